import { describe, expect, test } from 'vitest';
import { dayFromNumber } from '#lib/base/civil-day.ts';
import { buildAll } from '#lib/facts/build-all.ts';
import { readPeriod } from '#lib/facts/period.ts';
import { useEngine } from '#tests/support/engines.ts';
import { loadStory, storyInput, type StoryOptions } from '#tests/support/story.ts';
import { loadBatches } from './load-batches.ts';

describe('periods, columns and findings', () => {
	const engine = useEngine();

	const load = (text: string, options: StoryOptions = {}) => loadStory(engine, text, options);

	/** One column of the loaded events, in the order of their rows. */
	async function column(name: string) {
		const found = await engine.query(`SELECT ${name}::VARCHAR AS c FROM events ORDER BY event_key`);
		return [...found.column('c')];
	}
	const issue = (report: Awaited<ReturnType<typeof load>>, code: string) =>
		report.issues.find((found) => found.code === code);

	test('events after the as-of day are not in the data as of it; the rest is judged on the whole file', async () => {
		const story = `client_id | event_time | event_type | unit_id
			 a         | 1.2.2024   | contact    | U
			 a         | 1.3.2024   | contact    | U
			 -         | 2.3.2024   | contact    | U`;
		const report = await load(story, { asOf: '2024-03-01' });
		expect(report).toMatchObject({
			rows: 3,
			used: 3,
			events: 3,
			unidentified: 1,
			data_start: '2024-02-01',
			data_end: '2024-03-02',
			as_of: '2024-03-01'
		});
		expect(await column('event_day')).toEqual(['2024-02-01', '2024-03-01']);
		expect(issue(report, 'future')?.rows).toEqual([4]);
		expect(issue(report, 'isolated_date')).toBeUndefined();
		expect(await load(story, { asOf: '2030-01-01' })).toMatchObject({ as_of: '2024-03-02' });
	});

	test('a single event after more than 60 days of silence does not end the data, whatever the as-of day', async () => {
		const story = (last: string) => `
			client_id | event_time | event_type | unit_id
			a         | 1.1.2024   | contact    | U
			a         | 2.1.2024   | contact    | U
			a         | ${last}    | contact    | U`;
		for (const asOf of [undefined, '2024-03-10']) {
			const far = await load(story('3.3.2024'), asOf === undefined ? {} : { asOf });
			expect(far).toMatchObject({ data_end: '2024-01-02', as_of: '2024-01-02', events: 2 });
			expect(issue(far, 'isolated_date')?.rows).toEqual([4]);
		}
		const near = await load(story('2.3.2024'));
		expect(near).toMatchObject({ data_end: '2024-03-02', events: 3 });
	});

	test('a single event before more than 60 days of silence does not begin the data', async () => {
		const story = (first: string) => `
			client_id | event_time | event_type | unit_id
			a         | ${first}   | contact    | U
			a         | 2.3.2024   | contact    | U
			a         | 3.3.2024   | contact    | U`;
		const far = await load(story('1.1.2024'));
		expect(far).toMatchObject({ data_start: '2024-03-02', events: 2 });
		expect(issue(far, 'isolated_date')?.rows).toEqual([2]);
		expect(await column('event_day')).toEqual(['2024-03-02', '2024-03-03']);
		const near = await load(story('2.1.2024'));
		expect(near).toMatchObject({ data_start: '2024-01-02', events: 3 });
		expect(issue(near, 'isolated_date')).toBeUndefined();
	});

	test('an early event stays where its case goes on in the data and it is at most five years before them', async () => {
		const story = (first: string, inCase: string) => `
			client_id | case_id | event_time | event_type | unit_id
			a         | k       | ${first}   | contact    | U
			a         | ${inCase} | 2.3.2024 | contact    | U
			a         | j       | 3.3.2024   | contact    | U`;
		const kept = await load(story('2.3.2019', 'k'));
		expect(kept).toMatchObject({ data_start: '2024-03-02', events: 3 });
		expect(issue(kept, 'isolated_date')?.rows).toEqual([2]);
		expect(await column('event_day')).toEqual(['2019-03-02', '2024-03-02', '2024-03-03']);
		expect(await load(story('1.3.2019', 'k'))).toMatchObject({ events: 2 });
		expect(await load(story('2.3.2019', 'other'))).toMatchObject({ events: 2 });
		expect(await load(story('2.3.2019', '-'))).toMatchObject({ events: 2 });
	});

	test('one tail and one head are left out: the rule does not go on to what is left of either', async () => {
		const days = ['1.3.2024', '2.3.2024', '3.3.2024'];
		const story = (more: readonly string[]) =>
			['client_id|event_time|event_type|unit_id']
				.concat([...days, ...more].map((day) => `a|${day}|contact|U`))
				.join('\n');
		const late = await load(story(['1.6.2024', '1.9.2024']));
		expect(late).toMatchObject({ data_start: '2024-03-01', data_end: '2024-06-01', events: 4 });
		expect(issue(late, 'isolated_date')?.rows).toEqual([6]);
		const early = await load(story(['1.12.2023', '1.9.2023']));
		expect(early).toMatchObject({ data_start: '2023-12-01', data_end: '2024-03-03', events: 4 });
		expect(issue(early, 'isolated_date')?.rows).toEqual([6]);
	});

	test('the tail is judged first, the head on what is left', async () => {
		const report = await load(`
			client_id | event_time | event_type | unit_id
			a         | 1.1.2023   | contact    | U
			a         | 1.1.2024   | contact    | U
			a         | 1.1.2025   | contact    | U`);
		expect(report).toMatchObject({ data_start: '2024-01-01', data_end: '2024-01-01', events: 1 });
	});

	test('a tail of two events in three thousand is isolated, of four it is not; a head alike', async () => {
		const day = (index: number) => `${(index % 28) + 1}.1.2024 ${String(index % 24)}:${index % 60}`;
		const story = (tail: number, year: number) =>
			[
				'client_id|event_time|event_type|unit_id',
				...Array.from({ length: 3000 }, (_, index) => `c${index}|${day(index)}|contact|U`),
				...Array.from({ length: tail }, (_, index) => `c${index}|${index + 1}.1.${year}|contact|U`)
			].join('\n');
		expect(await load(story(2, 2032))).toMatchObject({ data_end: '2024-01-28', events: 3000 });
		expect(await load(story(4, 2032))).toMatchObject({ data_end: '2032-01-04', events: 3004 });
		expect(await load(story(2, 2012))).toMatchObject({ data_start: '2024-01-01', events: 3000 });
		expect(await load(story(4, 2012))).toMatchObject({ data_start: '2012-01-01', events: 3004 });
	});

	test('a unit that fell silent long before the data end has its own end, events without a unit have none', async () => {
		await load(`
			client_id | event_time | event_type | unit_id
			a         | 1.1.2024   | contact    | quiet
			a         | 3.1.2024   | contact    | quiet
			a         | 5.1.2024   | contact    | quiet
			a         | 1.1.2024   | contact    | rare
			a         | 3.1.2024   | contact    | rare
			a         | 1.1.2024   | contact    | slow
			a         | 9.1.2024   | contact    | slow
			a         | 17.1.2024  | contact    | slow
			a         | 1.1.2024   | contact    | -
			a         | 3.1.2024   | contact    | -
			a         | 5.1.2024   | contact    | -
			a         | 5.2.2024   | contact    | busy
			a         | 10.2.2024  | contact    | busy`);
		const ends = await engine.query('SELECT unit_id, follow_up_end FROM units ORDER BY unit_id');
		expect([...ends.column('unit_id')]).toEqual(['', 'busy', 'quiet', 'rare', 'slow']);
		expect([...ends.column('follow_up_end')]).toEqual([
			'2024-02-10',
			'2024-02-10',
			'2024-01-05',
			'2024-02-10',
			'2024-02-10'
		]);
	});

	test('a month with less than half of the median is an export gap', async () => {
		const days = (month: number, count: number) =>
			Array.from(
				{ length: count },
				(_, day) => `a|${(day % 28) + 1}.${month}.2024 ${day % 24}:00|contact|U`
			);
		const story = [1, 2, 3, 4, 5].flatMap((month) => days(month, month === 3 ? 4 : 20));
		const report = await load(
			['client_id|event_time|event_type|unit_id', ...story, 'b|31.5.2024|contact|U'].join('\n')
		);
		expect(issue(report, 'export_gap')).toMatchObject({ count: 1, rows: [] });
	});

	test('columns are filled as far as the events have values', async () => {
		await load(`
			client_id | event_time | event_type | unit_id | channel | due_at
			a         | 1.2.2024   | contact    | U       | phone   | 5.2.2024
			-         | 2.2.2024   | contact    | U       | savu    | -`);
		const fill = await engine.query(
			`SELECT column_name, filled::INTEGER AS filled FROM column_fill
			WHERE column_name IN ('client_id', 'event_time', 'channel', 'due_at', 'age_years')
			ORDER BY column_name`
		);
		expect([...fill.column('filled')]).toEqual([0, 1, 1, 1, 2]);
	});

	test('a deadline is a day, with the instant only where the input had one', async () => {
		await load(`
			client_id | event_time | event_type | unit_id | due_at
			a         | 1.2.2024   | contact    | U       | 5.2.2024
			a         | 2.2.2024   | contact    | U       | 2024-02-05T22:30:00+00:00`);
		expect(await column('due_day')).toEqual(['2024-02-05', '2024-02-06']);
		expect(await column('due_at')).toEqual([null, '2024-02-06 00:30:00']);
		expect(await column('due_instant')).toEqual([null, '2024-02-05 22:30:00']);
	});

	test("units' own ends are judged on the whole file: an early as-of day ends none", async () => {
		const days = ['1.1', '3.1', '5.1', '1.4', '3.4', '5.4'];
		await load(
			['client_id|event_time|event_type|unit_id']
				.concat(days.flatMap((day) => [`a|${day}.2024|contact|U`, `b|${day}.2024|contact|V`]))
				.concat(['c|1.3.2024|contact|W', 'c|2.3.2024|contact|W'])
				.join('\n'),
			{ asOf: '2024-03-10' }
		);
		const ends = await engine.query('SELECT DISTINCT follow_up_end FROM units');
		expect([...ends.column('follow_up_end')]).toEqual(['2024-03-10']);
	});

	test('an as-of day before the first event leaves nothing, and says so', async () => {
		const report = await load('client_id|event_time|event_type\na|1.2.2024|contact', {
			asOf: '2024-01-31'
		});
		expect(report).toMatchObject({
			events: 1,
			used: 1,
			data_end: '2024-02-01',
			as_of: '2024-01-31'
		});
		expect(await column('event_day')).toEqual([]);
	});

	test('ends of waits are recorded from the latest day that the mappings of several files say, if any says', async () => {
		const story = 'client_id|event_time|event_type\na|1.2.2024|contact';
		const observed = async (...days: (string | undefined)[]) => {
			const inputs = days.map((day, index) => {
				const input = storyInput(story, {}, `${index}.csv`);
				return { ...input, mapping: { ...input.mapping, ...(day && { observed_from: day }) } };
			});
			await loadBatches(engine, inputs, { salt: 'story' });
			const { observedFrom } = await readPeriod(engine);
			return observedFrom === undefined ? null : dayFromNumber(observedFrom);
		};
		expect(await observed(undefined)).toBeNull();
		expect(await observed('2024-01-15')).toBe('2024-01-15');
		expect(await observed('2024-01-15', undefined, '2024-02-03', '2023-12-01')).toBe('2024-02-03');
	});

	test('a file of which no event type is known is refused', async () => {
		const text = 'client_id|event_time|event_type\na|1.2.2024|hyppy';
		await expect(load(text)).rejects.toMatchObject({ code: 'nothing_readable' });
	});

	test('a stop before its start, and an age missing where a limit needs it, are found', async () => {
		const story = (child: string) => `
			client_id | case_id | event_time | event_type       | unit_id | service_area         | age_years
			 a        | k       | 5.2.2025   | contact          | U       | perusterveydenhuolto | 40
			 b        | j       | 6.2.2025   | needs_assessment | U       | perusterveydenhuolto | -
			 b        | j       | 7.2.2025   | visit            | U       | perusterveydenhuolto | -
			 c        | i       | 8.2.2025   | case_opened      | U       | lastensuojelu        | 9
			 c        | i       | 7.2.2025   | sna_started      | U       | lastensuojelu        | 9
			 ${child} | h       | 8.2.2025   | case_opened      | U       | lastensuojelu        | 9
			 ${child} | h       | 9.2.2025   | sna_started      | U       | lastensuojelu        | 9`;
		const stops = async (child: string) => {
			const report = await load(story(child), { facts: buildAll() });
			expect(issue(report, 'age_missing')?.rows).toContain(3);
			return issue(report, 'stop_before_start')?.rows;
		};
		// Of another child, the first case has no stop but the one before its start.
		expect(await stops('d')).toEqual([5]);
		// Of the same child, one assessment has taken both cases up, and what started on 9.2. stops it (Notifications).
		expect(await stops('c')).toBeUndefined();
	});
});
