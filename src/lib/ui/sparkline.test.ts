import { describe, expect, it } from 'vitest';
import { sparkRuns } from './sparkline.ts';

describe('a sparkline', () => {
	it('starts its axis at zero and leaves a gap where a value is hidden', () => {
		const runs = sparkRuns([0, 1, null, 1], 90, 21);
		expect(runs).toEqual([
			[
				[0, 21],
				[30, 1]
			],
			[[90, 1]]
		]);
	});

	it('draws nothing without values, and zeros on the ground', () => {
		expect(sparkRuns([null, null], 90, 20)).toEqual([]);
		expect(sparkRuns([0, 0], 90, 20)).toEqual([
			[
				[0, 20],
				[90, 20]
			]
		]);
	});
});
