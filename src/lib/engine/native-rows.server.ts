import { DuckDBInstance } from '@duckdb/node-api';
import { literal, textExpressions, wordlessNames } from './text-expression.server.ts';
import { line } from './csv-line.server.ts';

/** The rows of a file that DuckDB reads itself, as lines of CSV text in the file's order. */
export interface NativeRows {
	readonly names: readonly string[];
	/** Columns left out because no cell has text, and those with cells of raw bytes that are no text. */
	readonly wordless: readonly string[];
	readonly bytes: readonly string[];
	/** How many rows there are. */
	readonly total: number;
	/** Lines with their line end, some thousand rows at a time; the second is how many rows came so far. */
	lines(): AsyncGenerator<readonly [text: string, rows: number], void, void>;
	close(): void;
}

/**
 * Opens a Parquet file with DuckDB's own reader, in a database of its own. Every cell becomes text as the
 * browser's decoder writes it. The caller closes it.
 * @throws what DuckDB says of a file it cannot read
 */
export async function openParquet(path: string): Promise<NativeRows> {
	// Letters of a pattern stand for themselves: this is one file's name.
	const name = literal(path.replace(/[*?[]/g, '[$&]'));
	const file = `read_parquet(${name}, hive_partitioning = false, filename = false)`;
	const instance = await DuckDBInstance.create(':memory:', {
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false',
		temp_directory: ''
	});
	const connection = await instance.connect();
	const close = () => {
		connection.closeSync();
		instance.closeSync();
	};
	try {
		const shape = await connection.run(`SELECT * FROM ${file} LIMIT 0`);
		const [names, types] = [shape.deduplicatedColumnNames(), shape.columnTypes()];
		const columns = textExpressions(names, types);
		const raw = columns.filter(({ wordless }) => wordless);
		const asked = ['count(*)::DOUBLE', ...raw.map(({ wordless }) => `bool_or(${wordless})`)];
		const counted = await connection.runAndReadAll(`SELECT ${asked.join(', ')} FROM ${file}`);
		const [total, ...unread] = counted.getRows()[0] ?? [];
		return {
			names: columns.map((column) => column.name),
			wordless: wordlessNames(names, types),
			bytes: raw.filter((_, index) => unread[index] === true).map(({ name }) => name),
			total: Number(total),
			close,
			async *lines() {
				if (columns.length === 0) return;
				const result = await connection.stream(`SELECT ${line(columns)} FROM ${file}`);
				let rows = 0;
				for await (const chunk of result) {
					rows += chunk.rowCount;
					yield [chunk.getColumnValues(0).join(''), rows];
				}
			}
		};
	} catch (thrown) {
		close();
		throw thrown;
	}
}
