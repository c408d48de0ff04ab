import { describe, expect, it } from 'vitest';
import { wholeScope, type Scope } from '#lib/scope/scope.ts';
import type { GroupName } from './group.ts';
import { partsOfTotal } from './parts-of-total.ts';

const months = ['2024-11-01', '2024-12-01', '2025-01-01'].map((month) => ({ groups: { month } }));
const units = ['a', 'b', ''].map((unit) => ({ groups: { unit } }));
const parts = (
	rows: readonly { groups: Readonly<Record<string, string>> }[],
	by: readonly GroupName[],
	total: Partial<Scope>,
	shown: Partial<Scope> = {}
) => partsOfTotal(rows, by, { ...wholeScope, ...shown }, { ...wholeScope, ...total });

describe('the rows that add up to a total', () => {
	it('are all of them where both are of one scope', () => {
		expect(parts(months, ['month'], {})).toEqual([0, 1, 2]);
		expect(parts(units, ['unit'], { from: '2024-01-15' }, { from: '2024-01-15' })).toEqual([
			0, 1, 2
		]);
	});
	it('are the months of its period, where it cuts none', () => {
		expect(parts(months, ['month'], { from: '2024-12-01' })).toEqual([1, 2]);
		expect(parts(months, ['month'], { to: '2024-12-01' })).toEqual([0]);
		expect(parts(months, ['month'], { from: '2024-12-02' })).toBeNull();
		expect(parts(months, ['month'], {}, { from: '2024-12-01' })).toBeNull();
		expect(parts(units, ['unit'], { from: '2024-12-01' })).toBeNull();
	});
	it('are the longer steps of its period, where it cuts none', () => {
		const quarters = [{ groups: { quarter: '2024-10-01' } }, { groups: { quarter: '2025-01-01' } }];
		expect(parts(quarters, ['quarter'], { from: '2025-01-01' })).toEqual([1]);
		expect(parts(quarters, ['quarter'], { from: '2024-11-01' })).toBeNull();
		const windows = [{ groups: { rolling_12: '2024-01-01' } }];
		expect(parts(windows, ['rolling_12'], { from: '2024-01-01' })).toBeNull();
	});
	it('are its units, and none of another dimension', () => {
		expect(parts(units, ['unit'], { unit: ['b', ''] })).toEqual([1, 2]);
		expect(parts(units, ['unit'], { county: ['x'] })).toBeNull();
		expect(parts(months, ['month'], { unit: ['b'] })).toBeNull();
		expect(parts(units, ['unit'], { unit: ['a'] }, { unit: ['a', 'b'] })).toBeNull();
	});
	it('are the ages of a named union', () => {
		const ages = ['7-12', '13-17', '18-22', '23-29'].map((age_group) => ({
			groups: { age_group }
		}));
		expect(parts(ages, ['age_group'], { age_group: ['13-29'] })).toEqual([1, 2, 3]);
	});
});
