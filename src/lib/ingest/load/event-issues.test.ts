import { describe, expect, test } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { loadStory, type StoryOptions } from '#tests/support/story.ts';
import type { UnitRow } from '../units/units.ts';

describe('checks of whole events and cases', () => {
	const engine = useEngine();

	/** Rows of every issue found, by its code. */
	async function issues(text: string, options: StoryOptions = {}) {
		const report = await loadStory(engine, text, options);
		return Object.fromEntries(report.issues.map((issue) => [issue.code, issue]));
	}

	test('a deadline before its case began, once per case', async () => {
		const found = await issues(`
			client_id | case_id | event_time | event_type  | unit_id | due_at
			a         | k       | 5.2.2024   | case_opened | U       | 4.2.2024
			a         | k       | 9.2.2024   | decision    | U       | 4.2.2024
			b         | j       | 5.2.2024   | case_opened | U       | 5.2.2024
			b         | j       | 6.2.2024   | decision    | U       | 5.2.2024
			c         | -       | 5.2.2024   | contact     | U       | 4.2.2024`);
		expect(found.due_before_start).toMatchObject({ column: 'due_at', count: 2, rows: [2, 6] });
	});

	test('a case id held by more than 50 clients and over 0.1 % of all is no case', async () => {
		const story = (holders: number, all: number) =>
			[
				'client_id|case_id|event_time|event_type|unit_id',
				'c0|own|1.2.2024|contact|U',
				'c0|own|2.2.2024|contact|U',
				...Array.from({ length: holders }, (_, n) => `c${n}|0|3.2.2024|contact|U`),
				...Array.from({ length: all - holders }, (_, n) => `d${n}|-|4.2.2024|contact|U`)
			].join('\n');
		const cases = async () => {
			const found = await engine.query(
				'SELECT count(DISTINCT case_key)::INTEGER AS n, max(kin_key)::INTEGER AS kin FROM events'
			);
			return [found.column('n')[0], found.column('kin')[0]];
		};
		const dummy = await issues(story(51, 51));
		expect(dummy.dummy_case).toMatchObject({ column: 'case_id', count: 51, share: 51 / 53 });
		expect(await cases()).toEqual([1, 51]);
		expect(await issues(story(50, 50))).not.toHaveProperty('dummy_case');
		expect(await cases()).toEqual([2, 1]);
		expect(await issues(story(51, 51_000))).not.toHaveProperty('dummy_case');
		expect(await issues(story(51, 50_999))).toHaveProperty('dummy_case');
	});

	test('events of a dummy case are no rows of one case: none is merged', async () => {
		const people = Array.from({ length: 51 }, (_, n) => `c${n}|0|3.2.2024|contact|U|-`);
		const twice = ['c0|0|3.2.2024|contact|U|x'];
		const text = ['client_id|case_id|event_time|event_type|unit_id|unmapped', ...people, ...twice];
		const report = await loadStory(engine, text.join('\n'));
		expect(report).toMatchObject({ rows: 52, used: 52, events: 52, merged: 0 });
	});

	test('a service that ended before it started, and a case closed before anything happened', async () => {
		const found = await issues(`
			client_id | case_id | event_time | event_type      | unit_id
			a         | k       | 5.2.2024   | service_started | U
			a         | k       | 4.2.2024   | service_ended   | U
			b         | j       | 5.2.2024   | service_started | U
			b         | j       | 5.2.2024   | service_ended   | U
			c         | i       | 7.2.2024   | contact         | U
			c         | i       | 6.2.2024   | case_closed     | U`);
		expect(found.ended_before_started).toMatchObject({ count: 2, rows: [3, 7] });
	});

	test('a booked day before the booking was made', async () => {
		const found = await issues(`
			client_id | event_time | event_type | unit_id | booking_made_time | booked_time
			a         | 5.2.2024   | booking    | U       | 5.2.2024          | 4.2.2024
			a         | 6.2.2024   | booking    | U       | 6.2.2024          | 6.2.2024
			a         | 7.2.2024   | booking    | U       | -                 | 6.2.2024`);
		expect(found.booked_before_made).toMatchObject({ column: 'booked_time', count: 1, rows: [2] });
	});

	test("events outside their unit's period; its first and last day are inside", async () => {
		const units: UnitRow[] = [
			{
				...{ unit_id: 'U', unit_name: null, county: null, municipality_code: null },
				...{ service_area: null, sector: null, unit_group: null, is_hub: false },
				...{ valid_from: '2024-02-02', valid_to: '2024-02-04' }
			} as UnitRow
		];
		const found = await issues(
			`client_id | event_time | event_type | unit_id
			 a         | 1.2.2024   | contact    | U
			 a         | 2.2.2024   | contact    | U
			 a         | 4.2.2024   | contact    | U
			 a         | 5.2.2024   | contact    | U`,
			{ units }
		);
		expect(found.outside_unit_period).toMatchObject({ count: 2, rows: [2, 5], share: 0.5 });
	});

	test('visits in two units at the same moment, but not those of one shared event', async () => {
		const found = await issues(`
			client_id | event_time     | event_type | unit_id | event_id | status
			a         | 1.2.2024 10:00 | visit      | U       | -        | done
			a         | 1.2.2024 10:00 | visit      | V       | -        | done
			a         | 2.2.2024 10:00 | visit      | U       | e        | done
			a         | 2.2.2024 10:00 | visit      | V       | e        | done
			a         | 3.2.2024 10:00 | visit      | U       | -        | done
			a         | 3.2.2024 10:00 | visit      | V       | -        | cancelled
			a         | 4.2.2024 10:00 | visit      | U       | -        | done
			b         | 4.2.2024 10:00 | visit      | V       | -        | done`);
		expect(found.two_units_at_once).toMatchObject({ count: 1, rows: [3] });
	});

	test('midnights among times of day count from a share of 5 % on', async () => {
		const rows = (midnights: number) =>
			[
				'client_id|event_time|event_type|unit_id',
				...Array.from({ length: 40 }, (_, index) =>
					[`c${index}`, `1.2.2024 ${index < midnights ? '00:00' : '10:30'}`, 'contact', 'U'].join(
						'|'
					)
				)
			].join('\n');
		expect((await issues(rows(1))).midnight_times).toBeUndefined();
		expect((await issues(rows(2))).midnight_times).toMatchObject({
			count: 2,
			rows: [2, 3],
			share: 0.05
		});
	});

	test('the share of visits of unknown planning is of visits', async () => {
		const found = await issues(`
			client_id | event_time | event_type | unit_id | planned
			a         | 1.2.2024   | visit      | U       | true
			a         | 2.2.2024   | visit      | U       | -
			a         | 3.2.2024   | contact    | U       | -`);
		expect(found.planning_unknown).toMatchObject({ count: 1, share: 0.5 });
	});

	test('every step from rows to events adds up, with one reason for each rejected row', async () => {
		const report = await loadStory(
			engine,
			`line | event_no | client_id | case_id | event_time | event_type  | unit_id
			 2    | 1        | a         | k       | 1.2.2024   | case_opened | U
			 2    | 2        | a         | k       | eilen      | decision    | U
			 3    | 1        | b         | j       | eilen      | hyppy       | U
			 4    | 1        | c         | i       | 1.2.2024   | hyppy       | U
			 5    | 1        | c         | i       | 1.2.2024   | case_opened | U
			 5    | 2        | c         | i       | 5.2.2024   | decision    | U
			 6    | 1        | c         | i       | 1.2.2024   | case_opened | U
			 7    | 1        | d         | h       | 8.3.2024   | contact     | U
			 8    | 1        | e         | g       | 9.9.2024   | contact     | U`,
			{ asOf: '2024-03-01' }
		);
		expect(report).toMatchObject({ rows: 7, used: 5, rejected: 2, duplicates: 0, events: 4 });
		expect(report.fates).toEqual([
			{ step: 'rejected', reason: 'unknown_event_type', count: 1 },
			{ step: 'rejected', reason: 'unreadable_time', count: 1 },
			{ step: 'extra', reason: '', count: 2 },
			{ step: 'lost', reason: '', count: 1 },
			{ step: 'merged', reason: '', count: 1 },
			{ step: 'isolated', reason: '', count: 1 },
			{ step: 'later', reason: '', count: 1 }
		]);
	});
});
