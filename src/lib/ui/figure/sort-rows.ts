import type { Row } from '#lib/gate/row.ts';

/**
 * Rows in the order of a column; hidden and missing values last in either direction, equal ones as they
 * came. Group values sort by name where `nameOf` is given, by value where it is null.
 */
export function sortRows(
	rows: readonly Row[],
	column: string,
	down: boolean,
	nameOf: ((value: string) => string) | null,
	compareText: (a: string, b: string) => number
): Row[] {
	const sign = down ? -1 : 1;
	return [...rows].sort((one, other) => {
		const [a, b] = [one[column], other[column]];
		const [noA, noB] = [a === null || a === undefined, b === null || b === undefined];
		if (noA || noB) return Number(noA) - Number(noB);
		if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
		const name = (value: unknown) => (nameOf ? nameOf(String(value)) : String(value));
		return sign * compareText(name(a), name(b));
	});
}
