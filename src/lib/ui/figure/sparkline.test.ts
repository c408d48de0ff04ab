import { describe, expect, it } from 'vitest';
import { sparkDomain, sparkRuns } from './sparkline.ts';

describe('the axis of a sparkline', () => {
	it('spans at least 20 percentage points, so that a calm line looks calm', () => {
		const [low, high] = sparkDomain([0.5, 0.52]);
		expect(low).toBeCloseTo(0.41);
		expect(high).toBeCloseTo(0.61);
	});

	it('stays within 0 and 1 near either end', () => {
		expect(sparkDomain([0, 0.02])).toEqual([0, 0.2]);
		expect(sparkDomain([0.99, 1])[1]).toBeCloseTo(1);
		expect(sparkDomain([0, 1])).toEqual([0, 1]);
		expect(sparkDomain([null])).toEqual([0, 1]);
	});
});

describe('the line of a sparkline', () => {
	it('leaves a gap where a value is hidden', () => {
		expect(sparkRuns([0, 1, null, 0.5], [0, 1], 90, 20)).toEqual([
			[
				[0, 20],
				[30, 0]
			],
			[[90, 10]]
		]);
	});

	it('is nothing without values', () => {
		expect(sparkRuns([null, null], [0, 1], 90, 20)).toEqual([]);
	});
});
