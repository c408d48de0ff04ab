import { looksLikeClock, looksLikeDate } from '../times/looks.ts';

export type CellKind = 'empty' | 'date' | 'time' | 'integer' | 'decimal' | 'boolean' | 'text';

const INTEGER = /^-?\d{1,18}$/;
const DECIMAL = /^-?\d+[.,]\d+$/;
const BOOLEAN =
	/^(?:true|false|kyllä|ei|tosi|epätosi|ja|nej|sant|sann|falskt?|yes|no|on|off|på|av|k|e|j|n|y|t|f|x|0|1)$/i;

/** Whether text looks like a number or a day: what a header never is. */
export function looksLikeData(cell: string): boolean {
	return (
		INTEGER.test(cell) || DECIMAL.test(cell) || looksLikeDate(cell) || looksLikeClock(cell, false)
	);
}

/** The kind that at least nine in ten filled cells share; `text` when none does. */
export function kindOf(filled: readonly string[], timeNamed: boolean): CellKind {
	if (filled.length === 0) return 'empty';
	const others = filled.length - Math.ceil(0.9 * filled.length);
	// Asks no further once too many are otherwise: most columns are of none of the first kinds.
	const most = (test: (cell: string) => boolean) => {
		let otherwise = 0;
		return filled.every((cell) => test(cell) || ++otherwise <= others);
	};
	if (most(looksLikeDate)) return 'date';
	if (most((cell) => looksLikeClock(cell, timeNamed))) return 'time';
	if (most((cell) => BOOLEAN.test(cell))) return 'boolean';
	if (most((cell) => INTEGER.test(cell))) return 'integer';
	if (most((cell) => INTEGER.test(cell) || DECIMAL.test(cell))) return 'decimal';
	return 'text';
}
