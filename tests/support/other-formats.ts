import { memoryFile } from './memory-file.ts';
import type { SourceFile } from '#lib/ingest/bytes/source.ts';
import { workbook } from './workbook.ts';
import { zip } from './zip-file.ts';

/** A table of text: its header and its rows. */
export interface TextTable {
	readonly headers: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const records = ({ headers, rows }: TextTable) =>
	rows.map((cells) => Object.fromEntries(headers.map((name, index) => [name, cells[index] ?? ''])));

/** The table as a JSON array; empty cells are `null`. */
export function asJson(table: TextTable): SourceFile {
	const text = JSON.stringify(records(table), (_, value: unknown) => (value === '' ? null : value));
	return memoryFile(text, { name: 'log.json' });
}

/** The table as NDJSON in which empty cells are left out, inside a zip. */
export async function asZippedLines(table: TextTable): Promise<SourceFile> {
	const lines = records(table).map((record) =>
		JSON.stringify(record, (_, value: unknown) => (value === '' ? undefined : value))
	);
	return memoryFile(await zip({ 'log/lines.ndjson': lines.join('\n') }), { name: 'log.zip' });
}

/**
 * The table as a workbook under two title rows: shared strings, and days with a time (`d/m/yyyy h:mm`) as
 * numbers, the way spreadsheet programs keep them.
 */
export async function asWorkbook({ headers, rows }: TextTable): Promise<SourceFile> {
	const strings = new Map<string, number>();
	const cell = (text: string) => {
		if (text === '') return '<c/>';
		const serial = serialOf(text);
		if (serial !== null) return `<c s="1"><v>${serial}</v></c>`;
		if (!strings.has(text)) strings.set(text, strings.size);
		return `<c t="s"><v>${strings.get(text)}</v></c>`;
	};
	const all = [['Log'], ['Printed 2024'], headers, ...rows];
	const xml = all.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
	const bytes = await workbook({
		sheets: [{ name: 'Log', rows: xml }],
		strings: [...strings.keys()].map((text) => `<t xml:space="preserve">${escaped(text)}</t>`),
		formats: [0, 'd/m/yyyy h:mm']
	});
	return memoryFile(bytes, { name: 'log.xlsx' });
}

function serialOf(text: string): number | null {
	const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})$/.exec(text);
	if (!match) return null;
	const [day, month, year, hour, minute] = match.slice(1).map(Number) as [
		number,
		number,
		number,
		number,
		number
	];
	return (Date.UTC(year, month - 1, day, hour, minute) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** The table as an XES log of one trace per value of a column; `case:` columns become attributes of traces. */
export function asXes({ headers, rows }: TextTable, caseColumn: string): SourceFile {
	const place = headers.indexOf(caseColumn);
	const traces = new Map<string, (readonly string[])[]>();
	for (const cells of rows) {
		const name = cells[place] ?? '';
		traces.set(name, [...(traces.get(name) ?? []), cells]);
	}
	const attributes = (cells: readonly string[], ofTrace: boolean) =>
		headers
			.map((name, index) => ({ name, value: cells[index] ?? '' }))
			.filter(({ name, value }) => name.startsWith('case:') === ofTrace && value !== '')
			.map(
				({ name, value }) =>
					`<string key="${escaped(name.replace(/^case:/, ''))}" value="${escaped(value)}"/>`
			)
			.join('');
	const xml = [...traces.values()].map((events) => {
		const own = events.map((cells) => `<event>${attributes(cells, false)}</event>`).join('\n');
		return `<trace>${attributes(events[0] ?? [], true)}${own}</trace>`;
	});
	return memoryFile(`<?xml version="1.0"?>\n<log>${xml.join('\n')}</log>`, { name: 'log.xes' });
}
