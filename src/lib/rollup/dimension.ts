import type { Dimension } from './columns.ts';
import type { Reading, Selection } from './question.ts';

/** The dimension a reading means by a name in questions. Throws `unknown dimension: …`. */
export function dimensionOf<D>(
	reading: Reading,
	dimensions: Readonly<Record<string, D>>,
	name: string
): D {
	const dimension = dimensions[reading.dimensions?.[name] ?? name];
	if (!dimension) throw new Error(`unknown dimension: ${name}`);
	return dimension;
}

/** The words of a dimension's filter that are its own: an alias stands for the word it means. */
export const meant = (
	{ aliases }: Pick<Dimension, 'aliases'>,
	words: readonly string[]
): readonly string[] => words.map((word) => aliases?.[word] ?? word);

/** A dimension as digits: its words with "unknown" among them, and the place of a value's word. */
export interface Digits {
	readonly words: readonly string[];
	place(value: number): number;
}

/** See `Digits`; NULL and values beyond the codes are "unknown". */
export function digitsOf({ codes, words }: Dimension): Digits {
	const found = words.indexOf('');
	const unknown = found < 0 ? words.length : found;
	return {
		words: found < 0 ? [...words, ''] : words,
		place(value) {
			const code = codes[value] ?? unknown;
			return code < words.length ? code : unknown;
		}
	};
}

/** Whether a dimension is grouped by or narrowed to one word, so that all facts of a group share it. */
export const isFixed = ({ by, where }: Selection, dimension: Dimension, name: string): boolean =>
	by.includes(name) || new Set(meant(dimension, where[name] ?? [])).size === 1;

/** Whether no two values share a word, as the units of a unit group do. */
export function isOneToOne({ codes, words }: Dimension): boolean {
	const known = codes.filter((code) => code < words.length);
	return new Set(known).size === known.length;
}
