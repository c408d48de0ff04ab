import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { dayFromNumber } from '#lib/base/civil-day.ts';
import { csvColumns } from './csv-columns.server.ts';
import { columnsStatement } from './csv-statement.ts';
import { Lane } from './lane.ts';
import { localFiles } from './local-files.server.ts';
import type { Engine, ResultTable, Session, SqlParam, SqlValue } from './port.ts';
import { integersOf } from './chunk-integers.server.ts';
import { writeNumbers } from './number-table.server.ts';
import { resultTable, untransportable } from './result-table.ts';
import { execute } from './statement.ts';
import { StatementCache } from './statement-cache.ts';
import type { Connection } from './connection.ts';
import { engineOver } from './two-connections.ts';

type Result = Awaited<ReturnType<DuckDBConnection['run']>>;
type Prepared = Awaited<ReturnType<DuckDBConnection['prepare']>>;

const PORT_TYPES = new Set(['VARCHAR', 'INTEGER', 'SMALLINT', 'TINYINT', 'DOUBLE', 'BOOLEAN']);
/** An interrupt that falls between two steps of a statement is forgotten, so it is repeated. */
const INTERRUPT_EVERY_MS = 10;

export interface NativeOptions {
	/** Worker threads; default: all cores. */
	readonly threads?: number;
	/** Such as `4GB`; default: DuckDB's own. */
	readonly memoryLimit?: string;
}

/**
 * Opens an empty in-memory DuckDB in this Node process; it never spills personal data to disk.
 * Rejects when its binary cannot be loaded.
 */
export async function openNativeEngine(options: NativeOptions = {}): Promise<Engine> {
	const instance = await DuckDBInstance.create(':memory:', {
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false',
		temp_directory: '',
		...(options.threads && { threads: String(options.threads) }),
		...(options.memoryLimit && { memory_limit: options.memoryLimit })
	});
	const display = await instance.connect();
	const load = await instance.connect();
	const loading = session(load);
	return engineOver(session(display), loading, localFiles(loading), async () => {
		display.closeSync();
		load.closeSync();
		instance.closeSync();
	});
}

function session(connection: DuckDBConnection): Connection {
	const lane = new Lane();
	const statements = new StatementCache<Prepared>(
		(sql) => connection.prepare(sql),
		(statement) => statement.destroySync()
	);

	const interruptible = <T>(sql: string, signal: AbortSignal | undefined, work: () => Promise<T>) =>
		lane.enter(async () => {
			let repeat: ReturnType<typeof setInterval> | undefined;
			const stop = () => {
				connection.interrupt();
				repeat = setInterval(() => connection.interrupt(), INTERRUPT_EVERY_MS);
			};
			try {
				return await execute(sql, work, signal, stop);
			} finally {
				clearInterval(repeat);
			}
		});

	const run: Session['run'] = (sql, { signal } = {}) =>
		interruptible(sql, signal, async () => {
			const extracted = await connection.extractStatements(sql);
			for (let index = 0; index < extracted.count && !signal?.aborted; index += 1) {
				const statement = await extracted.prepare(index);
				await statement.run();
				statement.destroySync();
			}
		});

	return {
		run,
		forget: () => lane.enter(() => statements.clear()),
		query: (sql, params = [], { signal } = {}) =>
			interruptible(sql, signal, async () => {
				const statement = await statements.get(sql);
				params.forEach((value, index) => bind(statement, index + 1, value));
				return await decode(await statement.run());
			}),
		writeNumbers: (table, columns, { signal } = {}) =>
			interruptible(`-- ${table}`, signal, () => writeNumbers(connection, table, columns)),
		readCsv: (bytes, table, columns, { signal, scratch } = {}) =>
			interruptible(`-- ${table}`, signal, async () => {
				const { rows, separator, cells } = csvColumns(bytes, columns.length);
				const sql = columnsStatement(table, columns, { rows, separator, scratch });
				const statement = await connection.prepare(sql);
				try {
					cells.forEach((column, index) => statement.bindBlob(index + 1, column));
					await statement.run();
				} finally {
					statement.destroySync();
				}
			})
	};
}

function bind(statement: Prepared, index: number, value: SqlParam): void {
	if (value === null) statement.bindNull(index);
	else if (typeof value === 'number') statement.bindDouble(index, value);
	else if (typeof value === 'boolean') statement.bindBoolean(index, value);
	else statement.bindVarchar(index, value);
}

async function decode(result: Result): Promise<ResultTable> {
	const names = result.columnNames();
	const types = names.map((name, index) => {
		const type = String(result.columnType(index));
		if (type !== 'DATE' && !PORT_TYPES.has(type)) throw untransportable(name, type);
		return type;
	});
	const chunks = await result.fetchAllChunks();
	const numRows = chunks.reduce((rows, chunk) => rows + chunk.rowCount, 0);
	return resultTable(
		names,
		numRows,
		(index) => {
			const values = chunks.flatMap((chunk) => chunk.getColumnValues(index));
			return types[index] === 'DATE' ? values.map(civilDay) : (values as SqlValue[]);
		},
		(index) => integersOf(chunks, index, types[index] as string, numRows)
	);
}

const civilDay = (value: DuckDBValue): SqlValue =>
	value === null ? null : dayFromNumber((value as { days: number }).days);
