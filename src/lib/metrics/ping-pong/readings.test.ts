import { describe, expect, it } from 'vitest';
import family from '#lib/facts/paths/family.ts';
import { openDays } from './open-days.ts';
import * as readings from './readings.ts';

/** Every value under one of the keys, however deep. */
function named(keys: readonly string[], value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap((item) => named(keys, item));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		keys.includes(key) && typeof inner === 'string' ? [inner] : named(keys, inner)
	);
}

describe.each(Object.entries(readings))('the reading %s', (_, reading) => {
	const table = family.tables[reading.table]!;
	it('reads columns its table has, dated by a day', () => {
		const columns = Object.keys(table.columns);
		expect(columns).toEqual(expect.arrayContaining(named(['column'], reading.classes)));
		expect(table.columns[reading.dated]!.kind).toBe('day');
		if (reading.subject) expect(table.columns[reading.subject]!.kind).toBe('key');
	});
	it('asks for the parameters that re-read facts, not for those that rebuild them', () => {
		expect(['window_days', 'hubs']).toEqual(
			expect.arrayContaining(named(['param'], reading.classes))
		);
	});
	it('leaves no fact without a state', () => {
		for (const { states } of Object.values(reading.classes)) expect(states.at(-1)![1]).toBeNull();
	});
});

describe('a month of paths is open', () => {
	it('for as long as a return counts, else as a path lasts, else 90 days', () => {
		expect(openDays({ window_days: 60, gap_days: 30 })).toBe(60);
		expect(openDays({ window_days: 0, gap_days: 30 })).toBe(0);
		expect(openDays({ window_days: -1, gap_days: 30 })).toBe(30);
		expect(openDays({ window_days: -1, gap_days: -1 })).toBe(90);
	});
});
