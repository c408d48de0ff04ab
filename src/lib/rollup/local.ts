import { throwIfAborted } from '#lib/engine/abort.ts';
import { cellsOf } from './cells.ts';
import { clientPairs } from './client-pairs.ts';
import type { FactSource } from './columns.ts';
import type { Rollup } from './port.ts';
import { scan } from './scan.ts';

/** Whether cells are too many to be worth keeping (design section 3, Cells): 300 units of a large county. */
const areMany = (cells: number, facts: number) => cells > 100_000 && cells * 4 > facts;

/** Columns in this thread: what Node uses, and what a worker serves. */
export function localRollup(): Rollup {
	const tables = new Map<string, FactSource>();
	const sourceOf = (table: string, signal: AbortSignal | undefined): FactSource => {
		throwIfAborted(signal);
		const source = tables.get(table);
		if (!source) throw new Error(`unknown table: ${table}`);
		return source;
	};
	return {
		load: async (table, source) => void tables.set(table, source),
		cells: async (reading, context, { signal, cut } = {}) => {
			const source = sourceOf(reading.table, signal);
			const cells = cellsOf(source, reading, context, cut);
			return areMany(cells.size, source.columns.rows) ? null : cells;
		},
		scan: async (reading, selection, context, { signal, detail } = {}) =>
			scan(sourceOf(reading.table, signal), reading, selection, context, detail),
		clientPairs: async (reading, share, context, { signal } = {}) =>
			clientPairs(sourceOf(reading.table, signal).columns, reading, share, context),
		forget: async (table) => void tables.delete(table)
	};
}
