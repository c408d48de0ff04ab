import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Databases } from './databases.ts';

type Connection = ConstructorParameters<typeof Databases>[0];

let instance: DuckDBInstance;
let databases: Databases;
let display: DuckDBConnection;
let load: DuckDBConnection;
let failing: (sql: string) => boolean;

/** As much of a connection as the swap needs, whose statements may fail. */
function connectionOver(duck: DuckDBConnection): Connection {
	const run = async (sql: string) => {
		if (failing(sql)) throw new Error('the step failed');
		await duck.run(sql);
	};
	return {
		run,
		async query(sql: string) {
			if (failing(sql)) throw new Error('the step failed');
			const rows = (await duck.runAndReadAll(sql)).getRowObjectsJson();
			return { column: (name: string) => rows.map((row) => row[name]) };
		},
		forget: async () => {
			if (failing('forget')) throw new Error('the step failed');
		}
	} as unknown as Connection;
}

const rows = async (connection: DuckDBConnection, sql: string) =>
	(await connection.runAndReadAll(sql)).getRows();
const attached = async () =>
	(
		await rows(
			display,
			`SELECT database_name FROM duckdb_databases() WHERE NOT internal ORDER BY database_name`
		)
	).flat();
const make = (value: number) => async () =>
	void (await load.run(`CREATE TABLE t AS SELECT ${value} AS v`));

beforeEach(async () => {
	instance = await DuckDBInstance.create(':memory:');
	[display, load] = [await instance.connect(), await instance.connect()];
	failing = () => false;
	databases = new Databases(connectionOver(display), connectionOver(load));
});
afterEach(() => {
	display.closeSync();
	load.closeSync();
	instance.closeSync();
});

describe('new data', () => {
	test('take the place of the earlier ones, whose database goes', async () => {
		await databases.replace(make(1));
		expect(await rows(display, 'SELECT v FROM t')).toEqual([[1]]);
		await databases.replace(make(2));
		expect(await rows(display, 'SELECT v FROM t')).toEqual([[2]]);
		expect(await rows(load, 'SELECT v FROM t')).toEqual([[2]]);
		expect(await attached()).toEqual(['data_2', 'memory']);
	});

	test('can read the earlier ones by their name, which answer the display meanwhile', async () => {
		await databases.replace(make(1));
		await databases.replace(async (earlier) => {
			await load.run(`CREATE TABLE t AS SELECT v + 10 AS v FROM ${earlier}.t`);
			expect(await rows(display, 'SELECT v FROM t')).toEqual([[1]]);
		});
		expect(await rows(display, 'SELECT v FROM t')).toEqual([[11]]);
	});

	test('are looked for where their making has looked for them', async () => {
		await load.run(`ATTACH ':memory:' AS kept; CREATE TABLE kept.k AS SELECT 7 AS v`);
		await databases.replace(async () => {
			await load.run(`SET search_path = current_database() || '.main,kept.main'`);
		});
		expect(await rows(display, 'SELECT v FROM k')).toEqual([[7]]);
	});

	test('are compressed', async () => {
		await databases.replace(async () => {
			await load.run('CREATE TABLE t AS SELECT range // 1000 AS v FROM range(20000000)');
		});
		const [[bytes]] = (await rows(
			display,
			'SELECT sum(memory_usage_bytes)::DOUBLE FROM duckdb_memory()'
		)) as [[number]];
		expect(bytes).toBeLessThan(20_000_000 * 2);
	});
});

test('whichever step fails, the display has the old data or the new and the next data take their place', async () => {
	await databases.replace(make(1));
	const count = async (failAt: number, value: number) => {
		let step = 0;
		failing = () => (step += 1) === failAt;
		const failed = await databases.replace(make(value)).then(
			() => false,
			() => true
		);
		failing = () => false;
		return { step, failed };
	};
	const { step: steps } = await count(0, 2);
	expect(steps).toBeGreaterThan(5);
	let shown = 2;
	for (let failAt = 1; failAt <= steps; failAt += 1) {
		const value = 10 + failAt;
		const { failed } = await count(failAt, value);
		if (!failed) shown = value;
		expect(await rows(display, 'SELECT v FROM t')).toEqual([[shown]]);
		expect(await rows(load, 'SELECT v FROM t')).toEqual([[shown]]);
	}
	await databases.replace(make(99));
	expect(await rows(display, 'SELECT v FROM t')).toEqual([[99]]);
});
