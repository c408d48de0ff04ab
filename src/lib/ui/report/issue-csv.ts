import { isOfMapping, issueText } from '#lib/events/issues/issues.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import { gateWords } from '#lib/gate/words.ts';
import type { ShownReport } from '#lib/reports/shown-report.ts';
import type { IssueRow } from '#lib/reports/issue-rows.ts';
import { csvPage, csvText } from '../figure/csv-text.ts';
import { words } from './words.ts';

const pageSize = 50_000;

/**
 * Every issue as a CSV: file, row, column, code, words; never a value of the data. Its lines can be counted: it says
 * that it is not for publication. `pageOf` gives the issues by pages,
 * so that a million of them are never in memory as rows at once.
 */
export async function issueCsv(
	report: Pick<ShownReport, 'issues'>,
	pageOf: (most: number, after: number) => Promise<readonly IssueRow[]>,
	locale: Locale,
	columnName: (name: string) => string
): Promise<Blob> {
	const columns = (['file', 'row', 'column', 'code', 'words'] as const).map((name) => ({
		name,
		heading: t(words, locale, `csv_${name}`)
	}));
	const line = ({ file, line: row, column, code }: IssueRow) => ({
		file,
		row,
		column: column === '' ? '' : columnName(column),
		code,
		words: issueText(code, locale)
	});
	const ofColumns = report.issues
		.filter(({ code }) => isOfMapping(code))
		.map(({ code, column }) => line({ file: '', line: null, column, code }));
	const parts = [csvText(columns, ofColumns, [t(gateWords, locale, 'not_for_publication')])];
	for (let after = 0; ; after += pageSize) {
		const page = await pageOf(pageSize, after);
		parts.push(csvPage(columns, page.map(line)));
		if (page.length < pageSize) break;
	}
	return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
