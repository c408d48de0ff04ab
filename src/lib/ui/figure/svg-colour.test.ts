import { expect, test } from 'vitest';
import { plainColour } from './svg-colour.ts';

test.each([
	['rgb(31, 95, 168)', { hex: '#1f5fa8', opacity: 1 }],
	['rgba(0, 0, 0, 0)', { hex: '#000000', opacity: 0 }],
	['rgb(255 255 255 / 0.06)', { hex: '#ffffff', opacity: 0.06 }],
	['color(srgb 0.2 0.4 1 / 0.5)', { hex: '#3366ff', opacity: 0.5 }],
	['none', null],
	['url("#hatch") none', null]
])('%s reads alike in every program', (computed, plain) => {
	expect(plainColour(computed)).toEqual(plain);
});

test.each(['currentColor', 'light-dark(#fff, #000)', 'oklab(0.5 0 0)'])(
	'%s is no plain colour',
	(computed) => expect(() => plainColour(computed)).toThrow('no plain colour')
);
