import type { ResultTable, SqlValue } from './port.ts';

/**
 * A result over columns that are decoded when first asked for.
 * `decode(index)` gives the values of column `index`, `numRows` of them; `integers(index)` its integers, or null
 * where it has a type without.
 */
export function resultTable(
	names: readonly string[],
	numRows: number,
	decode: (index: number) => readonly SqlValue[],
	integers: (index: number) => Int32Array | null
): ResultTable {
	const decoded = new Map<number, readonly SqlValue[]>();
	const indexOf = (name: string) => {
		const index = names.indexOf(name);
		if (index < 0) throw new Error(`unknown column: ${name}`);
		return index;
	};
	return {
		numRows,
		names,
		column(name) {
			const index = indexOf(name);
			const values = decoded.get(index) ?? decode(index);
			decoded.set(index, values);
			return values;
		},
		integers(name) {
			const values = integers(indexOf(name));
			if (!values) throw new Error(`no integers: ${name}`);
			return values;
		}
	};
}

/** The error of a result column whose type the port does not carry: the last SELECT must cast it. */
export function untransportable(name: string, type: string): Error {
	return new Error(`column must be cast to a type of the port: ${name} is ${type}`);
}
