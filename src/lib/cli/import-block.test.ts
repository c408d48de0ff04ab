import { expect, test } from 'vitest';
import type { ShownReport } from '#lib/reports/shown-report.ts';
import { importBlock } from './import-block.ts';

const report: ShownReport = {
	files: ['a.csv'],
	rows: 12,
	used: 9,
	rejected: 3,
	duplicates: 0,
	events: 9,
	merged: 0,
	unidentified: 'few',
	data_start: '2025-01-01',
	data_end: '2025-12-31',
	as_of: '2025-12-31',
	data_hash: '00c0ffee00c0ffee',
	fates: [{ step: 'rejected', reason: 'ragged_row', count: 'linked' }],
	issues: [{ code: 'missing_client', column: 'client_id', count: 'few', rows: [4] }]
};

test('what is hidden is null, with its sign as in the rows of metrics', () => {
	expect(importBlock(report, 10)).toEqual({
		...report,
		unidentified: null,
		suppressed: { unidentified: '<10' },
		fates: [{ step: 'rejected', reason: 'ragged_row', count: null, suppressed: { count: '··' } }],
		issues: [
			{
				code: 'missing_client',
				column: 'client_id',
				count: null,
				rows: [4],
				suppressed: { count: '<10' }
			}
		]
	});
});

test('an open report is written as it is', () => {
	const open = { ...report, unidentified: 3, fates: [], issues: [] };
	expect(importBlock(open, 5)).toEqual(open);
});
