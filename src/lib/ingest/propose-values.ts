import type { ContractColumn } from '#lib/events/columns.ts';
import { valueWords } from '#lib/events/synonyms.ts';
import { foldHeader } from './header-fold.ts';
import type { ColumnProfile } from './sniff.ts';

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
	for (const { value } of profile.values) {
		const mapped = words.get(foldHeader(value));
		if (mapped === undefined) unknown.push(value);
		else if (mapped !== value) values[value] = mapped;
	}
	const count = profile.values.length;
	return { values, unknown, known: count > 0 ? 1 - unknown.length / count : 0 };
}

/** Whether values of a column are looked up in a closed list. */
export function hasValueList(column: ContractColumn): boolean {
	return column.type === 'enum' || column.type === 'boolean';
}
