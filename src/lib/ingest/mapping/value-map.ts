import { AppError } from '#lib/base/errors.ts';
import { contractColumns } from '#lib/events/columns.ts';
import { valueWords } from '#lib/events/synonyms.ts';
import type { Mapping } from '#lib/events/mapping.ts';

/** One entry: contract column, folded raw value (`*` = any other), contract value (null = no value). */
export type ValueRow = readonly [column: string, raw: string, mapped: string | null];

const truths = ['true', '1', 'k', 'kyllä', 'kylla', 'x', 't', 'tosi', 'on', 'j', 'ja', 'y', 'yes'];
const falsehoods = ['false', '0', 'e', 'ei', 'n', 'nej', 'no', 'f', 'epätosi', 'epatosi'];

/**
 * Raw to contract values of one file: the contract's own values, the usual words for them (a proposal only
 * sees the file's beginning, rare words come later) and for yes and no, overlaid by the mapping's. A column
 * whose mapping says what any other value means (`*`) takes no usual words, and bare numbers are no words.
 * Text columns have entries only where the mapping gives them.
 * Throws `bad_mapping` when a mapping names an unknown column, maps to a value the contract lacks, or turns one
 * identifier into another.
 */
export function valueRows(mapping: Mapping): ValueRow[] {
	const known = contractColumns.flatMap(({ name, type, values }): ValueRow[] => {
		if (type === 'boolean')
			return [
				...truths.map((word): ValueRow => [name, word, 'true']),
				...falsehoods.map((word): ValueRow => [name, word, 'false'])
			];
		const own = (values ?? []).map((value): ValueRow => [name, value, value]);
		return mapping.values?.[name]?.['*'] === undefined ? [...usual(name), ...own] : own;
	});
	const given = Object.entries(mapping.values ?? {}).flatMap(([column, values]) =>
		Object.entries(values).map(([raw, mapped]) => checked(column, fold(raw), mapped))
	);
	const rows = new Map<string, ValueRow>();
	for (const row of [...known, ...given]) rows.set(`${row[0]}\n${row[1]}`, row);
	return [...rows.values()];
}

/** Usual words of a column's values; where two values share a word, the earlier value has it. */
function usual(column: string): ValueRow[] {
	return Object.entries(valueWords[column] ?? {})
		.flatMap(([value, words]) => words.map((word): ValueRow => [column, fold(word), value]))
		.filter(([, word]) => !/^\d+$/.test(word))
		.reverse();
}

const fold = (raw: string) => raw.trim().toLowerCase();

function checked(column: string, raw: string, mapped: string): ValueRow {
	const contract = contractColumns.find(({ name }) => name === column);
	if (!contract) throw new AppError('bad_mapping', { column });
	const allowed = contract.type === 'boolean' ? ['true', 'false'] : contract.values;
	if (mapped === '') return [column, raw, null];
	// An identifier may be said to be nobody's, or to be kept though it looks so: it never becomes another.
	if (contract.privacy === 'direct' && fold(mapped) !== raw)
		throw new AppError('bad_mapping', { column });
	if (allowed && !allowed.includes(mapped)) throw new AppError('bad_mapping', { column });
	return [column, raw, mapped];
}
