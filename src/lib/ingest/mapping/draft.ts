import { joinedDateOrder } from '../look/date-order.ts';
import type { SourceFile } from '../bytes/source.ts';
import type { LoadFile } from './load-file.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { openColumns } from '#lib/events/open-columns.ts';
import type { Proposal } from './propose.ts';
import type { ColumnProfile, FileShape } from '../look/file-shape.ts';
import type { UnitRow } from '../units/units.ts';

/** A table out of a chosen file: the file itself, an entry of an archive or a sheet of a workbook. */
export interface IntakeTable {
	readonly id: number;
	/** The chosen file it came in. */
	readonly file: string;
	readonly source: SourceFile;
	readonly shape: FileShape;
	/** How the reader said the file is to be read, where that differs from what was found. */
	readonly format: Mapping['format'];
	readonly included: boolean;
}

/** How a group came by its mapping. */
export interface Recognised {
	readonly by: 'contract' | 'ready' | 'saved' | 'file' | 'session';
	readonly name: string;
	/** Whether every header is known and no row is in doubt. */
	readonly certain: boolean;
}

/** What is known of a table's headers and cells when it comes in. */
export interface Settled {
	readonly proposal: Proposal;
	readonly mapping: Mapping;
	readonly recognised: Recognised | null;
}

/** Tables with the same headers; they share a mapping. */
export interface TableGroup extends Settled {
	readonly id: number;
	readonly tables: readonly IntakeTable[];
	/** The included tables as if they were one; of all, when none is included. */
	readonly shape: FileShape;
}

/** Files on their way in, with the mappings as the reader has them so far. */
export interface Draft {
	readonly groups: readonly TableGroup[];
	readonly units: UnitsChoice | null;
	/** Whether the loaded data are this draft's, just as it is mapped. */
	readonly loaded: boolean;
	/** Whether it was loaded before: loading it again must not add its rows to themselves. */
	readonly reopened: boolean;
}

/** Units to load with the files: out of a file, or as edited in the app. */
export interface UnitsChoice {
	readonly name: string;
	readonly rows: readonly UnitRow[];
}

type Settle = (shape: FileShape) => Settled;

/** Puts tables into groups by their headers, in order; `settle` gives a new group its mapping. */
export function placeTables(
	groups: readonly TableGroup[],
	tables: readonly IntakeTable[],
	settle: Settle
): TableGroup[] {
	const placed = [...groups];
	for (const table of tables) {
		const place = placed.findIndex(({ shape }) => sameHeaders(shape, table.shape));
		const group = placed[place];
		if (group) placed[place] = grown(group, table, settle);
		else placed.push({ id: table.id, tables: [table], shape: table.shape, ...settle(table.shape) });
	}
	return placed;
}

/** A group with one more table. What the reader did not touch is proposed anew from all its cells. */
function grown(group: TableGroup, table: IntakeTable, settle: Settle): TableGroup {
	const tables = [...group.tables, table];
	const shape = mergedShape(tables);
	const untouched = group.mapping === group.proposal.mapping;
	return { ...group, tables, shape, ...(untouched ? settle(shape) : {}) };
}

const sameHeaders = (one: FileShape, other: FileShape) =>
	one.headers.join('\u001f') === other.headers.join('\u001f');

/** Changes the tables of all groups; those that become null go, and groups without any. */
export function changeTables(
	groups: readonly TableGroup[],
	change: (table: IntakeTable) => IntakeTable | null
): TableGroup[] {
	return groups.flatMap((group) => {
		const tables = group.tables.flatMap((table) => change(table) ?? []);
		const same = tables.every((table, index) => table === group.tables[index]);
		if (same && tables.length === group.tables.length) return [group];
		return tables.length > 0 ? [{ ...group, tables, shape: mergedShape(tables) }] : [];
	});
}

/**
 * Leaves out tables that hold no events, such as a legend's sheet: those of a file of several tables where nothing
 * looks like a client, when another table has clients; where none has, those with nothing that an event needs.
 */
export function withoutLegends(
	groups: readonly TableGroup[],
	fresh: ReadonlySet<number>
): TableGroup[] {
	const needed = groups.map(({ mapping }) => openColumns(mapping).needed);
	const known = needed.some((open) => !open.includes('client_id'));
	const isLegend = needed.map((open) =>
		known ? open.includes('client_id') : open.length === NEEDED
	);
	if (isLegend.every(Boolean)) return [...groups];
	const all = groups.flatMap(({ tables }) => tables);
	const legends = new Set(
		groups
			.filter((_, index) => isLegend[index])
			.flatMap(({ tables }) => tables)
			.filter(({ id, file }) => fresh.has(id) && all.filter((t) => t.file === file).length > 1)
	);
	return changeTables(groups, (table) =>
		legends.has(table) ? { ...table, included: false } : table
	);
}

