import { dayFromNumber } from '#lib/base/civil-day.ts';
import { contractColumn, contractColumns, type ContractColumn } from '#lib/events/columns.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { ColumnProfile, FileShape } from '#lib/ingest/look/file-shape.ts';
import { columnsFrom, type Target } from '#lib/ingest/mapping/uses.ts';
import { DAY_MICROS } from '#lib/ingest/times/civil.ts';
import { baseOf, form } from '#lib/ingest/times/forms.ts';
import { readTime } from '#lib/ingest/times/read-time.ts';
import { reordered, type PartOrder } from '#lib/ingest/times/reorder.ts';

/** A target as the value of an `<option>`; no target is the empty text. */
export function targetText(target: Target | null): string {
	if (target === null) return '';
	return target.part === 'clock' ? `${target.column}+clock` : target.column;
}

/** The target behind the value of an `<option>`. */
export function targetOf(text: string): Target | null {
	if (text === '') return null;
	const [column = '', part] = text.split('+');
	return { column, part: part === 'clock' ? 'clock' : 'whole' };
}

/** A choice for a column of the file: what it may be, and the header that is it now. */
interface TargetChoice {
	readonly target: Target;
	readonly taken: string | null;
}

/** Groups of choices in the order in which a reader looks for them. */
export interface TargetGroup {
	readonly name: 'required' | 'times' | 'others';
	readonly choices: readonly TargetChoice[];
}

/** What a column of the file may be; times of day only where their day is known. */
export function targetGroups(mapping: Mapping): TargetGroup[] {
	const wide = (mapping.events?.length ?? 0) > 0;
	const kind = ({ name, type, required }: ContractColumn) => {
		if (required === 'yes' && !(wide && ['event_time', 'event_type'].includes(name)))
			return 'required';
		return type === 'time' ? 'times' : 'others';
	};
	const clocks = contractColumns.flatMap(({ name, type }): TargetChoice[] => {
		const [day, clock] = [mapping.columns[name] ?? []].flat();
		if (day === undefined || (type !== 'time' && clock === undefined)) return [];
		return [{ target: { column: name, part: 'clock' }, taken: clock ?? null }];
	});
	return (['required', 'times', 'others'] as const).map((name) => ({
		name,
		choices: [
			...contractColumns
				.filter((column) => kind(column) === name)
				.map((column): TargetChoice => {
					const [header] = [mapping.columns[column.name] ?? []].flat();
					return { target: { column: column.name, part: 'whole' }, taken: header ?? null };
				}),
			...(name === 'times' ? clocks : [])
		]
	}));
}

/** Values a column accepts in every row alike; empty where any text would do. */
export function closedValues(column: ContractColumn): readonly string[] {
	return column.type === 'boolean' ? ['true', 'false'] : (column.values ?? []);
}

/** A mapped column with a closed list of values, and the cells of the file that fill it. */
export interface ValueList {
	readonly column: ContractColumn;
	readonly profile: ColumnProfile;
}

/**
 * Mapped columns with a closed list of values, with the raw values the sample holds, event types first: a row without
 * one is lost. Never of identifiers.
 */
export function valueLists(mapping: Mapping, shape: FileShape): ValueList[] {
	const inEvents = (mapping.events ?? []).flatMap(({ columns }) => Object.entries(columns ?? {}));
	const sources = [...Object.entries(mapping.columns), ...inEvents];
	const seen = new Set<string>();
	const filled = sources.flatMap(([name, source]) =>
		[source ?? []].flat().map((header: string) => [name, header] as const)
	);
	const typesFirst = [
		...filled.filter(([name]) => name === 'event_type'),
		...filled.filter(([name]) => name !== 'event_type')
	];
	return typesFirst.flatMap(([name, header]): ValueList[] => {
		const profile = shape.columns.find((candidate) => candidate.header === header);
		const column = contractColumn(name);
		const key = `${name}\n${header}`;
		if (!profile || seen.has(key) || closedValues(column).length === 0) return [];
		seen.add(key);
		return profile.identifier === null && isListable(profile) ? [{ column, profile }] : [];
	});
}

function isListable({ kind, values }: ColumnProfile): boolean {
	return values.length > 0 && kind !== 'date' && kind !== 'time';
}

/** Contract columns that may be the same in every row: those that matter most, and any that is set so. */
export function constantColumns(mapping: Mapping): ContractColumn[] {
	const offered = ['event_type', 'unit_name', 'service_area', 'channel', 'planned'];
	const wide = (mapping.events?.length ?? 0) > 0;
	return contractColumns.filter(({ name }) => {
		if (mapping.constants?.[name] !== undefined) return true;
		if (mapping.columns[name] || (wide && name === 'event_type')) return false;
		if (name === 'unit_name' && mapping.columns['unit_id']) return false;
		return offered.includes(name);
	});
}

/** A time column with dates in it: what fills it, how they are written, and whether that is certain. */
export interface DateColumn {
	readonly column: string;
	readonly header: string;
	readonly order: NonNullable<ColumnProfile['dateOrder']>;
}

/** Time columns of a mapping whose dates are in the sample; never of identifiers. */
export function dateColumns(mapping: Mapping, shape: FileShape): DateColumn[] {
	return shape.columns.flatMap(({ header, dateOrder, identifier }) => {
		if (dateOrder === null || identifier !== null) return [];
		const inEvents = (mapping.events ?? []).some(({ time }) => [time].flat()[0] === header);
		const own = columnsFrom(mapping, header).find(
			({ column, part }) => part === 'whole' && contractColumn(column).type === 'time'
		);
		if (!own && !inEvents) return [];
		return [{ column: own?.column ?? 'event_time', header, order: dateOrder }];
	});
}

/** A date such as 3/4/2025 read in an order, as ISO; null where it is none or needs no order. */
export function readAs(raw: string, order: PartOrder): string | null {
	const read = readTime(raw);
	if (read === null || baseOf(read.form) === form.sure) return null;
	const micros = reordered(read.micros, read.form, order);
	return micros === null ? null : dayFromNumber(Math.floor(micros / DAY_MICROS));
}
