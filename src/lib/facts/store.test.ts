import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { localRollup } from '#lib/rollup/local.ts';
import type { Rollup } from '#lib/rollup/port.ts';
import type { Group, Selection } from '#lib/rollup/question.ts';
import { nativeEngine } from '#tests/support/engines.ts';
import { loadStory as loadWith } from '#tests/support/story.ts';
import { buildAll } from './build-all.ts';
import { tablesOf } from './build.ts';
import contactDays from './contact-days/family.ts';
import type { ParamValues } from './param.ts';
import { openFacts, type FactQuestion } from './store.ts';

const facts = buildAll({ families: [contactDays] });
const loadStory = (engine: Engine, text: string) => loadWith(engine, text, { facts });

/** `clients` people with one contact on each of `days` days. */
function people(clients: number, days: readonly number[]): string {
	const rows = Array.from({ length: clients }, (_, client) =>
		days.map((day) => `c${client} | ${day}.2.2024 | contact | ${client % 2 ? 'A' : 'B'}`)
	);
	return ['client_id | event_time | event_type | unit_id', ...rows.flat()].join('\n');
}

const asked = (definition: ParamValues = {}): FactQuestion => ({
	family: contactDays,
	definition,
	reading: {
		table: 'contact_days',
		dated: 'day',
		classes: {
			repeat: {
				states: [
					['yes', { atMost: [{ column: 'gap_next_days' }, { value: 1 }] }],
					['no', null]
				]
			}
		}
	},
	params: {}
});
const all: Selection = { by: [], step: null, from: null, to: null, where: {} };
const size = (groups: readonly Group[] | null) =>
	groups?.reduce((sum, { atoms }) => [...atoms.values()].reduce((n, atom) => n + atom.n, sum), 0);

const other = { exclude_planned: false };
const third = { merge_same_day: false };
const fourth = { issue_match: 'any' };
const fifth = { level: 'case' };
const stale = { name: 'AbortError', message: 'other data were loaded' };
const abort = { name: 'AbortError' };

let engine: Engine;
/** Names of tables the roll-up was told to forget. */
let forgotten: string[];
let rollup: Rollup;
beforeEach(async () => {
	engine = await nativeEngine();
	forgotten = [];
	const local = localRollup();
	rollup = {
		...local,
		forget(table) {
			forgotten.push(table);
			return local.forget(table);
		}
	};
});
afterEach(() => engine.close());

/** Numbers of the variants whose tables all stand in the engine; throws on a variant that stands by halves. */
async function variants(): Promise<number[]> {
	const { column } = await engine.query(
		`SELECT table_name::VARCHAR AS name FROM duckdb_tables() WHERE table_name LIKE 'contact_days%'
			OR table_name LIKE 'notification_days%'`
	);
	const names = column('name').map(String);
	const numbers = new Set(names.map((name) => Number(/_v(\d+)$/.exec(name)?.[1] ?? 1)));
	for (const number of numbers)
		expect(names).toEqual(expect.arrayContaining(tablesOf(contactDays, number)));
	return [...numbers].sort((a, b) => a - b);
}

describe('an answer', () => {
	test('is not there before it was asked for, and at once afterwards', async () => {
		await loadStory(engine, people(4, [1, 2]));
		const store = await openFacts(engine, rollup);
		expect(store.now(asked(), all)).toBeNull();
		const answer = await store.ask(asked(), all);
		expect(size(answer)).toBe(8);
		expect(store.now(asked(), all)).toEqual(answer);
		const byUnit = store.now(asked(), { ...all, by: ['unit'], step: 'month' });
		expect(byUnit?.map(({ by }) => by.unit)).toEqual(['A', 'B']);
	});

	test('is scanned where its cells are too many to be kept', async () => {
		await loadStory(engine, people(4, [1, 2]));
		const store = await openFacts(engine, { ...rollup, cells: async () => null });
		const byUnit = { ...all, by: ['unit'] };
		const answer = await store.ask(asked(), byUnit);
		expect(answer.map(({ by }) => by.unit)).toEqual(['A', 'B']);
		expect(store.now(asked(), byUnit)).toEqual(answer);
		expect(store.now(asked(), all)).toBeNull();
		expect(size(await store.ask(asked(), all))).toBe(8);
	});

	test('to days, weeks and other columns is one of its own, and equals the sum of its days', async () => {
		await loadStory(engine, people(4, [1, 2, 9, 28]));
		const store = await openFacts(engine, rollup);
		await store.ask(asked(), all);
		const first = 19_754;
		const cut = { ...all, from: first, to: first + 9 };
		expect(store.now(asked(), cut)).toBeNull();
		const whole = await store.ask(asked(), cut);
		expect(store.now(asked(), cut)).toEqual(whole);
		let days = 0;
		for (let day = first; day < first + 9; day += 1)
			days += size(await store.ask(asked(), { ...all, from: day, to: day + 1 }))!;
		expect(size(whole)).toBe(12);
		expect(days).toBe(12);
		expect(size(await store.ask(asked(), { ...all, step: 'week' }))).toBe(16);
		expect(size(await store.ask(asked(), { ...all, by: ['sex'] }))).toBe(16);
	});

	test('fails for a table, a dimension or a column that is not there', async () => {
		await loadStory(engine, people(2, [1]));
		const store = await openFacts(engine, rollup);
		const { reading } = asked();
		const none = { ...asked(), reading: { ...reading, table: 'nowhere' } };
		await expect(store.ask(none, all)).rejects.toThrow('no such table: nowhere');
		await expect(store.ask(asked(), { ...all, by: ['colour'] })).rejects.toThrow('colour');
	});
});

