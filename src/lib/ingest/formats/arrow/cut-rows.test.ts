import { describe, expect, it } from 'vitest';
import { arrowOf, ipcBytes } from '#tests/support/arrow-bytes.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { RecordScanner } from '../../records/record-scanner.ts';
import { arrowTable } from './table.ts';

const decoder = new TextDecoder();

/** The lines of a table, and the places and forms of the cells in each, as its text is cut. */
async function cutText(bytes: Uint8Array) {
	const table = await arrowTable(memoryFile(bytes));
	let text = '';
	for await (const piece of table.rewritten!.text()) text += decoder.decode(piece.bytes);
	const lines = text.split('\n').slice(1, -1);
	const scanner = new RecordScanner(',');
	return lines.map((line, index) => {
		const whole = new TextEncoder().encode(line);
		scanner.scan(whole, 0, whole.length, true);
		const cells = Array.from({ length: scanner.cells }, (_, cell) =>
			[scanner.starts, scanner.ends, scanner.forms].map((places) => places[cell])
		);
		return { at: index + 2, line, cells };
	});
}

/** The same of its cut rows. */
async function cutRows(bytes: Uint8Array) {
	const table = await arrowTable(memoryFile(bytes));
	const rows: Awaited<ReturnType<typeof cutText>> = [];
	for await (const { row, next } of table.rewritten!.cut!()) {
		while (next()) {
			const { starts, ends, forms, cells, end } = row.scanner;
			rows.push({
				at: row.line,
				line: decoder.decode(row.bytes.subarray(0, end)),
				cells: Array.from({ length: cells }, (_, cell) =>
					[starts, ends, forms].map((places) => places[cell])
				)
			});
		}
	}
	return rows;
}

const columns = [
	`CASE WHEN i % 3 > 0 THEN 'c' || i END`,
	`['plain', 'Ä', 'a, b', 'say "x"', '""', 'two' || chr(13) || chr(10) || 'lines', chr(9) || 't', '', ' '][i % 9 + 1]`,
	`repeat('long, ', i % 5 * 40)`,
	`CAST(i * i - 7 AS BIGINT)`,
	`i / 8`,
	`CAST(i / 8 AS DECIMAL(9, 3))`,
	`i % 2 = 0`,
	`CASE WHEN i % 4 = 0 THEN DATE '1969-12-30' + i::INTEGER END`,
	`TIMESTAMP '1969-12-31 23:59:58.25' + to_milliseconds(i * 137)`,
	`TIMESTAMPTZ '2024-03-31 00:59:59.5+00'`,
	`TIME '23:59:59' - to_seconds(i)`,
	`[i, NULL]`,
	`{'b': CASE WHEN i % 2 = 0 THEN 'x' END, 'c': i}`,
	`encode('Åbo, ' || i)`,
	`NULL::VARCHAR`,
	`['old', 'new']::ENUM('old', 'new')[]`
];

describe('rows of Arrow columns', () => {
	it.each(['file', 'stream'] as const)(
		'are the lines of their text, cut as a scanner cuts them (%s)',
		async (format) => {
			const named = columns.map((column, index) => `${column} AS c${index}`);
			const query = `SELECT ${named.join(', ')} FROM range(200) r(i)`;
			const bytes = ipcBytes(await arrowOf(query), format);
			const rows = await cutRows(bytes);
			expect(rows).toHaveLength(200);
			// A scanner cannot know which of `{ | } [ \\ ]` and commas matter: it takes them for odd, as if bare.
			const sure = (all: typeof rows) =>
				all.map((row) => ({
					...row,
					cells: row.cells.map(([from, to, form]) => [from, to, form === 3 ? 'escaped' : ''])
				}));
			expect(sure(rows)).toEqual(sure(await cutText(bytes)));
		}
	);
});