/** How many columns an event needs: client, time and type. */
const NEEDED = 3;

/** Groups that take part in the load. */
export function activeGroups({ groups }: Draft): TableGroup[] {
	return groups.filter(({ tables }) => tables.some(({ included }) => included));
}

/** Whether a load can start: at least one table, and nothing needed left open. */
export function isReady(draft: Draft): boolean {
	const active = activeGroups(draft);
	return (
		active.length > 0 && active.every(({ mapping }) => openColumns(mapping).needed.length === 0)
	);
}

/** The included tables with the mapping of their group. How to read each is in its shape already. */
export function loadFilesOf(draft: Draft): LoadFile[] {
	return activeGroups(draft).flatMap(({ tables, mapping }) =>
		tables
			.filter(({ included }) => included)
			.map(({ source, shape }) => ({ source, shape, mapping: { ...mapping, ...asRead(mapping) } }))
	);
}

function asRead({ format }: Mapping): Pick<Mapping, 'format'> {
	const { dateOrder, decimal } = format ?? {};
	return { format: { ...(dateOrder ? { dateOrder } : {}), ...(decimal ? { decimal } : {}) } };
}

/** The group's mapping as a file to keep, with how its tables were said to be read. */
export function mappingFile({ mapping, tables }: TableGroup): Mapping {
	const format = { ...tables[0]?.format, ...mapping.format };
	return Object.keys(format).length > 0 ? { ...mapping, format } : mapping;
}

/** Several tables with the same headers as one: counts added up, the first one's preview and layout. */
function mergedShape(tables: readonly IntakeTable[]): FileShape {
	const included = tables.filter((table) => table.included);
	const shapes = (included.length > 0 ? included : tables).map(({ shape }) => shape);
	const [first] = shapes as [FileShape];
	if (shapes.length === 1) return first;
	return {
		...first,
		sampledRows: shapes.reduce((rows, shape) => rows + shape.sampledRows, 0),
		columns: first.columns.map((_, index) =>
			mergedProfile(shapes.map(({ columns }) => columns[index] as ColumnProfile))
		)
	};
}

function mergedProfile(profiles: readonly ColumnProfile[]): ColumnProfile {
	const filled = profiles.filter(({ kind }) => kind !== 'empty');
	const [first] = (filled.length > 0 ? filled : profiles) as [ColumnProfile];
	const listed = filled.every(({ values }) => values.length > 0);
	const values = summed(listed ? filled.flatMap(({ values }) => values) : []);
	return {
		...first,
		empty: profiles.reduce((sum, { empty }) => sum + empty, 0) / profiles.length,
		dateOrder: joinedDateOrder(profiles.map(({ dateOrder }) => dateOrder)),
		distinct: listed ? values.length : Math.max(...profiles.map(({ distinct }) => distinct)),
		values,
		filled: profiles.reduce((sum, { filled }) => sum + filled, 0),
		heaviest: summed(profiles.flatMap(({ heaviest }) => heaviest)),
		identifier: profiles.find(({ identifier }) => identifier)?.identifier ?? null,
		caution: profiles.find(({ caution }) => caution)?.caution ?? null,
		emptyBelow: profiles.some(({ emptyBelow }) => emptyBelow),
		damaged: profiles.reduce((sum, { damaged }) => sum + damaged, 0),
		pointZero: filled.length > 0 && filled.every(({ pointZero }) => pointZero),
		halfConverted: profiles.some(({ halfConverted }) => halfConverted),
		persons: [
			...new Map(profiles.flatMap(({ persons }) => persons).map((one) => [one.text, one])).values()
		]
	};
}

/** Values with their counts added up, commonest first. */
function summed(parts: ColumnProfile['values']): ColumnProfile['values'] {
	const counts = new Map<string, number>();
	for (const { value, count } of parts) counts.set(value, (counts.get(value) ?? 0) + count);
	return [...counts]
		.map(([value, count]) => ({ value, count }))
		.sort((one, other) => other.count - one.count);
}

/** What a load of files is called: the only file's name without its endings, or the first and how many more. */
export function shortName(names: readonly string[]): string {
	const first = (names[0] ?? '').replace(/(\.(csv|txt|tsv|gz))+$/i, '');
	return names.length > 1 ? `${first} + ${names.length - 1}` : first;
}
