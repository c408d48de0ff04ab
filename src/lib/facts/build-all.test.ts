import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { closeKept, keepData, openKept } from '#lib/ingest/load/keep.ts';
import { nativeEngine } from '#tests/support/engines.ts';
import { loadStory } from '#tests/support/story.ts';
import { buildAll, type BuildAllOptions } from './build-all.ts';
import { buildFamily, dropVariant, tablesOf } from './build.ts';
import { isOfOtherDefinition } from './fact-tables.ts';
import type { FactFamily } from './family.ts';
import { inOrder } from './registry.ts';

/** Families as other folders would declare them: events whose type has enough letters, and who had one. */
const toy: FactFamily = {
	id: 'toys',
	reads: [],
	params: {
		at_least: {
			type: 'integer',
			default: 0,
			label: { fi: 'Kirjaimia', sv: 'Bokstäver', en: 'Letters' }
		}
	},
	fates: ['short'],
	tables: { toys: { grain: 'event', order: ['event_key'], columns: {} } },
	dictionaries: ['toy_types'],
	issues: `SELECT s.file_key, s.line, 'event_type' AS column_name, 'toy' AS code
		FROM toys AS t JOIN event_sources AS s ON s.event_key = t.event_key`,
	build: [
		`-- toys: events by the length of their type.
-- @keep toy_types
SELECT DISTINCT event_type FROM events
-- @table toys
SELECT e.gate_key AS client_key, e.stratum_key, e.event_key
FROM history AS e CROSS JOIN toys_definition AS d
WHERE LENGTH(e.event_type) >= d.at_least
-- @fates
SELECT h.event_key, CASE WHEN t.event_key IS NULL THEN 'short' ELSE 'fact' END AS fate
FROM history AS h LEFT JOIN toys AS t ON t.event_key = h.event_key;`
	]
};
const boxes: FactFamily = {
	id: 'boxes',
	reads: ['toys'],
	params: {},
	fates: [],
	tables: { boxes: { grain: 'client', order: [], columns: {} } },
	build: [
		`-- @table boxes
SELECT client_key, MIN(stratum_key) AS stratum_key FROM toys GROUP BY client_key
-- @fates
SELECT event_key, 'fact' AS fate FROM history`
	]
};
const families = [toy, boxes];

const story = `
	client_id | event_time | event_type | unit_id
	a         | 1.2.2024   | visit      | A
	b         | 2.2.2024   | contact    | A
	-         | 3.2.2024   | contact    | A`;

let folder: string;
const engines: Engine[] = [];
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'sujuva-facts-'));
});
afterEach(async () => {
	for (const engine of engines.splice(0)) await engine.close();
});
afterAll(() => rm(folder, { recursive: true }));

async function open(): Promise<Engine> {
	const engine = await nativeEngine();
	engines.push(engine);
	return engine;
}

const load = (engine: Engine, text: string, options: BuildAllOptions = {}) =>
	loadStory(engine, text, { facts: buildAll({ families, ...options }) });

const count = async (engine: Engine, table: string) =>
	(await engine.query(`SELECT count(*)::INTEGER AS n FROM ${table}`)).column('n')[0];

async function tables(engine: Engine): Promise<string[]> {
	const known = await engine.query(
		`SELECT table_name::VARCHAR AS name FROM duckdb_tables()
		WHERE database_name = current_database() ORDER BY name`
	);
	return known.column('name').map(String);
}

describe('a load', () => {
	test('builds every family after those it reads, and counts the issues that facts show', async () => {
		const engine = await open();
		const report = await load(engine, story);
		expect(await count(engine, 'toys')).toBe(3);
		expect(await count(engine, 'toys_fates')).toBe(3);
		expect(await count(engine, 'toy_types')).toBe(2);
		expect(await count(engine, 'boxes')).toBe(3);
		expect(report.issues).toContainEqual(expect.objectContaining({ code: 'toy', count: 3 }));
	});

	test('takes definitions for the default variant', async () => {
		const engine = await open();
		await load(engine, story, { definitions: { toys: { at_least: 6 } } });
		expect(await count(engine, 'toys')).toBe(2);
		expect(await count(engine, "toys_fates WHERE fate = 'short'")).toBe(1);
	});

	test('leaves no facts of earlier data, whatever their definition', async () => {
		const engine = await open();
		await load(engine, story);
		await engine.transaction((session) =>
			buildFamily(session, toy, { at_least: 6 }, { variant: 3 })
		);
		expect(await count(engine, 'toys_v3')).toBe(2);
		await load(engine, story.split('\n').slice(0, 3).join('\n'));
		expect(await count(engine, 'toys')).toBe(1);
		expect((await tables(engine)).filter((name) => name.endsWith('_v3'))).toEqual([]);
	});

	test('that fails leaves the facts as they were', async () => {
		const engine = await open();
		await load(engine, story);
		const broken = { ...boxes, build: ['-- @table boxes\nSELECT nothing FROM nowhere'] };
		await expect(
			load(engine, story.split('\n').slice(0, 3).join('\n'), { families: [toy, broken] })
		).rejects.toThrow();
		expect(await count(engine, 'toys')).toBe(3);
		expect(await count(engine, 'boxes')).toBe(3);
	});
});

test('a variant is dropped whole, and one that is not there drops nothing', async () => {
	const engine = await open();
	await load(engine, story);
	const before = await tables(engine);
	await engine.transaction((session) => buildFamily(session, toy, {}, { variant: 2 }));
	expect(await tables(engine)).toEqual([...before, ...tablesOf(toy, 2)].sort());
	await engine.transaction((session) => dropVariant(session, toy, 9));
	await engine.transaction((session) => dropVariant(session, toy, 2));
	expect(await tables(engine)).toEqual(before);
});

test('a kept file has the default facts only, and others are made beside it', async () => {
	const engine = await open();
	await loadStory(engine, story, { facts: buildAll({ families }) });
	await engine.transaction((session) => buildFamily(session, toy, { at_least: 6 }, { variant: 2 }));
	await keepData(engine, join(folder, 'toys.db'), {
		salt: 'story',
		leaveOut: (table) => isOfOtherDefinition(table, families)
	});
	const second = await open();
	await openKept(second, join(folder, 'toys.db'));
	expect(await count(second, 'toys')).toBe(3);
	const kept = await second.query(
		`SELECT table_name::VARCHAR AS name FROM duckdb_tables() WHERE database_name = 'kept'`
	);
	expect(kept.column('name')).toEqual(expect.arrayContaining(tablesOf(toy)));
	expect(kept.column('name').filter((name) => /_v\d/.test(String(name)))).toEqual([]);
	await second.transaction((session) => buildFamily(session, toy, { at_least: 6 }, { variant: 2 }));
	expect([await count(second, 'toys_v2'), await count(second, 'toys')]).toEqual([2, 3]);
	expect(await tables(second)).toEqual(tablesOf(toy, 2).sort());
	await closeKept(second);
});

describe('the order of families', () => {
	test('puts each after those it reads', () =>
		expect(inOrder([boxes, toy]).map(({ id }) => id)).toEqual(['toys', 'boxes']));

	test.each([
		['a circle', [{ ...toy, reads: ['boxes'] }, boxes]],
		['a name unknown', [boxes]]
	])('refuses %s', (_name, wrong) => expect(() => inOrder(wrong)).toThrow('family reads'));
});
