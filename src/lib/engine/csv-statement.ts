import type { TableColumn } from './port.ts';

/** Longest record that is read, in bytes; decoders reject longer rows long before. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * The statement that makes (or replaces) `table` from a CSV file in the port's dialect; a scratch table
 * is one that only its session sees and that never reaches a database file. Nothing is guessed: a sniffer would read the same file in two ways on two days.
 */
export function csvStatement(
	file: string,
	table: string,
	columns: readonly TableColumn[],
	scratch = false
): string {
	const types = columns.map(({ name, type }) => `${literal(name)}: ${literal(type)}`).join(', ');
	return `CREATE OR REPLACE ${scratch ? 'TEMP ' : ''}TABLE ${identifier(table)} AS SELECT * FROM read_csv(${literal(file)},
		auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', nullstr = '',
		new_line = '\\n', encoding = 'utf-8', compression = 'none', parallel = false,
		max_line_size = ${MAX_LINE_BYTES}, buffer_size = ${MAX_LINE_BYTES}, columns = {${types}})`;
}

/**
 * The statement that makes (or replaces) the same table as `csvStatement` from cells by column, which are bound
 * as one BLOB a column: nothing of a row ever lies in a file. An empty cell is NULL.
 */
export function columnsStatement(
	table: string,
	columns: readonly TableColumn[],
	given: { readonly rows: number; readonly separator: string; readonly scratch?: boolean }
): string {
	const texts = columns.map(
		(_, index) =>
			`unnest(string_split(decode($${index + 1}::BLOB), ${literal(given.separator)})) AS cell_${index}`
	);
	const cells = columns.map(
		({ name, type }, index) => `nullif(cell_${index}, '')::${type} AS ${identifier(name)}`
	);
	return `CREATE OR REPLACE ${given.scratch ? 'TEMP ' : ''}TABLE ${identifier(table)} AS
		SELECT ${cells.join(', ')} FROM (SELECT ${texts.join(', ')}) LIMIT ${given.rows}`;
}
