import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runChart } from './run-chart.ts';

const alternating = (length: number) => Array.from({ length }, (_, i) => i % 2);

describe("Anhøj's rules", () => {
	test.each([
		[10, 6, 2],
		[12, 7, 3],
		[16, 7, 4],
		[20, 7, 6],
		[24, 8, 8],
		[36, 8, 13]
	])(
		'%i points: longest run %i, crossings %i (domain values; qbinom of R 4.2.2)',
		(n, run, crossings) => {
			expect(runChart(alternating(n))).toMatchObject({
				useful: n,
				runLimit: run,
				crossingsLimit: crossings,
				signal: false
			});
		}
	);

	test('a run as long as the limit is none too long, one more is', () => {
		const seven = [9, ...Array(7).fill(1), 9, 9, 1, 9, 9, 9, 9, 9];
		expect(runChart(seven)).toMatchObject({
			longestRun: 7,
			runLimit: 7,
			crossings: 4,
			crossingsLimit: 4,
			signal: false
		});
		const eight = [9, 9, ...Array(8).fill(1), 9, 9, 1, 9, 9, 1, 9, 9, 9, 9];
		expect(runChart(eight)).toMatchObject({
			longestRun: 8,
			runLimit: 7,
			crossings: 6,
			crossingsLimit: 6,
			signal: true
		});
	});

	test('too few crossings are a signal', () => {
		const halves = [...Array(5).fill(1), ...Array(5).fill(2)];
		expect(runChart(halves)).toMatchObject({
			longestRun: 5,
			crossings: 1,
			crossingsLimit: 2,
			signal: true
		});
	});

	test('points on the median count for nothing and do not part their neighbours', () => {
		expect(runChart([1, 2, 1, 2, 3, 2, 3])).toMatchObject({
			median: 2,
			useful: 4,
			longestRun: 2,
			crossings: 1
		});
	});

	test('a missing point cuts a run, and no crossing is counted over it', () => {
		expect(runChart([1, 1, null, 1, 1, 3, 3, null, 3, 3])).toMatchObject({
			useful: 8,
			longestRun: 2,
			crossings: 1
		});
		// Three stretches: five pairs of neighbours, not seven.
		expect(runChart([1, 1, null, 1, 1, 3, 3, null, 3, 3]).crossingsLimit).toBe(1);
	});

	test('nothing, one point and equal points are no signal', () => {
		const none = { useful: 0, longestRun: 0, runLimit: null, crossings: 0, crossingsLimit: null };
		expect(runChart([])).toEqual({ median: null, ...none, signal: false });
		expect(runChart([null])).toEqual({ median: null, ...none, signal: false });
		expect(runChart([4])).toEqual({ median: 4, ...none, signal: false });
		expect(runChart(Array(20).fill(4))).toEqual({ median: 4, ...none, signal: false });
		expect(runChart([1, 3])).toMatchObject({ useful: 2, crossings: 1, crossingsLimit: 0 });
	});

	test('are the same backwards, and upside down', () => {
		const series = fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { maxLength: 40 });
		fc.assert(
			fc.property(series, (values) => {
				const { median, ...found } = runChart(values);
				expect(runChart([...values].reverse())).toEqual({ median, ...found });
				const turned = runChart(values.map((value) => (value === null ? null : 9 - value)));
				expect(turned).toMatchObject(found);
			}),
			{ seed: 1 }
		);
	});
});
