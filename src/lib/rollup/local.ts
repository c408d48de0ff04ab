import { cellsOf } from './cells.ts';
import type { FactSource } from './columns.ts';
import type { Rollup } from './port.ts';
import { scan } from './scan.ts';

/** Facts in this thread. */
export function localRollup(): Rollup {
	const tables = new Map<string, FactSource>();
	const of = (table: string): FactSource => {
		const source = tables.get(table);
		if (!source) throw new Error(`no such table: ${table}`);
		return source;
	};
	return {
		load: async (table, source) => void tables.set(table, source),
		cells: async (table, reading, context) => cellsOf(of(table), reading, context),
		scan: async (table, reading, selection, context) => scan(of(table), reading, selection, context),
		forget: (table) => void tables.delete(table),
		close: async () => tables.clear()
	};
}
