import { describe, expect, it } from 'vitest';
import type { ParamSpec } from '#lib/facts/param.ts';
import { noLimit, parseParam, paramText } from './params.ts';

const label = { fi: 'x', sv: 'x', en: 'x' };
const window: ParamSpec = {
	type: 'integer',
	default: 60,
	min: 1,
	max: 365,
	allowNone: true,
	label
};
const flag: ParamSpec = { type: 'boolean', default: true, label };
const choice: ParamSpec = {
	type: 'choice',
	default: 'a',
	choices: ['a', 'b'],
	label
};

describe('parameter text', () => {
	it('reads numbers within bounds, none and the default', () => {
		expect(parseParam(window, '7')).toBe(7);
		expect(parseParam(window, 'none')).toBe(noLimit);
		expect(parseParam(window, '')).toBe(60);
		for (const wrong of ['0', '366', '-1', '7.5', '1e2', 'x'])
			expect(parseParam(window, wrong)).toBeUndefined();
		expect(parseParam({ ...window, allowNone: false }, 'none')).toBeUndefined();
	});
	it('reads booleans and choices to the letter', () => {
		expect(parseParam(flag, 'false')).toBe(false);
		expect(parseParam(flag, 'no')).toBeUndefined();
		expect(parseParam(choice, 'b')).toBe('b');
		expect(parseParam(choice, 'c')).toBeUndefined();
	});
	it('writes what it reads', () => {
		for (const text of ['7', 'none'])
			expect(paramText(window, parseParam(window, text) ?? null)).toBe(text);
		expect(paramText(flag, true)).toBe('true');
	});
});
