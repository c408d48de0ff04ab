import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValuePoint } from './point.ts';
import { daysAxis, shareAxis } from './value-axis.ts';

const point = (value: number | null, high: number | null = null): ValuePoint => ({
	row: 0,
	value,
	low: null,
	high,
	n: 10,
	hidden: value === null ? '<5' : ''
});

describe('axes of values', () => {
	it('start at zero and end at the first step that holds all, intervals too', () => {
		expect(shareAxis([point(0.21, 0.27), point(null)], 5, 'fi').ticks).toEqual([0, 0.1, 0.2, 0.3]);
		expect(daysAxis([91, 14], 4, 'fi').ticks).toEqual([0, 30, 60, 90, 120]);
	});
	it('never go past 100 %, and go there when there is nothing to hold', () => {
		expect(shareAxis([point(0.97, 1)], 4, 'fi').end).toBe(1);
		expect(shareAxis([], 5, 'fi').end).toBe(1);
		expect(shareAxis([point(0)], 5, 'fi').end).toBe(1);
	});
	it('write small steps with a decimal', () => {
		const { ticks, format } = shareAxis([point(0.004)], 5, 'fi');
		expect(ticks.map(format)).toEqual([
			'0,0\u00A0%',
			'0,1\u00A0%',
			'0,2\u00A0%',
			'0,3\u00A0%',
			'0,4\u00A0%'
		]);
	});
	it('hold every value in no more steps than asked', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
				fc.integer({ min: 2, max: 6 }),
				(values, most) => {
					const { end, ticks } = shareAxis(
						values.map((value) => point(value)),
						most,
						'en'
					);
					expect(end).toBeGreaterThanOrEqual(Math.max(0, ...values) - 1e-9);
					expect(ticks.length - 1).toBeLessThanOrEqual(most);
				}
			)
		);
	});
});
