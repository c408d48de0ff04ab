import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { throwIfAborted } from './abort.ts';
import { decodeArrow } from './arrow.ts';
import { csvStatement } from './csv-statement.ts';
import { Lane } from './lane.ts';
import { numberStream } from './number-stream.ts';
import { numbersStatement } from './numbers-statement.ts';
import { opfsFiles } from './opfs-files.ts';
import type { Engine, Session, SqlParam } from './port.ts';
import { execute } from './statement.ts';
import { StatementCache } from './statement-cache.ts';
import type { Connection } from './connection.ts';
import { engineOver } from './two-connections.ts';

/**
 * The engine over an instantiated duckdb-wasm, in a browser's worker or in Node's.
 * Opens an empty in-memory database. Extensions are never looked for.
 */
export async function wasmEngine(db: AsyncDuckDB): Promise<Engine> {
	await db.open({ path: ':memory:' });
	const display = wasmSession(db, await db.connectInternal());
	const load = wasmSession(db, await db.connectInternal());
	await display.run(
		'SET autoinstall_known_extensions = false; SET autoload_known_extensions = false;'
	);
	return engineOver(display, load, opfsFiles(db, load), () => db.terminate());
}

function wasmSession(db: AsyncDuckDB, connection: number): Connection {
	const lane = new Lane();
	const statements = new StatementCache<number>(
		(sql) => db.createPrepared(connection, sql),
		(statement) => db.closePrepared(connection, statement)
	);

	/** Runs statements slice by slice, so that a cancel is heard between two slices; gives the Arrow stream. */
	const send = async (sql: string, signal: AbortSignal | undefined): Promise<Uint8Array> => {
		let header = await db.startPendingQuery(connection, sql);
		while (header === null) {
			if (signal?.aborted) {
				await db.cancelPendingQuery(connection);
				throwIfAborted(signal);
			}
			header = await db.pollPendingQuery(connection);
		}
		const parts = [header];
		for (;;) {
			const part = await db.fetchQueryResults(connection);
			if (part?.length === 0) return concatenate(parts);
			if (part) parts.push(part);
		}
	};

	const run: Session['run'] = (sql, { signal } = {}) =>
		lane.enter(() => execute(sql, async () => void (await send(sql, signal)), signal));

	/** duckdb-wasm cannot cancel a prepared statement: an aborted one is dropped when it returns. */
	const ask = async (sql: string, params: readonly SqlParam[]): Promise<Uint8Array> =>
		db.runPrepared(connection, await statements.get(sql), [...params]);

	return {
		run,
		forget: () => lane.enter(() => statements.clear()),
		query: (sql, params = [], { signal } = {}) =>
			lane.enter(() =>
				execute(
					sql,
					async () => decodeArrow(await (params.length ? ask(sql, params) : send(sql, signal))),
					signal
				)
			),
		writeNumbers: (table, columns, { signal } = {}) =>
			lane.enter(() =>
				execute(
					`-- ${table}`,
					async () => {
						await send(numbersStatement(table, columns), signal);
						const stream = numberStream(columns);
						await db.insertArrowFromIPCStream(connection, stream, {
							name: table,
							schema: 'temp',
							create: false
						});
					},
					signal
				)
			),
		async readCsv(bytes, table, columns, options) {
			const file = `${table}.csv`;
			// Registering hands the buffer over to the worker, and the caller keeps theirs.
			await db.registerFileBuffer(file, new Uint8Array(bytes));
			try {
				await run(csvStatement(file, table, columns, options?.scratch), options);
			} finally {
				await db.dropFile(file);
			}
		}
	};
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let offset = 0;
	for (const part of parts) {
		whole.set(part, offset);
		offset += part.length;
	}
	return whole;
}