describe('other data', () => {
	test('that load meanwhile get no facts of a definition asked of the old', async () => {
		await loadStory(engine, people(4, [1, 2]));
		const store = await openFacts(engine, rollup);
		const loading = loadStory(engine, people(6, [1, 2, 3]));
		await expect(store.ask(asked(other), all)).rejects.toMatchObject(stale);
		await loading;
		expect(await variants()).toEqual([1]);
		const next = await openFacts(engine, rollup);
		expect(size(await next.ask(asked(), all))).toBe(18);
		expect(size(await next.ask(asked(other), all))).toBe(18);
	});

	test('are never read for the old', async () => {
		await loadStory(engine, people(4, [1, 2]));
		const store = await openFacts(engine, rollup);
		await store.ask(asked(other), all);
		await loadStory(engine, people(6, [1, 2, 3]));
		await expect(store.ask(asked(), all)).rejects.toMatchObject(stale);
		await expect(store.ask(asked(third), all)).rejects.toMatchObject(stale);
		await expect(store.fates(contactDays, {}, null)).rejects.toMatchObject(stale);
		expect(store.now(asked(), all)).toBeNull();
		expect(size(store.now(asked(other), all))).toBe(8);
		expect(await variants()).toEqual([1]);
	});
});

describe('a definition', () => {
	test('given up leaves nothing half built, and can be asked again', async () => {
		await loadStory(engine, people(4, [1, 2]));
		const store = await openFacts(engine, rollup);
		const controller = new AbortController();
		const given = store.ask(asked(other), all, controller.signal);
		const waiting = store.ask(asked(third), all);
		setTimeout(() => controller.abort(), 5);
		await expect(given).rejects.toMatchObject(abort);
		expect(size(await waiting)).toBe(8);
		expect(await variants()).toEqual([1, 2]);
		expect(store.now(asked(other), all)).toBeNull();
		expect(size(await store.ask(asked(other), all))).toBe(8);
		expect(await variants()).toEqual([1, 2, 3]);
	});

	test('given up before its turn builds nothing', async () => {
		await loadStory(engine, people(4, [1, 2]));
		const store = await openFacts(engine, rollup);
		await expect(store.ask(asked(other), all, AbortSignal.abort())).rejects.toMatchObject(abort);
		expect(await variants()).toEqual([1]);
	});

	test('is built once for all who ask meanwhile, and by its default under its own name', async () => {
		await loadStory(engine, people(4, [1, 2]));
		const store = await openFacts(engine, rollup);
		await Promise.all([store.ask(asked(other), all), store.ask(asked(other), all)]);
		await store.ask(asked({ exclude_planned: true, merge_same_day: true }), all);
		expect(await variants()).toEqual([1, 2]);
	});

	test('leaves when it is the least recently asked of more than three', async () => {
		await loadStory(engine, people(4, [1, 2]));
		const store = await openFacts(engine, rollup);
		for (const definition of [other, third, fourth]) await store.ask(asked(definition), all);
		await store.ask(asked(other), all);
		expect(await variants()).toEqual([1, 2, 3, 4]);
		await store.ask(asked(fifth), all);
		expect(await variants()).toEqual([1, 2, 4, 5]);
		expect(store.now(asked(third), all)).toBeNull();
		expect(store.now(asked(other), all)).not.toBeNull();
		expect(forgotten).toEqual([expect.stringContaining('contact_days_v3')]);
		expect(size(await store.ask(asked(third), all))).toBe(8);
		expect(await variants()).toEqual([1, 2, 5, 6]);
	});
});

describe('a rebuild', () => {
	test('tells how far it is, and that it has ended', async () => {
		await loadStory(engine, people(4, [1, 2]));
		const heard: (number | null)[] = [];
		const store = await openFacts(engine, rollup, (share) => heard.push(share));
		await store.ask(asked(), all);
		expect(heard).toEqual([]);
		await store.ask(asked(other), all);
		expect(heard.at(0)).toBe(0);
		expect(heard.slice(-2)).toEqual([1, null]);
		const shares = heard.slice(0, -1).map(Number);
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
	});

	test('that waits for a load tells nothing before its turn, and nothing when it is given up meanwhile', async () => {
		await loadStory(engine, people(4, [1, 2]));
		const heard: (number | null)[] = [];
		const controller = new AbortController();
		const store = await openFacts(engine, rollup, (share) => heard.push(share));
		let letGo = () => {};
		const loading = engine.transaction(() => new Promise<void>((done) => (letGo = done)));
		const asking = store.ask(asked(other), all, controller.signal);
		await new Promise((resume) => setTimeout(resume, 20));
		expect(heard).toEqual([]);
		controller.abort();
		letGo();
		await loading;
		await expect(asking).rejects.toMatchObject(abort);
		expect(heard.filter((share) => share !== null)).toEqual([]);
	});

	test('that is given up has ended too', async () => {
		await loadStory(engine, people(4, [1, 2]));
		const controller = new AbortController();
		const heard: (number | null)[] = [];
		const store = await openFacts(engine, rollup, (share) => {
			heard.push(share);
			controller.abort();
		});
		await expect(store.ask(asked(other), all, controller.signal)).rejects.toMatchObject(abort);
		expect(heard.at(-1)).toBeNull();
	});
});

test('a store that is closed gives back the tables it opened', async () => {
	await loadStory(engine, people(4, [1, 2]));
	const store = await openFacts(engine, rollup);
	await store.ask(asked(), all);
	await store.ask(asked(other), all);
	store.close();
	expect(forgotten.length).toBe(2);
	expect(store.now(asked(), all)).toBeNull();
});
