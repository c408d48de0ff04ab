import { cellsFile, columnsFile, openCellsFile, openColumnsFile } from '#lib/rollup/files.ts';
import type { Cells } from '#lib/rollup/cells.ts';
import type { FactSource } from '#lib/rollup/columns.ts';
import { localRollup } from '#lib/rollup/local.ts';
import type { Rollup } from '#lib/rollup/port.ts';

/** Rows, and bytes of the file that holds them, of columns (by table) and cells (by reading). */
export interface Weights {
	readonly columns: { readonly rows: number; readonly bytes: number };
	readonly cells: { readonly rows: number; readonly bytes: number };
}

/**
 * A roll-up whose columns and cells have gone through their files before they are used, and what they weigh: of cells
 * only those of all facts, made by the defaults.
 */
export function weighedRollup(): { rollup: Rollup; weights: () => Weights } {
	const inner = localRollup();
	const weight = { columns: { rows: 0, bytes: 0 }, cells: { rows: 0, bytes: 0 } };
	const seen = new Set<string>();
	const weigh = (what: keyof Weights, key: string, rows: number, bytes: number) => {
		if (seen.has(key)) return;
		seen.add(key);
		weight[what].rows += rows;
		weight[what].bytes += bytes;
	};
	const throughFile = (table: string, source: FactSource): FactSource => {
		const bytes = columnsFile({ manifest: {}, tables: { [table]: source } });
		if (!isVariant(table)) weigh('columns', table, source.columns.rows, bytes.length);
		return openColumnsFile(bytes).tables[table]!;
	};
	const cellsThroughFile = (table: string, cells: Cells): Cells => {
		const bytes = cellsFile({ manifest: {}, cells: [{ params: {}, cells }], dimensions: {} });
		const isWhole = cells.cut.from === null && cells.cut.to === null;
		const key = JSON.stringify([table, cells.reading]);
		if (isWhole && !isVariant(table)) weigh('cells', key, cells.size, bytes.length);
		return openCellsFile(bytes).cells[0]!.cells;
	};
	return {
		rollup: {
			...inner,
			load: (table, source) => inner.load(table, throughFile(table, source)),
			cells: async (reading, context, options) => {
				const cells = await inner.cells(reading, context, options);
				return cells === null || options?.cut?.from
					? cells
					: cellsThroughFile(reading.table, cells);
			}
		},
		weights: () => weight
	};
}

/** Whether a table is of another definition than the one every load builds. */
const isVariant = (table: string) => /_v\d+ $/.test(table);
