import type { ContractColumn } from '#lib/events/columns.ts';
import { valueWords } from '#lib/events/synonyms.ts';
import { foldHeader } from '#lib/events/header-fold.ts';
import { isMissingWord } from '#lib/events/missing-words.ts';
import { likelyMeaning } from './likely-meaning.ts';
import type { ColumnProfile } from '../look/file-shape.ts';

const dictionaries = new Map<string, ReadonlyMap<string, string>>();

/** Contract value per folded word of a column: the contract's own values first, then fi, sv, en words and codes. */
function dictionary(column: ContractColumn): ReadonlyMap<string, string> {
	const made = dictionaries.get(column.name);
	if (made) return made;
	const words = valueWords[column.name] ?? (column.type === 'boolean' ? valueWords['boolean'] : {});
	const targets = column.type === 'boolean' ? ['true', 'false'] : (column.values ?? []);
	const pairs = targets.flatMap((value) =>
		[value, ...(words?.[value] ?? [])].map((word) => [foldHeader(word), value] as const)
	);
	const own = targets.map((value) => [foldHeader(value), value] as const);
	const merged = new Map([...[...pairs].reverse(), ...own]);
	dictionaries.set(column.name, merged);
	return merged;
}

/** One raw value of a column with a closed list: how often the sample has it, and what it is taken to mean. */
export interface ValueProposal {
	readonly raw: string;
	readonly count: number;
	/** Contract value; null where none is known, '' where it says nothing. */
	readonly value: string | null;
	/** Contract value it may well mean, where none is known: for the reader to decide, never used unasked. */
	readonly likely: string | null;
	/** Nothing but the mapping's `*` gave it its value. */
	readonly caught: boolean;
}

/**
 * What a mapping makes of the raw values of a column, commonest first: its own words, the contract's, the
 * usual ones (unless `*` catches the rest), then the longest beginning. Words for nothing, such as NA, are asked about
 * only where the mapping has given them a meaning.
 */
export function valueProposals(
	column: ContractColumn,
	profile: ColumnProfile,
	given: Readonly<Record<string, string>> = {}
): ValueProposal[] {
	const words = dictionary(column);
	const accepted = new Set(column.values);
	const own = new Map(Object.entries(given).map(([raw, value]) => [lower(raw), value]));
	const beginnings = [...own]
		.filter(([raw]) => raw.endsWith('*'))
		.map(([raw, value]) => [raw.slice(0, -1), value] as const)
		.sort(([one], [other]) => other.length - one.length);
	const meaningOf = (raw: string) => {
		const stated = own.get(lower(raw)) ?? (accepted.has(raw) ? raw : undefined);
		const usual = own.has('*') ? undefined : words.get(plain(words, raw));
		const begun = beginnings.find(([beginning]) => lower(raw).startsWith(beginning));
		const caught = (stated ?? usual) === undefined && begun?.[0] === '';
		return { value: stated ?? usual ?? begun?.[1] ?? null, caught };
	};
	const told = profile.values.filter(({ value }) => own.has(lower(value)) || !isMissingWord(value));
	return told.map(({ value: raw, count }) => {
		const meaning = meaningOf(raw);
		const likely = meaning.value === null ? likelyMeaning(column.name, raw) : null;
		return { raw, count, ...meaning, likely };
	});
}

const lower = (raw: string) => raw.trim().toLowerCase();

/** Code before a name, as in `R52 Puhelu` or `1 = Toteutunut`. */
const CODE = /^([A-Za-z]{0,2}\d{1,3})(?:\s*[-–:=.]\s*|\s+)(?=\p{L}{3})/u;

/** A raw value as it is looked up: folded, without a code that no word contradicts. */
function plain(words: ReadonlyMap<string, string>, raw: string): string {
	const folded = foldHeader(raw);
	const [before, code = ''] = CODE.exec(raw.trim()) ?? [];
	if (words.has(folded) || before === undefined) return folded;
	const name = foldHeader(raw.trim().slice(before.length));
	const coded = /^\d+$/.test(code) ? undefined : words.get(foldHeader(code));
	return coded === undefined || coded === words.get(name) ? name : folded;
}

/** Raw values of a profile that the words of a contract column explain, and those they do not. */
export interface ProposedValues {
	/** Raw to contract value, only where they differ. */
	readonly values: Readonly<Record<string, string>>;
	readonly unknown: readonly string[];
	/** Share of distinct values that are explained, 0-1; 0 without any. */
	readonly known: number;
}

/** Explains the values of a column by a contract column that has a closed list of values. */
export function proposeValues(column: ContractColumn, profile: ColumnProfile): ProposedValues {
	const words = dictionary(column);
	const values: Record<string, string> = {};
	const unknown: string[] = [];
	let count = 0;
	for (const { value } of profile.values) {
		const mapped = words.get(plain(words, value));
		if (mapped === undefined && isMissingWord(value)) continue;
		count += 1;
		if (mapped === undefined) unknown.push(value);
		else if (mapped !== value) values[value] = mapped;
	}
	return { values, unknown, known: count > 0 ? 1 - unknown.length / count : 0 };
}

/** Whether values of a column are looked up in a closed list. */
export function hasValueList(column: ContractColumn): boolean {
	return column.type === 'enum' || column.type === 'boolean';
}
