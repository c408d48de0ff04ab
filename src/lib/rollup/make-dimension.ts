import type { Dimension, FactSource } from './columns.ts';

/**
 * A dimension out of its table: the keys of a column (from 0 up) and the word of each. Words stand in the order of
 * their UTF-16 code units, whatever the order of the rows. Keys that are not there are "unknown".
 */
export function dimensionFrom(
	of: string,
	keys: ArrayLike<number>,
	texts: readonly (string | null)[],
	aliases?: Dimension['aliases']
): Dimension {
	const words = [...new Set(['', ...texts.map((text) => text ?? '')])].sort();
	const place = new Map(words.map((word, index) => [word, index]));
	const last = texts.reduce((most, _, index) => Math.max(most, keys[index] as number), -1);
	const codes =
		words.length > 0xffff
			? new Uint32Array(last + 1).fill(0xffffffff)
			: new Uint16Array(last + 1).fill(0xffff);
	texts.forEach((text, index) => {
		codes[keys[index] as number] = place.get(text ?? '') as number;
	});
	return { of, codes, words, ...(aliases && { aliases }) };
}

/** The dimension of a `code` column's own words. */
export function dimensionOfCode(
	{ columns: { columns } }: Pick<FactSource, 'columns'>,
	of: string
): Dimension {
	const words = columns[of]?.words;
	if (!words) throw new Error(`not a code column: ${of}`);
	return { of, codes: Uint32Array.from(words, (_, code) => code), words };
}
