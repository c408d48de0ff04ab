import type { CountTable } from './count-table.ts';
import type { RowSum } from './panel.ts';

/** Which rows change with a row. Regions are sorted into classes: those the same sums hold for. */
export interface Totals {
	/** Class of each region. */
	readonly classOf: readonly number[];
	/** By class and row: the totals a fact of the row is counted in, the row itself apart. */
	readonly above: readonly (readonly (readonly number[])[])[];
	/** By class and row: whether the row is a total, all of whose facts lie in its parts. */
	readonly isTotal: readonly (readonly boolean[])[];
}

/** Throws where a row is the total of two sums, of itself, or a sum takes counts apart that share facts. */
export function totalsOf(table: CountTable, sums: readonly RowSum[]): Totals {
	const keys: string[] = [];
	const held: (readonly RowSum[])[] = [];
	const classOf = table.regions.map((columns) => {
		const names = columns.flatMap((c) => {
			const { name, restOf } = table.counts[c]!;
			return restOf === null ? [name] : [];
		});
		const holds = sums.map((sum) => holdsFor(sum, names));
		const key = holds.join();
		if (!keys.includes(key)) {
			keys.push(key);
			held.push(sums.filter((_, index) => holds[index]));
		}
		return keys.indexOf(key);
	});
	return {
		classOf,
		above: held.map((holding) => totalsAbove(table.height, holding)),
		isTotal: held.map((holding) => {
			const totals = holding.map(({ total }) => total);
			if (new Set(totals).size < totals.length)
				throw new Error('a row is the total of two sums that hold for one column');
			return Array.from({ length: table.height }, (_, row) => totals.includes(row));
		})
	};
}

function holdsFor({ columns }: RowSum, names: readonly string[]): boolean {
	if (columns === undefined) return true;
	const listed = names.filter((name) => columns.includes(name)).length;
	if (listed > 0 && listed < names.length)
		throw new Error(`a sum takes apart counts that share facts: ${names.join(', ')}`);
	return listed > 0;
}

function totalsAbove(height: number, sums: readonly RowSum[]): number[][] {
	const next = Array.from({ length: height }, (): number[] => []);
	for (const { total, parts } of sums) for (const part of parts) next[part]!.push(total);
	const found = new Map<number, number[]>();
	const climb = (row: number, depth: number): number[] => {
		if (depth > sums.length) throw new Error('a row is part of itself');
		const known = found.get(row);
		if (known) return known;
		const above = next[row]!.flatMap((total) => [total, ...climb(total, depth + 1)]);
		found.set(row, above);
		return above;
	};
	return next.map((_, row) => climb(row, 0));
}
