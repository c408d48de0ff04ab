import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { buildFamily } from '#lib/facts/build.ts';
import family from '#lib/facts/contact-days/family.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import { buildFacts } from '#lib/ingest/facts.ts';
import { loadFiles } from '#lib/ingest/load.ts';
import { proposeMapping } from '#lib/ingest/propose.ts';
import { sniff } from '#lib/ingest/sniff.ts';
import prelude from '#lib/metrics/prelude.sql?raw';
import ledger from '#lib/metrics/repeat-contacts/ledger.sql?raw';
import { demoExport } from '#lib/simulate/demo.ts';
import { nativeEngine } from '../support/engines.ts';
import { loadStory } from '../support/story.ts';

const definitions: readonly ParamValues[] = [
	{},
	{ issue_match: 'any' },
	{ issue_match: 'topic' },
	{ channel_match: true },
	{ merge_same_day: false },
	{ exclude_planned: false },
	{ exclude_group: false },
	{ level: 'case' },
	{ level: 'case', issue_match: 'topic', channel_match: true, merge_same_day: false }
];
const cut: readonly ParamValues[] = [
	{},
	{ level: 'case', issue_match: 'any', merge_same_day: false }
];

const shared = [
	...['client_key', 'stratum_key', 'day', 'event_key', 'n_events', 'third_party'],
	...['gap_prev_days', 'prev_other_unit', 'gap_next_days', 'next_other_unit', 'next_third_party'],
	...['follow_up_days', 'default_window_days']
].join(', ');

/** The ledger's own reading of every event: the macro up to its fates, event by event. */
const eventSteps = ledger
	.replace('repeat_contacts_ledger(', 'contact_steps(')
	.replace('SELECT k.client_key,', 'SELECT k.event_key,')
	.replace(/\), client_steps AS[\s\S]*/, ') SELECT event_key, step FROM fates;');

async function loadDemo(engine: Engine): Promise<void> {
	const bytes = new Blob([...demoExport({ events: 20_000, seed: 3 }).chunks]);
	const source = { name: 'demo.csv', size: bytes.size, stream: () => bytes.stream() };
	const shape = await sniff(source);
	const { mapping } = proposeMapping(shape);
	await loadFiles(engine, [{ source, shape, mapping }], {
		salt: 'contacts',
		families: ['contact_days']
	});
}

/** One event of every fate, clients sharing cases, and days agreed on beforehand. */
const story = `
	client_id | case_id | event_time | event_type  | unit_id | service_area | planned | status    | initiator    | topic_code | group_flag | booking_made_time | booked_time
	a         | 1       | 1.2.2024   | contact     | A       | iakkaat      | -       | -         | -            | -          | -          | -                 | -
	a         | 1       | 1.2.2024   | contact     | B       | iakkaat      | -       | -         | third_party  | -          | -          | -                 | -
	a         | 1       | 2.2.2024   | booking     | A       | iakkaat      | -       | -         | -            | -          | -          | 1.2.2024          | 5.2.2024
	a         | 1       | 5.2.2024   | contact     | A       | iakkaat      | -       | -         | -            | -          | -          | -                 | -
	a         | 1       | 5.2.2024   | contact     | A       | iakkaat      | -       | -         | -            | -          | -          | -                 | -
	b         | 1       | 6.2.2024   | contact     | A       | iakkaat      | -       | cancelled | -            | -          | -          | -                 | -
	b         | 2       | 7.2.2024   | contact     | A       | iakkaat      | -       | -         | professional | -          | -          | -                 | -
	c         | 2       | 8.2.2024   | visit       | A       | iakkaat      | -       | -         | -            | -          | -          | -                 | -
	c         | 3       | 8.2.2024   | visit       | A       | iakkaat      | true    | -         | -            | -          | -          | -                 | -
	c         | 3       | 9.2.2024   | group_visit | A       | iakkaat      | false   | -         | -            | -          | -          | -                 | -
	c         | -       | 10.2.2024  | contact     | A       | iakkaat      | -       | -         | -            | Rokotus    | -          | -                 | -
	c         | -       | 11.2.2024  | contact     | A       | iakkaat      | -       | -         | -            | x          | true       | -                 | -
	c         | -       | 12.2.2024  | contact     | A       | iakkaat      | -       | -         | relative     | x          | -          | -                 | -
	d         | 4       | 12.2.2024  | contact     | C       | -            | -       | -         | -            | -          | -          | -                 | -
	-         | 4       | 13.2.2024  | booking     | C       | -            | -       | -         | -            | -          | -          | 12.2.2024         | 14.2.2024
	d         | 4       | 14.2.2024  | contact     | C       | -            | -       | -         | -            | -          | -          | -                 | -
	-         | -       | 15.2.2024  | contact     | C       | -            | -       | -         | -            | -          | -          | -                 | -`;

