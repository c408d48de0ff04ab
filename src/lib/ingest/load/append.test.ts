import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { buildAll } from '#lib/facts/build-all.ts';
import { buildFamily, tablesOf } from '#lib/facts/build.ts';
import contactDays from '#lib/facts/contact-days/family.ts';
import { isOfOtherDefinition } from '#lib/facts/fact-tables.ts';
import { families } from '#lib/facts/registry.ts';
import { nativeEngine } from '#tests/support/engines.ts';
import { heldEngine } from '#tests/support/held-engine.ts';
import { storyInput } from '#tests/support/story.ts';
import { closeKept, keepData, openKept } from './keep.ts';
import { LoadNumbers } from '../records/load-numbers.ts';
import { StandIns } from '../records/stand-ins.ts';
import { loadBatches, type LoadOptions } from './load-batches.ts';
import type { ImportReport } from './report.ts';

const header =
	'client_id|case_id|event_time|event_type|unit_id|service_area|channel|planned|age_years|topic_code|referral_id';
/** January, with times in the month-first order and with offsets; one row cannot be read. */
const january = [
	header,
	'a|-|1/31/2024|contact|A|mielenterveys|phone|ei|30|F32|-',
	'b|-|1/20/2024|contact|A|mielenterveys|phone|ei|41|-|-',
	'c|k1|1/5/2024|referral_sent|A|mielenterveys|-|-|12|-|r1',
	'c|k1|1/6/2024|referral_received|B|mielenterveys|-|-|12|-|r1',
	'd|k2|1/2/2024|case_opened|C|lastensuojelu|-|-|8|-|-',
	'e|-|yesterday|contact|A|mielenterveys|phone|ei|30|-|-',
	'-|-|1/9/2024|contact|A|mielenterveys|phone|ei|-|-|-'
].join('\n');
/** February: a repeat of January's contact, the way back of its case, the end of its wait, a row sent twice. */
const february = [
	header,
	'a|-|2/2/2024|contact|A|mielenterveys|phone|ei|30|F32|-',
	'c|k1|2/20/2024|referral_received|A|mielenterveys|-|-|12|-|r1',
	'd|k2|2/28/2024|assessment_completed|C|lastensuojelu|-|-|8|-|-',
	'b|-|1/20/2024|contact|A|mielenterveys|phone|ei|41|-|-',
	'f|-|3/4/2024|contact|B|mielenterveys|phone|kyllä|30|-|-',
	'g|-|2/13/2024|hyppy|B|mielenterveys|phone|-|30|-|-'
].join('\n');
/** March, day first: the order is settled per file. */
const march = [header, 'a|-|13.3.2024|contact|A|mielenterveys|phone|ei|30|F32|-'].join('\n');

const compared = [
	'events',
	'event_rows',
	'event_traits',
	'event_persons',
	'event_sources',
	'strata',
	'units',
	'column_fill',
	'file_clients',
	'issues',
	'data_period',
	...families.flatMap((family) => tablesOf(family))
];

let folder: string;
const engines: Engine[] = [];
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'sujuva-append-'));
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

function load(
	engine: Engine,
	texts: Record<string, string>,
	options: Partial<LoadOptions> = {}
): Promise<ImportReport> {
	const numbers = new LoadNumbers('the same', new StandIns('the same'));
	return loadBatches(
		engine,
		Object.entries(texts).map(([name, text]) => storyInput(text, {}, name, numbers)),
		{ salt: 'the same', facts: buildAll(), joinable: true, ...options }
	);
}

async function contents(engine: Engine): Promise<Record<string, unknown>> {
	const tables: Record<string, unknown> = {};
	for (const table of compared) {
		const found = await engine.query(`SELECT columns(*)::VARCHAR FROM ${table} ORDER BY ALL`);
		tables[table] = found.names.map((name) => [name, ...found.column(name)]);
	}
	return tables;
}

async function expectSame(engine: Engine, report: ImportReport, texts: Record<string, string>) {
	const whole = await open();
	expect(report).toEqual(await load(whole, texts));
	expect(await contents(engine)).toEqual(await contents(whole));
}

