import { dayNumber, isDay } from '#lib/base/civil-day.ts';
import type { Cell, Row } from '#lib/gate/row.ts';
import { hiddenText } from './cell-text.ts';
import type { ExportColumn } from './export-column.ts';

/** A sheet of a workbook: lines of words, then headings and typed rows. */
export interface WorkbookSheet {
	readonly name: string;
	readonly lines: readonly string[];
	readonly columns: readonly ExportColumn[];
	readonly rows: readonly Row[];
}

/** A cell as the writer takes it; null is an empty one. */
type SheetCell = {
	readonly value: string | number;
	readonly type: StringConstructor | NumberConstructor;
	readonly format?: string;
	readonly fontWeight?: 'bold';
} | null;

/** Sheets as an Excel workbook. The writer is fetched at the first use; it zips on this thread, with no worker. */
export async function workbookBlob(sheets: readonly WorkbookSheet[]): Promise<Blob> {
	const { default: write } = await import('write-excel-file/universal');
	const names = sheetNames(sheets.map(({ name }) => name));
	return write(
		sheets.map((sheet, place) => ({
			sheet: names[place]!,
			data: sheetCells(sheet),
			columns: sheet.columns.map((_, column) => ({ width: column === 0 ? 28 : 16 }))
		}))
	).toBlob();
}

/** Cells of a sheet: shares are numbers shown as per cents, days are days, a hidden number is its sign. */
export function sheetCells({ lines, columns, rows }: WorkbookSheet): SheetCell[][] {
	const headings = columns.map(({ heading }) => ({
		...text(heading),
		fontWeight: 'bold' as const
	}));
	return [
		...lines.map((line) => [text(line)]),
		...(lines.length > 0 ? [[]] : []),
		headings,
		...rows.map((row) => columns.map((column) => sheetCell(row, column)))
	];
}

function sheetCell(row: Row, { name, kind, nameOf }: ExportColumn): SheetCell {
	const hidden = hiddenText(row, name);
	if (hidden !== '') return text(hidden);
	const value = row[name] as Cell | undefined;
	if (value === null || value === undefined) return null;
	if (typeof value === 'number') return number(value, formats[kind] ?? '#,##0.####');
	const read = nameOf ? nameOf(String(value)) : String(value);
	return isDay(read) ? number(dayNumber(read) + EPOCH, 'yyyy-mm-dd') : text(read);
}

const formats: Readonly<Partial<Record<ExportColumn['kind'], string>>> = {
	share: '0.0%',
	count: '#,##0'
};
/** 1 January 1970 as Excel counts days. */
const EPOCH = 25_569;
const text = (value: string) => ({ value, type: String });
const number = (value: number, format: string) => ({ value, type: Number, format });

/** Names as Excel takes them: at most 31 letters, none of `[]:*?/\`, no two alike. */
export function sheetNames(names: readonly string[]): string[] {
	const taken = new Set<string>();
	return names.map((name) => {
		const plain = name.replace(/[[\]:*?/\\']+/g, ' ').trim() || '–';
		let unique = plain.slice(0, 31).trim();
		for (let place = 2; taken.has(unique.toLowerCase()); place += 1)
			unique = `${plain.slice(0, 27).trim()} ${place}`;
		taken.add(unique.toLowerCase());
		return unique;
	});
}
