import { describe, expect, it } from 'vitest';
import { StandIns } from './stand-ins.ts';

describe('what stands for a text that is not shown', () => {
	it('is a running number: the same for the same text', () => {
		const standIns = new StandIns('salt');
		const shown = ['Virtanen Matti', 'Korhonen Anna', 'Virtanen Matti', 'virtanen matti'];
		expect(shown.map((name) => standIns.number(name))).toEqual(['#1', '#2', '#1', '#3']);
	});

	it('is a number of its own in files added later', () => {
		expect(new StandIns('salt', 3).number('Virtanen Matti')).toBe('#3.1');
	});
});
