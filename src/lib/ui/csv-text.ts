import type { Cell, Row } from '#lib/metrics/row.ts';
import { hiddenText, isHidden } from './cell-text.ts';

/** A column of a CSV: its name in the rows, its heading, and how a group value reads. */
export interface CsvColumn {
	readonly name: string;
	readonly heading: string;
	readonly nameOf?: ((value: string) => string) | undefined;
}

const separator = ';';
const formulaStart = /^[=+\-@\t\r]/;

/**
 * Rows as a CSV that a Finnish spreadsheet opens as it is: byte order mark, semicolons, decimal commas,
 * CRLF. Hidden cells read `<5`, missing ones are empty, and text that a spreadsheet would run as a
 * formula is led by an apostrophe.
 */
export function csvText(columns: readonly CsvColumn[], rows: readonly Row[]): string {
	const lines = [
		columns.map(({ heading }) => textField(heading)),
		...rows.map((row) => columns.map((column) => field(row, column)))
	];
	return `\uFEFF${lines.map((line) => `${line.join(separator)}\r\n`).join('')}`;
}

function field(row: Row, { name, nameOf }: CsvColumn): string {
	if (isHidden(row, name)) return hiddenText;
	const value = row[name] as Cell | undefined;
	if (nameOf) return textField(nameOf(String(value ?? '')));
	if (value === null || value === undefined) return '';
	return typeof value === 'number' ? numberField(value) : textField(String(value));
}

/** At most four decimals, which is finer than any interval shown. */
function numberField(value: number): string {
	return String(Number(value.toFixed(4))).replace('.', ',');
}

function textField(text: string): string {
	const safe = formulaStart.test(text) ? `'${text}` : text;
	return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