const sources: readonly [string, (engine: Engine) => Promise<unknown>][] = [
	['the demo county', loadDemo],
	['a story of every fate', (engine) => loadStory(engine, story, { families: ['contact_days'] })]
];

describe.each(sources)('contact days of %s', (_, load) => {
	let engine: Engine;
	let variant = 1;
	beforeAll(async () => {
		engine = await nativeEngine();
		await load(engine);
		await engine.run(prelude);
	}, 120_000);
	afterAll(() => engine.close());

	const build = async (definition: ParamValues, parts = 1) => {
		variant += 1;
		await engine.transaction((session) =>
			buildFamily(session, family, definition, { variant, parts })
		);
		return variant;
	};
	const rows = async (sql: string) => {
		const found = await engine.query(`SELECT r::VARCHAR AS row FROM (${sql}) AS r ORDER BY ALL`);
		return found.column('row').map(String);
	};
	const fates = (of: number) => rows(`SELECT event_key, fate FROM contact_days_fates_v${of}`);

	test.each(definitions)('are those of the earlier build, under %j', async (definition) => {
		const own = await build(definition);
		await engine.transaction((session) => buildFacts(session, 'contact_days', own, definition));
		const facts = await rows(`SELECT ${shared} FROM contact_days_v${own}`);
		expect(facts.length).toBeGreaterThan(0);
		expect(facts).toEqual(await rows(`SELECT ${shared} FROM contact_days WHERE variant = ${own}`));
	});

	test.each(definitions)('have the fates that the ledger read, under %j', async (definition) => {
		const own = await build(definition);
		await engine.transaction((session) => buildFacts(session, 'contact_days', own, definition));
		await engine.run(eventSteps);
		const given = Object.entries(definition).map(
			([name, value]) => `, ${name} := ${typeof value === 'string' ? `'${value}'` : String(value)}`
		);
		const steps = await rows(
			`SELECT event_key, CASE WHEN step IN ('counted', 'censored') THEN 'fact' ELSE step END AS fate
			FROM contact_steps(variant := ${own}${given.join('')})`
		);
		expect(await fates(own)).toEqual(steps);
	});

	test.each([2, 3, 5, 7])('cut into %i slices of kin are the whole', async (parts) => {
		for (const definition of cut) {
			const [whole, sliced] = [await build(definition), await build(definition, parts)];
			const facts = (of: number) => rows(`SELECT ${shared}, person_key FROM contact_days_v${of}`);
			expect(await facts(sliced)).toEqual(await facts(whole));
			expect(await fates(sliced)).toEqual(await fates(whole));
		}
	});

	test('carry what is known of the person at their first event', async () => {
		const own = await build({});
		const strangers = await rows(
			`SELECT c.event_key FROM contact_days_v${own} c JOIN event_rows e USING (event_key)
			WHERE c.person_key <> e.person_key OR c.person_key IS NULL`
		);
		expect(strangers).toEqual([]);
	});
});

test('every fate of the family is met by some event of the story, and no other', async () => {
	const engine = await nativeEngine();
	await loadStory(engine, story, { families: [] });
	const met = new Set<unknown>();
	for (const [index, definition] of definitions.entries()) {
		const variant = index + 2;
		await engine.transaction((session) => buildFamily(session, family, definition, { variant }));
		const found = await engine.query(`SELECT DISTINCT fate FROM contact_days_fates_v${variant}`);
		found.column('fate').forEach((fate) => met.add(fate));
	}
	expect([...met].sort()).toEqual([...family.fates, 'fact'].sort());
	await engine.close();
});
