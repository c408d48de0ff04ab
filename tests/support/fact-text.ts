import { dayNumber } from '#lib/base/civil-day.ts';
import { NULL_INTEGER } from '#lib/engine/port.ts';
import type { FactColumn, FactColumns, FactTable } from '#lib/rollup/columns.ts';
import { pack } from '#lib/rollup/pack.ts';

/**
 * Facts out of a tiny table as text: the first line names `client`, `stratum` and declared columns, `-` is NULL;
 * days are ISO, flags yes or no. Rows stand in client order.
 */
export function factsOf(text: string, table: FactTable): FactColumns {
	const [header = [], ...rows] = text
		.trim()
		.split('\n')
		.map((line) => line.trim().split(/\s+/));
	const cells = (name: string) => rows.map((row) => row[header.indexOf(name)] ?? '-');
	const words: Record<string, string[]> = {};
	const columns: Record<string, Int32Array> = {};
	for (const [name, { kind }] of Object.entries(table.columns)) {
		words[name] = [...new Set(cells(name))].filter((cell) => cell !== '-').sort();
		columns[name] = Int32Array.from(cells(name), (cell) => integer(cell, kind, words[name] ?? []));
	}
	const integers = (name: string) => Int32Array.from(cells(name), Number);
	return pack({ client: integers('client'), stratum: integers('stratum'), columns, words }, table);
}

function integer(cell: string, kind: FactColumn['kind'], words: readonly string[]): number {
	if (cell === '-') return NULL_INTEGER;
	if (kind === 'day') return dayNumber(cell);
	if (kind === 'flag') return cell === 'yes' ? 1 : 0;
	return kind === 'code' ? words.indexOf(cell) : Number(cell);
}