test('events sorted in slices of any size are the same', async () => {
	let slices = 0;
	const whole = await open();
	const sliced = heldEngine(await open(), async ({ sql }) => {
		if (sql.startsWith('-- events/event-rows')) slices += 1;
	});
	const texts = { 'a.csv': january, 'b.csv': february };
	expect(await load(sliced, texts, { eventsAtOnce: 2 })).toEqual(await load(whole, texts));
	expect(slices).toBeGreaterThan(3);
	expect(await contents(sliced)).toEqual(await contents(whole));
	const asked = { asOf: '2024-02-10' };
	await load(sliced, texts, { ...asked, eventsAtOnce: 3 });
	await load(whole, texts, asked);
	expect(await contents(sliced)).toEqual(await contents(whole));
	const later = await sliced.query('SELECT count(*)::INTEGER AS n FROM later_event_rows');
	expect(later.column('n')[0]).toBeGreaterThan(1);
});

describe('a later file joins the data', () => {
	test('in memory it gives what one load of both gives', async () => {
		const engine = await open();
		const onto = await load(engine, { 'a.csv': january });
		const report = await load(engine, { 'b.csv': february }, { onto });
		await expectSame(engine, report, { 'a.csv': january, 'b.csv': february });
		expect(report).toMatchObject({ rows: 13, duplicates: 1, files: ['a.csv', 'b.csv'] });
	});

	test('kept, reopened and joined it gives the same, also a third time', async () => {
		const first = await open();
		const onto = await load(first, { 'a.csv': january });
		await keepData(first, join(folder, '1.db'), { salt: 'the same' });
		const second = await open();
		await openKept(second, join(folder, '1.db'));
		const later = await load(second, { 'b.csv': february }, { onto });
		await closeKept(second);
		await expectSame(second, later, { 'a.csv': january, 'b.csv': february });
		await keepData(second, join(folder, '2.db'), { salt: null });
		const third = await open();
		await openKept(third, join(folder, '2.db'));
		const last = await load(third, { 'c.csv': march }, { onto: later });
		await closeKept(third);
		await expectSame(third, last, { 'a.csv': january, 'b.csv': february, 'c.csv': march });
	});

	test('ids written in two ways are told also where the earlier ones are sealed in a file', async () => {
		const people = (mark: string) => [
			'client_id|event_time|event_type',
			...Array.from({ length: 25 }, (_, n) => `${mark}${100 + n}|1.2.2024|contact`)
		];
		const [plain, spelt] = [people('p').join('\n'), people('P-').join('\n')];
		const quick = { facts: () => Promise.resolve() };
		const first = await open();
		const onto = await load(first, { 'a.csv': plain }, quick);
		await keepData(first, join(folder, 'w.db'), { salt: 'the same' });
		const second = await open();
		await openKept(second, join(folder, 'w.db'));
		const later = await load(second, { 'b.csv': spelt }, { ...quick, onto });
		await closeKept(second);
		const told = later.issues.filter(({ code }) => code === 'ids_two_ways');
		expect(told).toMatchObject([{ count: 25, files: expect.arrayContaining(['b.csv']) }]);
		const last = await load(second, { 'c.csv': plain }, { ...quick, onto: later });
		const shared = await second.query('SELECT shared, shared_loosely FROM file_clients');
		expect([shared.column('shared'), shared.column('shared_loosely')]).toEqual([
			[25, 0, 25],
			[25, 25, 25]
		]);
		expect(last.issues.find(({ code }) => code === 'ids_two_ways')?.count).toBe(50);
	});

	test('a row sent again is found also where the meanings of other values differ', async () => {
		const engine = await open();
		const onto = await load(engine, { 'a.csv': january });
		const input = storyInput(
			february,
			{ values: { event_type: { hyppy: 'contact' } } },
			'b.csv',
			new LoadNumbers('the same', new StandIns('the same'))
		);
		const options = { salt: 'the same', facts: buildAll(), joinable: true, onto };
		expect((await loadBatches(engine, [input], options)).duplicates).toBe(1);
	});

	test('a repeat across the border of the months is found', async () => {
		const engine = await open();
		const onto = await load(engine, { 'a.csv': january });
		const gaps = `SELECT gap_next_days::INTEGER AS gap FROM contact_days
			JOIN events USING (event_key) WHERE event_day = DATE '2024-01-31'`;
		await load(engine, { 'b.csv': february }, { onto });
		expect((await engine.query(gaps)).column('gap')).toEqual([2]);
	});
});

