/** Share of empty cells from which on a column may be one of merged cells. */
const MANY_EMPTY = 0.3;
const FEW_VALUES = 3;

/**
 * Whether a column is empty below each of its values, as cells merged over rows leave it: its first cell is
 * filled, many are empty, and no value follows itself.
 */
export function isEmptyBelow(cells: readonly string[]): boolean {
	const filled = cells.filter((cell) => cell !== '');
	return (
		filled.length >= FEW_VALUES &&
		cells[0] !== '' &&
		filled.length <= (1 - MANY_EMPTY) * cells.length &&
		filled.every((cell, index) => cell !== filled[index - 1])
	);
}
