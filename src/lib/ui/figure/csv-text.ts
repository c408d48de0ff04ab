import { csvLines, csvText as written, forSpreadsheets, type CsvCell } from '#lib/base/csv.ts';
import type { Cell, Row } from '#lib/gate/row.ts';
import { hiddenText } from './cell-text.ts';

/** A column of a CSV: its name in the rows, its heading, and how a group value reads. */
export interface CsvColumn {
	readonly name: string;
	readonly heading: string;
	readonly nameOf?: ((value: string) => string) | undefined;
}

/** Rows as a CSV for spreadsheets. Hidden cells read `<5` or `··`, missing ones are empty; `context` stands before the header. */
export function csvText(
	columns: readonly CsvColumn[],
	rows: readonly Row[],
	context: readonly string[] = []
): string {
	const header = columns.map(({ heading }) => heading);
	return written([header, ...cells(columns, rows)], forSpreadsheets, context);
}

/** More rows of the same CSV. */
export function csvPage(columns: readonly CsvColumn[], rows: readonly Row[]): string {
	return csvLines(cells(columns, rows), forSpreadsheets);
}

function cells(columns: readonly CsvColumn[], rows: readonly Row[]): CsvCell[][] {
	return rows.map((row) => columns.map((column) => cell(row, column)));
}

function cell(row: Row, { name, nameOf }: CsvColumn): CsvCell {
	const hidden = hiddenText(row, name);
	if (hidden !== '') return hidden;
	const value = row[name] as Cell | undefined;
	return nameOf ? nameOf(String(value ?? '')) : value;
}
