import { BIGINT, DuckDBDataChunk, INTEGER, TINYINT, type DuckDBConnection } from '@duckdb/node-api';
import { numbersStatement, numberType } from './numbers-statement.ts';
import type { NumberColumn } from './port.ts';

/** Rows that a chunk of DuckDB holds. */
const CHUNK_ROWS = 2048;

/** What node-api's vectors hold beside their public face: writing value by value takes twenty times as long. */
interface Laid {
	readonly items: Int8Array | Int32Array | BigInt64Array;
	flush(): void;
}

const types = { BIGINT, INTEGER, TINYINT } as const;

/** Makes (or replaces) a scratch table from columns of numbers. */
export async function writeNumbers(
	connection: DuckDBConnection,
	table: string,
	columns: readonly NumberColumn[]
): Promise<void> {
	await connection.run(numbersStatement(table, columns));
	const rows = columns[0]?.values.length ?? 0;
	const chunkTypes = columns.map((column) => types[numberType(column)]);
	const appender = await connection.createAppender(table, 'main', 'temp');
	for (let start = 0; start < rows; start += CHUNK_ROWS) {
		const end = Math.min(start + CHUNK_ROWS, rows);
		const chunk = DuckDBDataChunk.create(chunkTypes, end - start);
		for (const [index, { values }] of columns.entries()) {
			const vector = chunk.getColumnVector(index) as unknown as Laid;
			(vector.items as Int32Array).set((values as Int32Array).subarray(start, end));
			vector.flush();
		}
		appender.appendDataChunk(chunk);
	}
	appender.closeSync();
}
