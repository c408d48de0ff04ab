import { countColumns, type CountColumn } from './count-columns.ts';
import type { Panel } from './panel.ts';
import { isFew } from './few-clients.ts';
import { regionsOf } from './regions.ts';

/**
 * The counts of a panel as numbers: rows x counts, row by row. A region is the facts that lie in the same
 * counts: no cell tells its atoms apart, so a region is what can change places unseen.
 */
export interface CountTable {
	readonly counts: readonly CountColumn[];
	readonly height: number;
	readonly width: number;
	readonly value: Float64Array;
	/** 1 where a count is about 1 to k-1 clients. */
	readonly few: Uint8Array;
	/** 1 where a cell shows nothing in any case. */
	readonly blank: Uint8Array;
	/** Counts each region lies in, ascending. */
	readonly regions: readonly (readonly number[])[];
	/** Facts: rows x regions. */
	readonly facts: Float64Array;
}

/** The table of a panel. Throws where a shown count is not the sum of its facts. */
export function countTable(panel: Panel): CountTable {
	const counts = countColumns(panel);
	const { regions, atoms } = regionsOf(counts);
	const height = panel.rows.length;
	const width = counts.length;
	const value = new Float64Array(height * width);
	const few = new Uint8Array(height * width);
	const blank = new Uint8Array(height * width);
	const facts = new Float64Array(height * regions.length);
	panel.rows.forEach((row, r) => {
		regions.forEach((columns, g) => {
			const n = atoms[g]!.reduce((sum, atom) => sum + row.facts(atom), 0);
			facts[r * regions.length + g] = n;
			for (const c of columns) value[r * width + c]! += n;
		});
		counts.forEach((count, c) => {
			const shown = count.restOf === null ? (row.values[count.name] ?? null) : null;
			if (shown !== null && shown !== value[r * width + c])
				throw new Error(`count that is not the sum of its facts: ${count.name} of ${row.label}`);
			few[r * width + c] = Number(isFew(panel, row, count));
			blank[r * width + c] = Number(shown === null);
		});
	});
	return { counts, height, width, value, few, blank, regions, facts };
}
