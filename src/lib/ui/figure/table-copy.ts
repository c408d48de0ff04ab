import { forSpreadsheets, withGuard } from '#lib/base/csv.ts';
import type { Cell, Row } from '#lib/gate/row.ts';
import { hiddenText } from './cell-text.ts';
import type { ExportColumn } from './export-column.ts';

/** A table as a spreadsheet or a text takes it from the clipboard: fields between tabs, and the same as HTML. */
export interface CopiedTable {
	readonly plain: string;
	readonly html: string;
}

/** Headings and rows, and below them what they are about. */
export function copiedTable(
	columns: readonly ExportColumn[],
	rows: readonly Row[],
	context: readonly string[]
): CopiedTable {
	const cells = rows.map((row) => columns.map((column) => cellOf(row, column)));
	const headings = columns.map(({ heading }) => withGuard(heading));
	const line = (texts: readonly string[]) =>
		texts.map((text) => text.replace(/\s+/g, ' ')).join('\t');
	const html = (tag: string, texts: readonly string[]) =>
		`<tr>${texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`;
	return {
		plain: [headings, ...cells, ...context.map((text) => [withGuard(text)])].map(line).join('\n'),
		html:
			`<table><thead>${html('th', headings)}</thead>` +
			`<tbody>${cells.map((texts) => html('td', texts)).join('')}</tbody></table>` +
			context.map((text) => `<p>${escaped(text)}</p>`).join('')
	};
}

/** A value as a spreadsheet reads it: no spaces in numbers, shares with a percent sign, nothing that runs. */
function cellOf(row: Row, { name, kind, nameOf }: ExportColumn): string {
	const hidden = hiddenText(row, name);
	if (hidden !== '') return hidden;
	const value = row[name] as Cell | undefined;
	if (typeof value === 'number')
		return kind === 'share'
			? `${forSpreadsheets.number(Number((value * 100).toFixed(1)))} %`
			: forSpreadsheets.number(value);
	return withGuard(nameOf ? nameOf(String(value ?? '')) : String(value ?? ''));
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (letter) => escapes[letter]!);
