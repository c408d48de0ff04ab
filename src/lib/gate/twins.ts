import type { CountTable } from './count-table.ts';
import type { Panel } from './panel.ts';

/** Counts of the same states under two datings, and where their cells may be the same facts. */
export interface Twins {
	readonly pairs: readonly (readonly [number, number])[];
	/** Twins of each count. */
	readonly of: readonly (readonly number[])[];
	/** By cell, for its twin's place in `of`: whether a reader who takes them for equal would be right. */
	readonly equal: (row: number, a: number, b: number) => boolean;
	readonly any: boolean;
}

/** Cells are taken for the same facts where they are equal and both or neither about few clients. */
export function twinsOf(table: CountTable, columns: Panel['columns']): Twins {
	const place = new Map<string, number>();
	table.counts.forEach(({ name, restOf }, c) => restOf === null && place.set(name, c));
	const pairs: [number, number][] = [];
	const of: number[][] = table.counts.map(() => []);
	for (const [name, c] of place) {
		const column = columns[name];
		if (column?.kind !== 'count' || column.mirror === undefined) continue;
		const other = place.get(column.mirror);
		if (other === undefined) throw new Error(`mirror that is no count column: ${name}`);
		pairs.push([c, other]);
		of[c]!.push(other);
		of[other]!.push(c);
	}
	const equal = (row: number, a: number, b: number) => {
		const [i, j] = [row * table.width + a, row * table.width + b];
		return table.value[i] === table.value[j] && table.few[i] === table.few[j];
	};
	const rows = Array.from({ length: table.height }, (_, row) => row);
	return { pairs, of, equal, any: pairs.some(([a, b]) => rows.some((row) => equal(row, a, b))) };
}
