/** What fills a contract column of an event: the cell of that number, or a filler. */
export type Slot = number | Filler;

/** What fills a column other than one cell. Cells are numbers of a record's cells. */
export type Filler = SameText | FirstFilled | Numbered | LookedUp | Flagged;

/** The same text in all rows. */
interface SameText {
	readonly text: string;
}

/** The first of some cells that is filled. */
interface FirstFilled {
	readonly firstOf: readonly number[];
}

/** The first of some cells that is filled; of a numbered cell not its text but what stands for it (`StandIns`). */
interface Numbered {
	readonly firstOf: readonly number[];
	readonly numbered: ReadonlySet<number>;
}

/** The first filled of some cells, looked up in a list. */
interface LookedUp {
	readonly firstOf: readonly number[];
	readonly values: ReadonlyMap<string, string>;
	/** Beginnings of texts, the longest first. */
	readonly beginnings: readonly (readonly [string, string])[];
	readonly otherwise: string;
}

/** A text where any of some cells is filled; else what would fill the column anyway. */
interface Flagged {
	readonly anyOf: readonly number[];
	readonly text: string;
	readonly otherwise: Slot | null;
}

/** The same text in all rows. */
export const sameText = (text: string): SameText => ({ text });

/**
 * Looks cells up in the values of a mapping: the whole text in any case of letters, else the longest
 * beginning (`222*`), else what `*` says, else `otherwise`.
 */
export function lookedUp(
	firstOf: readonly number[],
	values: Readonly<Record<string, string>>,
	otherwise: string
): Filler {
	const entries = Object.entries(values).map(
		([raw, value]) => [raw.trim().toLowerCase(), value] as const
	);
	const open = entries.filter(([raw]) => raw.endsWith('*'));
	const beginnings = open
		.map(([raw, value]) => [raw.slice(0, -1), value] as const)
		.filter(([beginning]) => beginning !== '')
		.sort(([one], [other]) => other.length - one.length);
	return {
		firstOf,
		values: new Map(entries.filter(([raw]) => !raw.endsWith('*'))),
		beginnings,
		otherwise: open.find(([raw]) => raw === '*')?.[1] ?? otherwise
	};
}

/** Cells that what fills a column depends on. */
export function cellsIn(slot: Slot | null): readonly number[] {
	if (slot === null || slot === -1) return [];
	if (typeof slot === 'number') return [slot];
	if ('anyOf' in slot) return [...slot.anyOf, ...cellsIn(slot.otherwise)];
	return 'firstOf' in slot ? slot.firstOf : [];
}

/**
 * Text that fills a column; `''` where nothing does.
 * @param cell the text of a cell of the record, `''` where it is empty
 * @param standIn what stands for a text that is not to be shown
 */
export function textIn(
	slot: Slot,
	cell: (cell: number) => string,
	standIn: (text: string) => string
): string {
	if (typeof slot === 'number') return slot < 0 ? '' : cell(slot);
	if ('anyOf' in slot) {
		if (slot.anyOf.some((flag) => cell(flag) !== '')) return slot.text;
		return slot.otherwise === null ? '' : textIn(slot.otherwise, cell, standIn);
	}
	if ('text' in slot) return slot.text;
	const filled = slot.firstOf.find((candidate) => cell(candidate) !== '');
	const text = filled === undefined ? '' : cell(filled);
	if ('numbered' in slot)
		return filled !== undefined && slot.numbered.has(filled) ? standIn(text) : text;
	if (!('values' in slot)) return text;
	const raw = text.toLowerCase();
	const begun = slot.beginnings.find(([beginning]) => raw.startsWith(beginning))?.[1];
	return slot.values.get(raw) ?? begun ?? slot.otherwise;
}
