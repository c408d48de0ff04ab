import { describe, expect, test } from 'vitest';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { shownReport } from './shown-report.ts';

const report = (changes: Partial<ImportReport> = {}): ImportReport => ({
	files: ['a.csv'],
	rows: 120,
	used: 100,
	rejected: 18,
	duplicates: 2,
	events: 99,
	merged: 1,
	unidentified: 3,
	data_start: '2025-01-01',
	data_end: '2025-12-31',
	as_of: '2025-12-31',
	data_hash: '00c0ffee00c0ffee',
	fates: [],
	issues: [],
	...changes
});
const rejected = (...counts: readonly [ImportReport['fates'][number]['reason'], number][]) =>
	counts.map(([reason, count]) => ({ step: 'rejected', reason, count }) as const);

describe('the report of an import, as it is shown', () => {
	test.each([
		[0, 0],
		[1, 'few'],
		[4, 'few'],
		[5, 5]
	])('%i events without a client read %s', (unidentified, shown) => {
		expect(shownReport(report({ unidentified }), 5).unidentified).toBe(shown);
	});

	test('the account of rows stays exact', () => {
		const fates = [{ step: 'merged', reason: '', count: 1 } as const];
		const shown = shownReport(report({ fates }), 10);
		expect(shown).toMatchObject({ rows: 120, used: 100, rejected: 18, duplicates: 2, merged: 1 });
		expect(shown.fates).toEqual(fates);
	});

	test('a small issue tells its first row and neither count nor share', () => {
		const issues = [
			{ code: 'age_range', column: 'age_years', count: 3, rows: [7, 9, 11], share: 0.02 },
			{ code: 'age_range', column: 'birth_year', count: 5, rows: [1, 2, 3, 4, 5], share: 0.05 }
		] as unknown as ImportReport['issues'];
		expect(shownReport(report({ issues }), 5).issues).toEqual([
			{ code: 'age_range', column: 'age_years', count: 'few', rows: [7] },
			issues[1]
		]);
	});

	test('an issue of a column, a unit or a file is about nobody', () => {
		const issues = [{ code: 'no_unit_column', column: 'unit_id', count: 1, rows: [] }] as const;
		expect(shownReport(report({ issues }), 5).issues).toEqual(issues);
	});

	test('a small reason that the rows rejected in all would tell takes another with it', () => {
		const fates = rejected(['missing_time', 12], ['unreadable_time', 30], ['ragged_row', 2]);
		const issues = [
			{ code: 'missing_time', column: 'event_time', count: 12, rows: [1, 2, 3, 4, 5] },
			{ code: 'unreadable_time', column: 'event_time', count: 30, rows: [1, 2, 3, 4, 5] },
			{ code: 'ragged_row', column: '', count: 2, rows: [8, 9] }
		] as const;
		const shown = shownReport(report({ rejected: 44, fates, issues }), 5);
		expect(shown.rejected).toBe(44);
		expect(shown.fates.map(({ count }) => count)).toEqual(['linked', 30, 'few']);
		expect(shown.issues.map(({ count }) => count)).toEqual(['linked', 30, 'few']);
	});

	test('one reason alone is what the account tells, and still no large figure on its own line', () => {
		const fates = rejected(['unreadable_time', 2]);
		expect(shownReport(report({ rejected: 2, fates }), 5).fates[0]?.count).not.toBe(2);
	});

	test('nothing is hidden while small counts are shown', () => {
		const fates = rejected(['unreadable_time', 2], ['ragged_row', 100]);
		const whole = report({ fates });
		expect(shownReport(whole, 0)).toEqual(whole);
	});
});
