import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase } from '#lib/engine/empty-database.ts';
import type { Engine } from '#lib/engine/port.ts';
import { nativeEngine } from '#tests/support/engines.ts';

let folder: string;
let engine: Engine;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'sujuva-kept-'));
	engine = await nativeEngine();
});
afterAll(async () => {
	await engine.close();
	await rm(folder, { recursive: true });
});

test('the empty database is one of three blocks of headers', async () => {
	const bytes = await emptyDatabase();
	expect(bytes.length).toBe(3 * 4096);
	expect(new TextDecoder().decode(bytes.slice(8, 12))).toBe('DUCK');
});

test('what one engine leaves in a file another reads, and cannot write', async () => {
	const file = join(folder, 'a.db');
	await engine.attach(file, 'keeping', 'create');
	await engine.transaction((load) => load.run('CREATE TABLE keeping.numbers AS FROM range(1000)'));
	await engine.detach('keeping');
	const other = await nativeEngine();
	await other.attach(file, 'kept', 'read');
	const found = await other.query('SELECT count(*)::INTEGER AS n FROM kept.numbers');
	expect(found.column('n')).toEqual([1000]);
	await expect(other.run('DROP TABLE kept.numbers')).rejects.toThrow('Invalid Input Error');
	const left = await other.query('SELECT count(*)::INTEGER AS n FROM kept.numbers');
	expect(left.column('n')).toEqual([1000]);
	await other.detach('kept');
	await other.close();
});

test('a file that is no database is refused', async () => {
	const file = join(folder, 'gone.db');
	await expect(engine.attach(file, 'kept', 'read')).rejects.toThrow();
	await engine.detach('kept');
});

test('unqualified names are found in memory first, then in the file', async () => {
	const file = join(folder, 'b.db');
	await engine.attach(file, 'keeping', 'create');
	await engine.transaction((load) =>
		load.run(
			`CREATE TABLE keeping.a AS SELECT 'file' AS place; CREATE TABLE keeping.b AS SELECT 'file' AS place`
		)
	);
	await engine.detach('keeping');
	await engine.attach(file, 'kept', 'read');
	await engine.run(`SET search_path = 'memory.main,kept.main'`);
	await engine.transaction((load) => load.run(`CREATE TABLE a AS SELECT 'memory' AS place`));
	const found = await engine.query('SELECT a.place AS a, b.place AS b FROM a CROSS JOIN b');
	expect([found.column('a'), found.column('b')]).toEqual([['memory'], ['file']]);
	await engine.run(`SET search_path = 'memory.main'`);
	await engine.detach('kept');
	await expect(engine.query('SELECT place FROM b')).rejects.toThrow(/b does not exist/);
});
