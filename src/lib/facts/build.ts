import { csvQuoted } from '#lib/base/csv.ts';
import type { RunOptions, Session, TableColumn } from '#lib/engine/port.ts';
import type { FactFamily } from './family.ts';
import type { ParamValues } from './param.ts';
import prelude from './prelude.sql?raw';
import { sectionsOf } from './sections.ts';

/** The variant every load builds, with the default definitions; its tables bear their declared names. */
export const defaultVariant = 1;

/** Name of a family's table in a variant. */
export const tableOf = (name: string, variant: number): string =>
	variant === defaultVariant ? name : `${name}_v${variant}`;

/** Names of all tables a variant of a family leaves behind. */
export function tablesOf({ id, tables, dictionaries = [] }: FactFamily, variant = defaultVariant) {
	return [...Object.keys(tables), ...dictionaries, `${id}_fates`].map((name) =>
		tableOf(name, variant)
	);
}

export interface BuildOptions extends RunOptions {
	readonly variant?: number;
	/** Slices of kin the history is cut into; default: as many as its size asks for. The facts do not depend on it. */
	readonly parts?: number;
	/** Builds of all events of the file, those after as-of too, with the data's end as as-of: `ofWholeFile` families. */
	readonly wholeFile?: boolean;
	/** Hears the share done, 0-1. */
	readonly onProgress?: (share: number) => void;
}

/** Events that are built of in one go: scratch tables of as many take some hundred megabytes. */
const mostAtOnce = 3_000_000;

/**
 * Builds one variant of a family over the whole history, in place of what bore its names. `definition` holds the
 * parameters that differ from their defaults. To be run where a build that fails leaves nothing behind: inside one
 * transaction, or in a fresh database.
 *
 * A section of `build.sql` finds, beside lookups, `prelude.sql` and the tables of `reads`: `<id>_definition` (one row,
 * a column per parameter; not there without parameters), `events`, `event_rows` (whole history, for `keep` and
 * `once`; `file_rows` has what lies after as-of too), and `history`, `history_rows`, which are the same cut to the
 * slice of kin in turn (for `step`, `table`, `fates`). A family that is asked of the whole file finds `history_period`
 * beside `history_rows`, and reads no other history. Facts of its own are those of all slices so far; a step that is
 * read by no later section goes at once.
 */
export async function buildFamily(
	session: Session,
	family: FactFamily,
	definition: ParamValues = {},
	{ variant = defaultVariant, parts, wholeFile = false, onProgress, ...run }: BuildOptions = {}
): Promise<void> {
	const sections = sectionsOf(family.build);
	const database = await databaseOf(session, run);
	await session.run(prelude, run);
	await define(session, family, definition, run);
	await dropVariant(session, family, variant, run);
	const scratch = new Set<string>();
	const make = async (name: string, select: string) => {
		scratch.add(name);
		await session.run(`CREATE OR REPLACE TEMP TABLE ${name} AS\n${select}`, run);
	};
	const drop = async (name: string) => {
		scratch.delete(name);
		await session.run(`DROP TABLE temp.main.${name}`, run);
	};
	const stay = async (name: string, select: string, isFirst: boolean) => {
		const table = `${database}.main.${tableOf(name, variant)}`;
		const into = isFirst ? `CREATE TABLE ${table} AS` : `INSERT INTO ${table}`;
		await session.run(`${into}\n${select}`, run);
		if (isFirst) await session.run(`CREATE OR REPLACE TEMP VIEW ${name} AS FROM ${table}`, run);
	};
	const whole = sections.filter(({ kind }) => kind === 'keep' || kind === 'once');
	for (const { kind, name, select } of whole)
		await (kind === 'keep' ? stay(name, select, true) : make(name, select));
	const sliced = sections.filter((section) => !whole.includes(section));
	const cuts = parts ?? (await partsOf(session, wholeFile, run));
	for (let part = 0; part < cuts; part += 1) {
		await cut(session, family, { part, parts: cuts, wholeFile }, run);
		for (const [index, { kind, name, select, unread }] of sliced.entries()) {
			if (kind === 'step') await make(name, select);
			else await stay(kind === 'fates' ? `${family.id}_fates` : name, select, part === 0);
			for (const step of unread) await drop(step);
			onProgress?.((part + (index + 1) / sliced.length) / cuts);
		}
	}
	for (const table of scratch) await drop(table);
	const views = ['history', 'history_rows', 'history_period', ...tablesOf(family)];
	for (const view of views) await session.run(`DROP VIEW IF EXISTS temp.main.${view}`, run);
	await session.run(`DROP TABLE IF EXISTS temp.main.${family.id}_definition`, run);
}

/** Drops one variant of a family. A variant that is not there drops nothing. */
export async function dropVariant(
	session: Session,
	family: FactFamily,
	variant: number,
	run?: RunOptions
): Promise<void> {
	const database = await databaseOf(session, run);
	for (const table of tablesOf(family, variant))
		await session.run(`DROP TABLE IF EXISTS ${database}.main.${table}`, run);
}

/** Name of the database in memory that the data are in: a scratch view may bear the name of one of its tables. */
async function databaseOf(session: Session, run: RunOptions = {}): Promise<string> {
	const { column } = await session.query('SELECT current_database()::VARCHAR AS name', [], run);
	return String(column('name')[0]);
}

async function partsOf(session: Session, wholeFile: boolean, run: RunOptions): Promise<number> {
	const counted = await session.query(
		`SELECT CAST(COUNT(*) AS INTEGER) AS events FROM ${wholeFile ? 'file_rows' : 'event_rows'}`,
		[],
		run
	);
	return Math.max(1, Math.ceil(Number(counted.column('events')[0]) / mostAtOnce));
}

/** Views of the part of the history whose kin is in the slice. */
async function cut(
	session: Session,
	{ ofWholeFile }: FactFamily,
	{ part, parts, wholeFile }: { part: number; parts: number; wholeFile: boolean },
	run: RunOptions
): Promise<void> {
	const where = parts === 1 ? '' : ` WHERE kin_key % ${parts} = ${part}`;
	await session.run(
		`CREATE OR REPLACE TEMP VIEW history AS SELECT * FROM events${where};
		CREATE OR REPLACE TEMP VIEW history_rows AS
			SELECT * FROM ${wholeFile ? 'file_rows' : 'event_rows'}${where}`,
		run
	);
	if (ofWholeFile)
		await session.run(
			`CREATE OR REPLACE TEMP VIEW history_period AS
			SELECT data_start, data_end, ${wholeFile ? 'data_end' : 'as_of'} AS as_of FROM data_period`,
			run
		);
}

async function define(
	session: Session,
	{ id, params }: FactFamily,
	given: ParamValues,
	run: RunOptions
): Promise<void> {
	if (Object.keys(params).length === 0) return;
	const values = Object.entries(params).map(([name, spec]) => given[name] ?? spec.default);
	const columns = Object.keys(params).map((name, index): TableColumn => ({
		name,
		type: typeOf(values[index] ?? '')
	}));
	const line = values.map((value) => (value === null ? '' : csvQuoted(String(value)))).join(',');
	const bytes = new TextEncoder().encode(`${line}\n`);
	await session.readCsv(bytes, `${id}_definition`, columns, { ...run, scratch: true });
}

function typeOf(value: string | number | boolean): TableColumn['type'] {
	if (typeof value === 'boolean') return 'BOOLEAN';
	return typeof value === 'number' ? 'INTEGER' : 'VARCHAR';
}
