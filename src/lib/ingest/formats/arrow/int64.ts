import type { TextOut } from './text-out.ts';

const WORD = 2 ** 32;
/** High words of the numbers that a double holds exactly. */
const SAFE_HIGH = 2 ** 21;

/** 64-bit numbers as pairs of 32-bit words, low before high: reading them makes no big integers. */
export type WordPairs = Int32Array;

/** The words of 64-bit numbers, in place. */
export function wordPairs(values: BigInt64Array | BigUint64Array): WordPairs {
	return new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
}

/** Writes the number in a row, as it is, exactly. */
export function writeInt64(out: TextOut, pairs: WordPairs, row: number, signed: boolean): void {
	const low = (pairs[2 * row] as number) >>> 0;
	const high = pairs[2 * row + 1] as number;
	const top = signed ? high : high >>> 0;
	if (top < SAFE_HIGH && top >= -SAFE_HIGH) out.integer(top * WORD + low);
	else out.ascii(String((BigInt(top) << 32n) + BigInt(low)));
}

/** The number in a row as whole seconds (floored) and the rest, `scale` parts to the second; exact within the years 1-9999. */
export function secondsOf(
	pairs: WordPairs,
	row: number,
	scale: number
): { seconds: number; fraction: number } {
	const low = pairs[2 * row] as number;
	const near = (pairs[2 * row + 1] as number) * WORD + (low >>> 0);
	const seconds = Math.floor(near / scale);
	// A double may miss the number itself, but not its seconds by more than one: 32 bits tell the rest exactly.
	const fraction = (low - Math.imul(seconds | 0, scale)) | 0;
	if (fraction < 0) return { seconds: seconds - 1, fraction: fraction + scale };
	if (fraction >= scale) return { seconds: seconds + 1, fraction: fraction - scale };
	return { seconds, fraction };
}
