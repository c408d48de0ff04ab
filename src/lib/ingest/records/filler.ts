import { encodeCell } from './cell-writer.ts';
import { LONGEST_NUMBER } from './stand-ins.ts';

/** What fills a column other than a copied cell. Cells are numbers of a record's cells. */
export type Filler = SameBytes | FirstFilled | Numbered | LookedUp | Flagged;

/** The same bytes in all rows. */
interface SameBytes {
	readonly bytes: Uint8Array;
}

/** The first of some cells that is filled. */
interface FirstFilled {
	readonly firstOf: readonly number[];
}

/** The first of some cells that is filled; of a numbered cell not its text but what stands for it. */
interface Numbered {
	readonly firstOf: readonly number[];
	readonly numbered: ReadonlySet<number>;
	/** Whether the text is only compared, or shown (`StandIns`). */
	readonly as: 'key' | 'number';
}

/** The first filled of some cells, looked up in a list. */
interface LookedUp {
	readonly firstOf: readonly number[];
	readonly values: ReadonlyMap<string, Uint8Array>;
	/** Beginnings of texts, the longest first. */
	readonly beginnings: readonly (readonly [string, Uint8Array])[];
	readonly otherwise: Uint8Array;
}

/** Bytes where any of some cells is filled; else what would fill the column anyway. */
interface Flagged {
	readonly anyOf: readonly number[];
	readonly bytes: Uint8Array;
	readonly otherwise: number | Filler | null;
}

/** The same text in all rows. */
export function sameText(text: string): SameBytes {
	return { bytes: encodeCell(text) };
}

/**
 * Looks cells up in the values of a mapping: the whole text in any case of letters, else the longest
 * beginning (`222*`), else what `*` says, else `otherwise`.
 */
export function lookedUp(
	firstOf: readonly number[],
	values: Readonly<Record<string, string>>,
	otherwise: string
): Filler {
	const encoded = Object.entries(values).map(
		([raw, value]) => [raw.trim().toLowerCase(), encodeCell(value)] as const
	);
	const open = encoded.filter(([raw]) => raw.endsWith('*'));
	const beginnings = open
		.map(([raw, value]) => [raw.slice(0, -1), value] as const)
		.filter(([beginning]) => beginning !== '')
		.sort(([one], [other]) => other.length - one.length);
	const rest = open.find(([raw]) => raw === '*')?.[1];
	return {
		firstOf,
		values: new Map(encoded.filter(([raw]) => !raw.endsWith('*'))),
		beginnings,
		otherwise: rest ?? encodeCell(otherwise)
	};
}

/** Most bytes a filler writes besides those of a record's own cells. */
export function longestOf(filler: number | Filler | null): number {
	if (filler === null || typeof filler === 'number') return 0;
	if ('anyOf' in filler) return Math.max(filler.bytes.length, longestOf(filler.otherwise));
	if ('bytes' in filler) return filler.bytes.length;
	if ('numbered' in filler) return LONGEST_NUMBER;
	if (!('values' in filler)) return 0;
	const beginnings = filler.beginnings.map(([, bytes]) => bytes);
	const values = [filler.otherwise, ...filler.values.values(), ...beginnings];
	return values.reduce((most, value) => Math.max(most, value.length), 0);
}

/** Cells whose text a filler may write. */
export function cellsIn(filler: number | Filler | null): readonly number[] {
	if (filler === null) return [];
	if (typeof filler === 'number') return [filler];
	if ('anyOf' in filler) return cellsIn(filler.otherwise);
	return 'firstOf' in filler ? filler.firstOf : [];
}