describe('a kept file', () => {
	test('answers like the data it was written from, with further facts beside it', async () => {
		const first = await open();
		await load(first, { 'a.csv': january, 'b.csv': february });
		await keepData(first, join(folder, 'k.db'), { salt: 'the same' });
		const second = await open();
		await openKept(second, join(folder, 'k.db'));
		expect(await contents(second)).toEqual(await contents(first));
		const others = { merge_same_day: false };
		for (const engine of [first, second])
			await engine.transaction((session) =>
				buildFamily(session, contactDays, others, { variant: 2 })
			);
		const further = async (engine: Engine) => {
			const found = await engine.query(
				'SELECT columns(*)::VARCHAR FROM contact_days_v2 ORDER BY ALL'
			);
			return found.names.map((name) => found.column(name));
		};
		expect((await further(second))[0]).not.toEqual([]);
		expect(await further(second)).toEqual(await further(first));
		expect(await contents(second)).toEqual(await contents(first));
	});

	test('holds facts of the default definitions only', async () => {
		const first = await open();
		await load(first, { 'a.csv': january });
		const others = { merge_same_day: false };
		await first.transaction((session) => buildFamily(session, contactDays, others, { variant: 2 }));
		await keepData(first, join(folder, 'v.db'), {
			salt: 'the same',
			leaveOut: (table) => isOfOtherDefinition(table)
		});
		const second = await open();
		await openKept(second, join(folder, 'v.db'));
		const kept = await second.query(
			`SELECT table_name::VARCHAR AS name FROM duckdb_tables()
			WHERE database_name = 'kept' AND regexp_matches(table_name, '^(contact|notification)_days') ORDER BY name`
		);
		expect(kept.column('name')).toEqual(tablesOf(contactDays).sort());
	});

	test('has no hash that the salt alone makes, and neither salt nor client', async () => {
		const first = await open();
		await load(first, { 'a.csv': january });
		await keepData(first, join(folder, 's.db'), { salt: 'the same' });
		const second = await open();
		await openKept(second, join(folder, 's.db'));
		const hashes = async (sql: string) =>
			first.transaction(async (session) => (await session.query(sql)).column('hash').map(String));
		const plain = await hashes(
			'SELECT hash::VARCHAR AS hash FROM identities ORDER BY kind, number'
		);
		const rows = await hashes('SELECT row_key::VARCHAR AS hash FROM records ORDER BY row_no');
		// Five clients, each by the id and by what is left of it when read loosely, two cases and a referral.
		expect([plain.length, rows.length]).toEqual([13, 7]);
		const kept = await second.query(
			`SELECT hash::VARCHAR AS hash FROM kept.identities ORDER BY kind, number`
		);
		const keptRows = await second.query(
			`SELECT row_key::VARCHAR AS hash FROM kept.records ORDER BY row_no`
		);
		expect([...kept.column('hash'), ...keptRows.column('hash')]).not.toEqual(
			expect.arrayContaining([expect.toBeOneOf([...plain, ...rows])])
		);
		const sealed = await hashes(
			`SELECT ('0x' || left(sha256('the same' || kind || hash), 15))::BIGINT::VARCHAR AS hash
			FROM identities ORDER BY kind, number`
		);
		expect(kept.column('hash')).toEqual(sealed);
	});

	test('a load that fails leaves it open and whole', async () => {
		const first = await open();
		const onto = await load(first, { 'a.csv': january });
		await keepData(first, join(folder, 'f.db'), { salt: 'the same' });
		const second = await open();
		await openKept(second, join(folder, 'f.db'));
		const before = await contents(second);
		const nothing = `${header}\na|-|never|contact|A|mielenterveys|phone|ei|30|-|-`;
		await expect(load(second, { 'b.csv': nothing }, { onto })).rejects.toMatchObject({
			code: 'no_readable_date'
		});
		expect(await contents(second)).toEqual(before);
		const report = await load(second, { 'b.csv': february }, { onto });
		await expectSame(second, report, { 'a.csv': january, 'b.csv': february });
	});

	test('a writing that is stopped leaves the data as they were', async () => {
		const engine = await open();
		await load(engine, { 'a.csv': january });
		const before = await contents(engine);
		const stop = new AbortController();
		const keeping = keepData(engine, join(folder, 'x.db'), {
			salt: 'the same',
			signal: stop.signal,
			onProgress: () => stop.abort()
		});
		await expect(keeping).rejects.toThrow('cancelled');
		expect(await contents(engine)).toEqual(before);
		await keepData(engine, join(folder, 'x.db'), { salt: 'the same' });
	});
});
