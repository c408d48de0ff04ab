import { contractColumn, contractColumns, type ContractColumn } from '#lib/events/columns.ts';
import type { ColumnSource, Mapping } from '#lib/ingest/mapping.ts';
import type { ColumnProfile, FileShape } from '#lib/ingest/sniff.ts';

/** Marks a choice that is a constant value and not a header; no header starts with this control character. */
const constantMark = '\u0001';

/** A choice of a column's select: a header of the file, or the same value for every row. */
export type SourceChoice =
	| { readonly kind: 'none' }
	| { readonly kind: 'header'; readonly header: string }
	| { readonly kind: 'constant'; readonly value: string };

/** A choice as the text of an `<option>`. */
export function choiceText(choice: SourceChoice): string {
	if (choice.kind === 'none') return '';
	return choice.kind === 'header' ? choice.header : constantMark + choice.value;
}

/** The choice behind the text of an `<option>`. */
export function choiceOf(text: string): SourceChoice {
	if (text === '') return { kind: 'none' };
	return text.startsWith(constantMark)
		? { kind: 'constant', value: text.slice(1) }
		: { kind: 'header', header: text };
}

/** What fills a contract column now. */
export function currentChoice(mapping: Mapping, column: string): SourceChoice {
	const constant = mapping.constants?.[column];
	const header = firstHeader(mapping.columns[column]);
	if (header !== null) return { kind: 'header', header };
	return constant === undefined ? { kind: 'none' } : { kind: 'constant', value: constant };
}

/** The header of the time of day, where day and time come in two columns. */
export function clockHeader(source: ColumnSource | undefined): string | null {
	return Array.isArray(source) ? (source as readonly [string, string])[1] : null;
}

/** Values a column accepts in every row alike; empty where any text would do. */
export function closedValues(column: ContractColumn): readonly string[] {
	return column.type === 'boolean' ? ['true', 'false'] : (column.values ?? []);
}

/** Contract columns in two lists: those in use, required or open, and the rest. */
export function splitColumns(mapping: Mapping, asked: readonly string[]) {
	const used = ({ name, required }: ContractColumn) =>
		required !== 'no' || asked.includes(name) || currentChoice(mapping, name).kind !== 'none';
	return {
		used: contractColumns.filter(used),
		rest: contractColumns.filter((column) => !used(column))
	};
}

/** Required contract columns that a mapping leaves open; `unit_name` stands for either unit column. */
export function missingColumns(mapping: Mapping): string[] {
	const filled = (name: string) => currentChoice(mapping, name).kind !== 'none';
	const wide = (mapping.events?.length ?? 0) > 0;
	const always = wide ? ['client_id'] : ['client_id', 'event_time', 'event_type'];
	const missing = always.filter((name) => !filled(name));
	return filled('unit_id') || filled('unit_name') ? missing : [...missing, 'unit_name'];
}

/** Mapped columns with a closed list of values, with the raw values the sample holds of each. */
export function valueLists(mapping: Mapping, shape: FileShape) {
	const sources = Object.entries(mapping.columns).concat(
		(mapping.events ?? []).flatMap(({ columns }) => Object.entries(columns ?? {}))
	);
	return sources.flatMap(([name, source]) => {
		const column = contractColumn(name);
		const profile = shape.columns.find(({ header }) => header === firstHeader(source));
		const isList = closedValues(column).length > 0 && profile && listable(profile);
		return isList ? [{ column, profile }] : [];
	});
}

function listable({ kind, values }: ColumnProfile): boolean {
	return values.length > 0 && kind !== 'date' && kind !== 'time';
}

function firstHeader(source: ColumnSource | undefined): string | null {
	if (source === undefined || source === null) return null;
	return typeof source === 'string' ? source : source[0];
}
