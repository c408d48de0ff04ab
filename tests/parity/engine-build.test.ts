import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '#lib/base/errors.ts';
import { openNativeEngine } from '#lib/engine/node.server.ts';
import type { Engine } from '#lib/engine/port.ts';
import { engines } from '#tests/support/engines.ts';

test('both engines are the same DuckDB', async () => {
	const versions = await Promise.all(
		engines.map(async ({ open }) => {
			const engine = await open();
			return engine.version().finally(() => engine.close());
		})
	);
	expect(versions).toEqual(['v1.4.3', 'v1.4.3']);
});

test('native DuckDB out of memory says so, and goes on', async () => {
	const engine = await openNativeEngine({ threads: 1, memoryLimit: '20MB' });
	const failed = await engine
		.run('CREATE TABLE big AS SELECT range AS a, hash(range) AS b FROM range(20000000)')
		.catch((thrown: unknown) => thrown);
	expect(failed).toBeInstanceOf(AppError);
	expect((failed as AppError).code).toBe('out_of_memory');
	expect((await engine.query('SELECT 1::INTEGER AS v')).column('v')).toEqual([1]);
	await engine.close();
});

describe.each(engines)('the $name engine looks for no extension', ({ name, open }) => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await open();
	});
	afterAll(() => engine.close());

	test('autoinstall and autoload are off', async () => {
		const table = await engine.query(`SELECT
			current_setting('autoinstall_known_extensions')::BOOLEAN AS install,
			current_setting('autoload_known_extensions')::BOOLEAN AS load`);
		expect([table.column('install'), table.column('load')]).toEqual([[false], [false]]);
	});

	const absent = [
		`SELECT * FROM read_parquet('missing.parquet')`,
		`SELECT * FROM 'missing.json'`,
		`SELECT * FROM read_csv('https://example.invalid/x.csv')`,
		`SELECT * FROM 'https://example.invalid/x.parquet'`,
		'SELECT * FROM st_read(1)'
	];
	test.each(absent)('%s fails at once', async (sql) => {
		const started = performance.now();
		await expect(engine.query(sql)).rejects.toThrow();
		expect(performance.now() - started).toBeLessThan(1000);
	});

	test
		.runIf(name === 'wasm')
		.each([
			`SELECT json_extract('{"a":1}', '$.a')::VARCHAR AS v`,
			`SELECT timezone('Europe/Helsinki', TIMESTAMP '2024-01-01')::VARCHAR AS v`
		])('%s, which native has built in, is refused at once', async (sql) => {
		const started = performance.now();
		await expect(engine.query(sql)).rejects.toThrow(/extension|does not exist/i);
		expect(performance.now() - started).toBeLessThan(1000);
	});
});
