import { issueOf, issueText } from '#lib/events/issues/issues.ts';
import { columnName } from '#lib/events/words/names.ts';
import { hiddenSign } from '#lib/gate/words.ts';
import type { Threshold } from '#lib/gate/threshold.ts';
import type { ShownIssue } from '#lib/reports/shown-report.ts';

/** What an import found, as the app says it in English: what, how often and where, and below that what to do. */
export function issueLines({ code, column, count, rows, files }: ShownIssue, k: Threshold): string {
	const places = rows.map((row, index) => (files?.[index] ? `${row} (${files[index]})` : row));
	const where = [
		column && `column ${columnText(column)}`,
		places.length > 0 && `row ${places.join(', ')}`
	];
	const found = [
		`${issueText(code, 'en')} (${code}): ${typeof count === 'number' ? count : hiddenSign(count, k)}`,
		...where.filter(Boolean)
	];
	const advice = issueOf(code)?.advice.en;
	return `${found.join(', ')}\n${advice ? `  ${advice}\n` : ''}`;
}

/** A contract column by its name in mappings, with what people call it; a header of the file as it is. */
function columnText(column: string): string {
	const words = columnName(column, 'en');
	return words === column ? column : `${column} (${words})`;
}
