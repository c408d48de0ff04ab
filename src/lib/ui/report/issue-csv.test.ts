import { expect, test } from 'vitest';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import type { IssueRow } from '#lib/reports/issue-rows.ts';
import { issueCsv } from './issue-csv.ts';

const report = {
	issues: [
		{ code: 'identifier_column', column: 'sukunimi', count: 1, rows: [] },
		{ code: 'missing_client', column: 'client_id', count: 120_000, rows: [2] }
	]
} as unknown as ImportReport;

const all: readonly IssueRow[] = Array.from({ length: 120_000 }, (_, index) => ({
	file: 'vienti;1.csv',
	line: index + 2,
	column: 'client_id',
	code: 'missing_client'
}));

test('every issue has its row, however many pages they take', async () => {
	const asked: number[] = [];
	const pageOf = (most: number, after: number) => {
		asked.push(after);
		return Promise.resolve(all.slice(after, after + most));
	};
	const blob = await issueCsv(report, pageOf, 'fi', (name) => `<${name}>`);
	const lines = (await blob.text()).split('\r\n');
	expect(asked).toEqual([0, 50_000, 100_000]);
	expect(lines).toHaveLength(2 + 1 + 120_000 + 1);
	expect(lines.slice(0, 4)).toEqual([
		'# Ei julkaistavaksi: sisältää pieniä lukuja',
		'Tiedosto;Rivi;Sarake;Koodi;Huomio',
		';;<sukunimi>;identifier_column;"Sarake voi yksilöidä ihmisen; sitä ei tuotu"',
		'"vienti;1.csv";2;<client_id>;missing_client;"Asiakas puuttuu; tapahtuma ei ole mukana asiakasta koskevissa luvuissa"'
	]);
	expect(lines.at(-2)).toMatch(/;120001;/);
});
