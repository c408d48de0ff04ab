import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, daysBetween } from '#lib/base/civil-day.ts';
import { comparisons, scopesOf, withoutArea, type ComparisonKind } from './comparison.ts';
import type { FollowUp } from './mature.ts';
import { wholeScope, type Scope } from './scope.ts';

const data: FollowUp = {
	dataStart: '2023-01-01',
	dataEnd: '2025-12-31',
	asOf: '2025-12-31',
	windowDays: 14
};
const scope = (part: Partial<Scope>): Scope => ({ ...wholeScope, ...part });
const period = ({ from, to }: Pick<Scope, 'from' | 'to'>) => `${from} – ${to}`;
const told = (asked: Scope, followUp: FollowUp, kind: ComparisonKind) => {
	const other = comparisons(asked, followUp).others.find((one) => one.kind === kind)!;
	return 'scope' in other ? period(other.scope) : other.withheld;
};

describe('a scope of whole, mature months', () => {
	const half = scope({ from: '2025-01-01', to: '2025-07-01', unit: ['a'], service_area: ['x'] });

	it('is compared with as many months before it and with the same months of last year', () => {
		expect(comparisons(half, data).own).toEqual(half);
		expect(told(half, data, 'previous')).toBe('2024-07-01 – 2025-01-01');
		expect(told(half, data, 'last_year')).toBe('2024-01-01 – 2024-07-01');
	});
	it('keeps its filters beside other periods, and loses unit and county alone beside the area', () => {
		const [previous, , area] = comparisons({ ...half, county: ['c'] }, data).others;
		expect(previous).toMatchObject({ scope: { unit: ['a'], county: ['c'], service_area: ['x'] } });
		expect(area).toEqual({ kind: 'area', scope: { ...half, unit: [], county: [] } });
	});
	it('that is the area has none beside it', () => {
		expect(told({ ...half, unit: [] }, data, 'area')).toBe('is_area');
	});
});

describe('a scope whose last months are not mature', () => {
	const late = scope({ from: '2025-09-01', to: '2026-01-01' });

	it('is cut, and each comparison to as many of its own first months', () => {
		const long = { ...data, windowDays: 60 };
		expect(period(comparisons(late, long).own!)).toBe('2025-09-01 – 2025-11-01');
		expect(told(late, long, 'previous')).toBe('2025-05-01 – 2025-07-01');
		expect(told(late, long, 'last_year')).toBe('2024-09-01 – 2024-11-01');
	});
	it('counts an open end as that of the last month of the data', () => {
		const open = { ...late, to: null };
		expect(comparisons(open, data)).toEqual(comparisons(late, data));
		const early = { ...data, dataEnd: '2025-12-20' };
		expect(comparisons(open, early)).toEqual(comparisons(late, early));
	});
	it('is cut nowhere where nothing is followed and the data cover it', () => {
		expect(comparisons(late, { ...data, windowDays: null }).own).toEqual(late);
	});
	it('is not compared at all when none of it is mature', () => {
		const none = comparisons({ ...late, from: '2025-12-01' }, data);
		expect(none.own).toBeNull();
		expect(none.others.map((other) => 'withheld' in other && other.withheld)).toEqual([
			'not_mature',
			'not_mature',
			'not_mature'
		]);
	});
});

describe('a scope that is not whole months', () => {
	it('is cut and compared by days', () => {
		const days = scope({ from: '2025-12-03', to: '2025-12-23' });
		expect(period(comparisons(days, data).own!)).toBe('2025-12-03 – 2025-12-17');
		expect(told(days, data, 'previous')).toBe('2025-11-13 – 2025-11-27');
		expect(told(days, data, 'last_year')).toBe('2024-12-03 – 2024-12-17');
	});
});

describe('a comparison that begins before the data', () => {
	it('is withheld, however little it lacks', () => {
		const year = scope({ from: '2024-01-01', to: '2025-01-01' });
		expect(told(year, data, 'previous')).toBe('2023-01-01 – 2024-01-01');
		const dayShort = { ...data, dataStart: '2023-01-02' };
		expect(told(year, dayShort, 'previous')).toBe('before_data');
		expect(told(year, dayShort, 'last_year')).toBe('before_data');
		expect(told(wholeScope, data, 'previous')).toBe('before_data');
		expect(told(wholeScope, data, 'last_year')).toBe('before_data');
	});
	it('leaves the whole scope open at its beginning', () => {
		expect(period(comparisons(wholeScope, data).own!)).toBe('null – 2025-12-01');
	});
});

it('periods compared by days are equally long, and never reach past what is mature', () => {
	const days = fc.tuple(fc.integer({ min: 19400, max: 20400 }), fc.integer({ min: 1, max: 400 }));
	fc.assert(
		fc.property(days, fc.integer({ min: 0, max: 200 }), ([first, length], windowDays) => {
			const from = dayFromNumber(first);
			const to = addDays(from, length);
			if (from.endsWith('-01') && to.endsWith('-01')) return;
			const { own, others } = comparisons(scope({ from, to }), {
				...data,
				windowDays
			});
			if (own === null) return;
			expect(addDays(own.to!, windowDays) <= data.dataEnd).toBe(true);
			for (const other of others) {
				if ('withheld' in other) continue;
				expect(daysBetween(other.scope.from!, other.scope.to!)).toBe(daysBetween(from, own.to!));
			}
		})
	);
});

describe('scopes to be asked beside the own one', () => {
	const year = scope({ from: '2025-01-01', to: '2026-01-01', unit: ['a'] });

	it('are the comparisons there are, and the own one for the same months', () => {
		const asked = scopesOf(comparisons(year, data));
		expect(Object.entries(asked).map(([kind, of]) => `${kind}: ${period(of)}`)).toEqual([
			'own: 2025-01-01 – 2025-12-01',
			'previous: 2024-01-01 – 2024-12-01',
			'area: 2025-01-01 – 2025-12-01'
		]);
	});
	it('hold a year earlier beside the period before where these differ', () => {
		const half = { ...year, from: '2025-07-01' };
		expect(Object.keys(scopesOf(comparisons(half, data)))).toContain('last_year');
	});
	it('leave out the area where its figure would be another quantity', () => {
		const asked = scopesOf(withoutArea(comparisons(year, data)));
		expect(Object.keys(asked)).toEqual(['own', 'previous']);
	});
	it('are none where there is nothing to compare with, or nothing is known of follow-up', () => {
		expect(scopesOf(comparisons(wholeScope, data))).toEqual({});
		expect(scopesOf(null)).toEqual({});
	});
});
