import { describe, expect, test } from 'vitest';
import { rebaseProposals } from './rebase.ts';
import { xmrChart, type XmrOptions } from './xmr.ts';

/** Twelve points about 1/2, the last under it. */
const before = Array.from({ length: 12 }, (_, i) => (i + 1) % 2);
const high = (length: number) => Array.from({ length }, (_, i) => 1.2 + (i % 2) / 5);

const proposals = (
	series: readonly (number | null)[],
	notes: readonly number[],
	options: Partial<XmrOptions> = {}
) =>
	rebaseProposals(
		(baseline) => xmrChart(series, { improvement: 'increase', ...options, baseline }),
		notes
	);

describe('a rebase is offered', () => {
	test('at a note after which the series went to another level and stayed', () => {
		expect(proposals([...before, ...high(7)], [12])).toEqual([
			{ note: 12, at: 12, side: 'high', points: 7 }
		]);
		const low = high(9).map((value) => 1 - value);
		const endingHigh = [...before].reverse();
		expect(proposals([...endingHigh, ...low], [12])).toEqual([
			{ note: 12, at: 12, side: 'low', points: 9 }
		]);
	});

	test('never without a note', () => {
		expect(proposals([...before, ...high(20)], [])).toEqual([]);
	});

	test('not after six points', () => {
		expect(proposals([...before, ...high(6)], [12])).toEqual([]);
	});

	test('not when the level did not last', () => {
		expect(proposals([...before, ...high(9), 0], [12])).toEqual([]);
		expect(proposals([...before, ...high(9), 0.5], [12])).toEqual([]);
		// Points on the old centre are no other level.
		expect(proposals([...before, ...Array(8).fill(0.5)], [12])).toEqual([]);
	});

	test('up to six points after the note, from the first at the new level', () => {
		const slow = [0, 1, 0, 1, 0, 0];
		expect(proposals([...before, ...slow, ...high(8)], [12])).toEqual([
			{ note: 12, at: 18, side: 'high', points: 8 }
		]);
		expect(proposals([...before, 0, ...slow, ...high(8)], [12])).toEqual([]);
	});

	test('not for a shift that was there before the note', () => {
		expect(proposals([...before, ...before, ...high(7), ...high(8)], [31])).toEqual([]);
		// One point that happened to lie on that side before the note is no such shift.
		expect(proposals([...before, 1, ...high(8)], [13])).toEqual([
			{ note: 13, at: 13, side: 'high', points: 8 }
		]);
	});

	test('not from fewer than twelve points before the note', () => {
		expect(proposals([...before.slice(1), ...high(12)], [11])).toEqual([]);
	});

	test('not over a missing point, but open months at the end do not matter', () => {
		expect(proposals([...before, ...high(6), null, ...high(6)], [12])).toEqual([]);
		expect(proposals([...before, ...high(7), null, null], [12])).toHaveLength(1);
	});

	test('passing over points set aside', () => {
		const series = [...before, ...high(3), -40, ...high(4)];
		expect(proposals(series, [12], { setAside: [15] })).toEqual([
			{ note: 12, at: 12, side: 'high', points: 7 }
		]);
		expect(proposals(series, [12])).toEqual([]);
	});

	test('within its phase: a break is a level of its own', () => {
		const series = [...before, ...high(12)];
		expect(proposals(series, [12], { breaks: [12] })).toEqual([]);
		expect(proposals([...high(3), ...series], [15], { breaks: [3] })).toEqual([
			{ note: 15, at: 15, side: 'high', points: 12 }
		]);
	});

	test('once for several notes that lead to one point, the latest named', () => {
		const series = [...before, 0, 1, 0, ...high(8)];
		expect(proposals(series, [14, 12])).toEqual([{ note: 14, at: 15, side: 'high', points: 8 }]);
	});

	test('outside the series there is nothing to offer', () => {
		expect(proposals([...before, ...high(8)], [-1, 0, 20, 40])).toEqual([]);
		expect(proposals([], [0])).toEqual([]);
		expect(proposals(Array(20).fill(null), [12])).toEqual([]);
	});
});
