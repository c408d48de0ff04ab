import { describe, expect, test } from 'vitest';
import { buildAll } from '#lib/facts/build-all.ts';
import { anonymity, columnProfiles, columnValues, exportGaps } from '#lib/reports/data-reports.ts';
import type { Bus } from '#lib/metrics/run.ts';
import { engines, useEngine } from '#tests/support/engines.ts';
import { factsBus } from '#tests/support/facts-bus.ts';
import { loadStory } from '#tests/support/story.ts';

/**
 * Twelve clients of unit A: six women of 30 from Kokkola, five men of 40 to 44 from Kokkola, met on five days of one
 * week, and a woman of 31 from Kannus, in the same county.
 */
const people = [
	...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `${id}|1.2.2024|contact|A|30|nainen|272|fi`),
	...['g', 'h', 'i', 'j', 'k'].map(
		(id, index) => `${id}|${29 + index}.1.2024|contact|A|${40 + index}|mies|272|fi`
	),
	'l|1.2.2024|contact|A|31|nainen|217|fi'
].map((row) => row.replace(/\|3([2-3])\.1\./, (_, day: string) => `|${Number(day) - 1}.2.`));
const anonymityStory = [
	'client_id|event_time|event_type|unit_id|age_years|sex|municipality_code|language',
	...people
].join('\n');

/** Unit A has 12 contacts by six clients in every month of 2024 but June, which has two by two. */
const gapStory = [
	'client_id|event_time|event_type|unit_id',
	...Array.from({ length: 12 }, (_, month) =>
		Array.from({ length: month === 5 ? 2 : 12 }, (_, index) => {
			const day = index < 6 ? 3 + index : 18 + index;
			return `${'abcdef'[index % 6]}|${day}.${month + 1}.2024|contact|A`;
		})
	).flat(),
	'z|1.1.2024|contact|A',
	'z|31.12.2024|contact|A'
].join('\n');

describe.each(engines)('reports on $name', (adapter) => {
	const engine = useEngine(adapter);
	let bus: Bus;

	const load = async (story: string) => {
		await loadStory(engine, story, { facts: buildAll() });
		bus = await factsBus(engine);
	};

	test('classes of clients, step by step, by hand', async () => {
		await load(anonymityStory);
		const open = await factsBus(engine, true);
		const rows = await open.dataReport(anonymity);
		const found = Object.fromEntries(
			rows.map(({ step, outstanding, smallest_class }) => [step, [outstanding, smallest_class]])
		);
		expect(found).toEqual({
			raw: [6, 1],
			age: [1, 1],
			county: [0, 5],
			raw_day: [6, 1],
			county_day: [5, 1],
			week: [0, 5],
			without_age: [1, 1],
			without_sex: [6, 1],
			without_municipality: [6, 1],
			without_language: [6, 1],
			without_unit: [6, 1],
			without_topic: [6, 1]
		});
	});

	test('a number of clients who stand out is hidden when it is small, with what gives it away', async () => {
		await load(anonymityStory);
		const rows = await bus.dataReport(anonymity);
		const row = (step: string) => rows.find((found) => found.step === step);
		expect(row('raw')).toMatchObject({ clients: 12, outstanding: 6, outstanding_share: 0.5 });
		expect(row('age')).toMatchObject({ clients: 12, outstanding: null, smallest_class: 1 });
		expect(row('age')?.suppressed).toEqual({
			outstanding: 'few',
			hidden_in_crowd: 'linked',
			outstanding_share: 'few'
		});
		expect(row('county')).toMatchObject({ outstanding: 0, outstanding_share: 0 });
	});

	test('an export gap names unit, month, events, median and the contact days it reaches', async () => {
		await load(gapStory);
		const rows = await bus.dataReport(exportGaps);
		expect(rows).toHaveLength(12);
		const gaps = rows.filter(({ state }) => state !== '');
		expect(gaps).toEqual([
			expect.objectContaining({ unit: 'A', month: '2024-06-01', state: 'gap', median_events: 12 })
		]);
		// Two clients: hidden, and a second month with them, so that the unit's total gives nothing away.
		expect(gaps[0]!.events).toBeNull();
	});

	test('profiles: missing, different values, and no value of fewer than five clients', async () => {
		await load(anonymityStory);
		const profiles = await bus.dataReport(columnProfiles);
		const profile = (name: string) => profiles.find((row) => row.column_name === name);
		expect(profile('sex')).toMatchObject({ filled: 12, missing: 0, kinds: 2 });
		expect(profile('language')).toMatchObject({ kinds: 1 });
		expect(profile('channel')).toMatchObject({ filled: 0, missing: 1, kinds: null });
		const values = await bus.dataReport(columnValues);
		const of = (name: string) =>
			values.filter((row) => row.column_name === name).map((row) => [row.value, row.events]);
		expect(of('sex')).toEqual([
			['female', 7],
			['male', 5]
		]);
		expect(of('age_years')).toEqual([
			['30–39', 7],
			['40–49', 5]
		]);
		// Three clients in January; February is hidden with them, so that the total gives nothing away.
		expect(of('event_time')).toEqual([
			['2024-01-01', null],
			['2024-02-01', null]
		]);
		expect(of('municipality_code')).toEqual([]);
	});

	test('issues come row by row, page by page', async () => {
		await load(
			'client_id|event_time|event_type\n-|1.2.2024|contact\na|x|contact\na|1.2.2024|contact'
		);
		const first = await bus.issueRows(2, 0);
		const rest = await bus.issueRows(2, 2);
		expect([...first, ...rest].slice(0, 3)).toEqual([
			{ file: 'story.csv', line: 2, column: 'client_id', code: 'missing_client' },
			{ file: 'story.csv', line: 2, column: 'unit_id', code: 'missing_unit' },
			{ file: 'story.csv', line: 3, column: 'event_time', code: 'unreadable_time' }
		]);
	});
});
