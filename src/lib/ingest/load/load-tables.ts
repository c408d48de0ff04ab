import type { ReadOptions, Session, SqlValue, TableColumn } from '#lib/engine/port.ts';
import { tableBytes } from './table-bytes.ts';

const sources = import.meta.glob<string>('../tables/*/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** Texts of all load files, in the order of their paths. */
export const tableTexts = (): string[] =>
	Object.keys(sources)
		.sort()
		.map((path) => sources[path] ?? '');

/**
 * Text of one load file by its station and name without ending (`read/records`), which also names it in the engine's errors.
 * Throws on a name that is no file.
 */
export function tableSql(name: string): string {
	const sql = sources[`../tables/${name}.sql`];
	if (sql === undefined) throw new Error(`no table file: ${name}`);
	return `-- ${name}\n${sql}`;
}

/**
 * Makes a small table of values that SQL needs: how values travel without being part of a statement.
 * A scratch table by default, which never reaches a database file.
 */
export async function sendTable(
	session: Session,
	table: string,
	columns: Readonly<Record<string, TableColumn['type']>>,
	rows: readonly (readonly SqlValue[])[],
	options: ReadOptions = { scratch: true }
): Promise<void> {
	await sendBytes(session, table, columns, tableBytes(rows), options);
}

/** The same of rows that are bytes already. */
export async function sendBytes(
	session: Session,
	table: string,
	columns: Readonly<Record<string, TableColumn['type']>>,
	bytes: Uint8Array,
	options: ReadOptions
): Promise<void> {
	const typed = Object.entries(columns).map(([name, type]): TableColumn => ({ name, type }));
	await session.readCsv(bytes, table, typed, options);
}
