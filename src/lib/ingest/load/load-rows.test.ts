import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { loadStory, type StoryOptions } from '#tests/support/story.ts';
import type { UnitRow } from '../units/units.ts';

describe('rows and events', () => {
	const engine = useEngine();

	const load = (text: string, options: StoryOptions = {}) => loadStory(engine, text, options);

	/** One column of the loaded events, in the order of their rows. */
	async function column(name: string) {
		const found = await engine.query(`SELECT ${name}::VARCHAR AS c FROM events ORDER BY event_key`);
		return [...found.column('c')];
	}
	const issue = (report: Awaited<ReturnType<typeof load>>, code: string) =>
		report.issues.find((found) => found.code === code);

	test('a row equal to an earlier one to the letter is a duplicate, however often it comes', async () => {
		const report = await load(`
			client_id | event_time | event_type | unit_id
			a         | 1.2.2024   | contact    | U
			a         | 1.2.2024   | contact    | U
			b         | 1.2.2024   | contact    | U
			a         | 1.2.2024   | contact    | U`);
		expect(report).toMatchObject({ rows: 4, used: 2, rejected: 0, duplicates: 2, events: 2 });
		expect(issue(report, 'duplicate_row')?.rows).toEqual([3, 5]);
	});

	test('a row without client is used and counted as unidentified', async () => {
		const report = await load(`
			client_id | event_time | event_type | unit_id
			-         | 1.2.2024   | contact    | U
			a         | 2.2.2024   | contact    | U`);
		expect(report).toMatchObject({ rows: 2, used: 2, events: 2, unidentified: 1 });
		expect(await column('client_key')).toEqual([null, '1']);
	});

	test('a row without a usable event type is rejected, with the reason', async () => {
		const report = await load(`
			client_id | event_time | event_type | unit_id
			a         | 1.2.2024   | hyppy      | U
			a         | 2.2.2024   | -          | U
			a         | 3.2.2024   | contact    | U`);
		expect(report).toMatchObject({ rows: 3, used: 1, rejected: 2 });
		expect(issue(report, 'unknown_event_type')?.rows).toEqual([2]);
		expect(issue(report, 'missing_event_type')?.rows).toEqual([3]);
	});

	test('an event that rows of one case repeat word for word is one event', async () => {
		const report = await load(`
			client_id | case_id | event_time | event_type  | unit_id | sequence | unmapped
			a         | k       | 1.2.2024   | case_opened | U       |          | x
			a         | k       | 1.2.2024   | case_opened | U       |          | y
			a         | k       | 1.2.2024   | contact     | U       | 1        | x
			a         | k       | 1.2.2024   | contact     | U       | 2        | x
			a         | j       | 1.2.2024   | case_opened | U       |          | x`);
		expect(report).toMatchObject({ rows: 5, used: 5, duplicates: 0, merged: 1, events: 4 });
	});

	test('one wide row gives several events, and is used when one of them is', async () => {
		const report = await load(`
			line | event_no | client_id | case_id | event_time | event_type  | unit_id
			2    | 1        | a         | k       | 1.2.2024   | case_opened | U
			2    | 2        | a         | k       | eilen      | decision    | U
			3    | 1        | b         | j       | eilen      | case_opened | U
			3    | 2        | b         | j       | -          | decision    | U
			4    | 1        | c         | i       | 1.2.2024   | case_opened | U
			4    | 2        | c         | i       | 5.2.2024   | decision    | U`);
		expect(report).toMatchObject({ rows: 3, used: 2, rejected: 1, duplicates: 0, events: 3 });
		expect(issue(report, 'unreadable_time')?.rows).toEqual([2, 3]);
	});

	test('without a case nothing merges', async () => {
		const report = await load(`
			client_id | event_time | event_type | unit_id | unmapped
			a         | 1.2.2024   | contact    | U       | x
			a         | 1.2.2024   | contact    | U       | y`);
		expect(report).toMatchObject({ used: 2, merged: 0, events: 2 });
	});

	test('values are matched trimmed and in any case; the star catches the rest', async () => {
		await load(
			`client_id | event_time | event_type | unit_id | channel | planned
			 a         | 1.2.2024   | PUHELU     | U       | R10     | Kyllä
			 a         | 2.2.2024   | muu juttu  | U       | PHONE   | ei
			 a         | 3.2.2024   | visit      | U       | xyz     | X`,
			{
				mapping: {
					values: {
						event_type: { puhelu: 'contact', '*': 'admin_note' },
						channel: { r10: 'office' }
					}
				}
			}
		);
		expect(await column('event_type')).toEqual(['contact', 'admin_note', 'visit']);
		expect(await column('channel')).toEqual(['office', 'phone', '']);
		expect(await column('planned')).toEqual(['true', 'false', 'true']);
	});

	test('the longest beginning that fits a value counts, after the whole value and before the star', async () => {
		await load(
			`client_id | event_time | event_type | unit_id | profession | topic_code | sex
			 a         | 1.2.2024   | contact    | U       | 22211      | F32.1      | N1
			 b         | 2.2.2024   | contact    | U       | 2222       | F10        | x
			 c         | 3.2.2024   | contact    | U       | 229        | f329       | N9
			 d         | 4.2.2024   | contact    | U       | 5          | A00        | N`,
			{
				mapping: {
					values: {
						profession: { '22*': 'muu', '222*': 'laakari', 2222: 'hammaslaakari', '*': 'hoitaja' },
						topic_code: { 'F*': 'F', 'F32*': 'masennus', F10: '' },
						sex: { 'N*': 'female' }
					}
				}
			}
		);
		expect(await column('profession')).toEqual(['laakari', 'hammaslaakari', 'muu', 'hoitaja']);
		expect(await column('topic_code')).toEqual(['masennus', null, 'masennus', 'A00']);
		const { column: sexes } = await engine.query(
			'SELECT p.sex FROM event_rows r JOIN event_persons p ON p.person_key = r.person_key ORDER BY r.row_no'
		);
		expect([...sexes('sex')]).toEqual(['female', null, 'female', 'female']);
	});

	test('values nobody knows are counted and left out', async () => {
		const report = await load(`
			client_id | event_time | event_type | unit_id | channel | planned | service_area | age_years
			a         | 1.2.2024   | contact    | U       | savu    | ehkä    | taikuus      | 250`);
		expect(await column('service_area')).toEqual(['muu']);
		expect(issue(report, 'unknown_service_area')?.column).toBe('service_area');
		expect(
			report.issues.filter(({ code }) => code === 'unknown_value').map((i) => i.column)
		).toEqual(['channel', 'planned']);
		expect(issue(report, 'unreadable_age')?.rows).toEqual([2]);
	});

	test('a mapping to a value the contract lacks is refused', async () => {
		const text = 'client_id|event_time|event_type\na|1.2.2024|contact';
		const mapping = { values: { channel: { puhelin: 'fax' } } };
		await expect(load(text, { mapping })).rejects.toMatchObject({ code: 'bad_mapping' });
	});

	test('script tags and quotes in a unit name are just text', async () => {
		const name = `<script>alert("x")</script>'; DROP TABLE events; --`;
		await load(`client_id|event_time|event_type|unit_name\na|1.2.2024|contact|${name}`);
		expect(await column('unit_id')).toEqual([name]);
	});

	test('ages come from years, a birth year or a class, and fall into a group only when it is sure', async () => {
		const report = await load(`
			client_id | event_time | event_type | unit_id | age_years | birth_year | age_group
			a         | 1.2.2024   | contact    | U       | 43,5      | -          | -
			b         | 2.2.2024   | contact    | U       | -         | 2002       | -
			c         | 3.2.2024   | contact    | U       | -         | -          | 18-22
			d         | 4.2.2024   | contact    | U       | -         | -          | 20–29
			e         | 5.2.2024   | contact    | U       | -         | -          | 85+
			f         | 6.2.2024   | contact    | U       | -         | -          | alle 7
			g         | 7.2.2024   | contact    | U       | -         | -          | -
			h         | 8.2.2024   | contact    | U       | 12,9      | -          | -
			i         | 9.2.2024   | contact    | U       | 13        | -          | 7-17
			j         | 10.2.2024  | contact    | U       | -         | -          | 7-17`);
		expect(await column('age_years')).toEqual([
			'43',
			'22',
			null,
			null,
			null,
			null,
			null,
			'12',
			'13',
			null
		]);
		expect(await column('age_group')).toEqual([
			...['30-64', '18-22', '18-22', '', '85+', '0-6', '', '7-12', '13-17', '']
		]);
		expect(await column('age_low')).toEqual([
			...['43', '22', '18', '20', '85', '0', null, '12', '13', '7']
		]);
		expect(await column('age_high')).toEqual([
			...['43', '22', '22', '29', '200', '6', null, '12', '13', '17']
		]);
		expect(issue(report, 'age_not_enough')?.rows).toEqual([5, 11]);
	});

	test('a birth year gives the age in the civil year of the event, in any notation', async () => {
		await load(`
			client_id | event_time           | event_type | unit_id | birth_year
			a         | 2023-12-31T21:59:00Z | contact    | U       | 2000
			b         | 2023-12-31T22:00:00Z | contact    | U       | 2000
			c         | 1.2.2024 klo 9.05    | contact    | U       | 2000
			d         | 1.2.2025 klo 9.05    | contact    | U       | 2000
			e         | 1.3.2025 klo 9.05    | contact    | U       | syksy`);
		expect(await column('age_years')).toEqual(['23', '24', '24', '25', null]);
	});

	test('a unit that is only named is found in the units file by its name, with its area and sector', async () => {
		const units = [
			unit({
				unit_id: 'S1',
				unit_name: 'Perhetuki',
				service_area: 'lapsiperheet',
				sector: 'parish'
			})
		];
		await load('client_id|event_time|event_type|unit_name\na|1.2.2024|contact|Perhetuki', {
			units
		});
		expect(await column('unit_id')).toEqual(['S1']);
		expect(await column('service_area')).toEqual(['lapsiperheet']);
		expect(await column('sector')).toEqual(['parish']);
	});

	test('a plan shared by services, and whether a responsible worker was named, are told of an event', async () => {
		const report = await load(
			`client_id | event_time | event_type    | plan_shared | responsible_named
			 a         | 1.2.2024   | plan_made     | kyllä       | ei
			 a         | 2.2.2024   | plan_reviewed | -           | true
			 a         | 3.2.2024   | contact       | ehkä        | -`,
			{
				mapping: {
					values: {
						plan_shared: { kyllä: 'true' },
						responsible_named: { ei: 'false', true: 'true' }
					}
				}
			}
		);
		expect(await column('plan_shared')).toEqual(['true', null, null]);
		expect(await column('responsible_named')).toEqual(['false', 'true', null]);
		expect(issue(report, 'unknown_value')).toMatchObject({ column: 'plan_shared', rows: [4] });
		const fill = await engine.query(
			"SELECT filled::INTEGER AS n FROM column_fill WHERE column_name IN ('plan_shared', 'responsible_named') ORDER BY ALL"
		);
		expect([...fill.column('n')]).toEqual([1, 2]);
	});

	test('a second load replaces the first, and a failing one leaves it', async () => {
		await load('client_id|event_time|event_type\na|1.2.2024|contact\nb|2.2.2024|contact');
		await load('client_id|event_time|event_type\na|1.3.2024|contact');
		expect(await column('event_day')).toEqual(['2024-03-01']);
		await expect(load('client_id|event_time|event_type\na|x|contact')).rejects.toThrow();
		expect(await column('event_day')).toEqual(['2024-03-01']);
	});

	test('rows = used + rejected + duplicates, whatever comes', async () => {
		const cell = (...values: string[]) => fc.constantFrom(...values);
		const row = fc.tuple(
			cell('a', 'b', '-'),
			cell('1.2.2024', '13/2/2024', '2/13/2024', '2024-02-03T10:00Z', 'eilen', '-'),
			cell('contact', 'visit', 'hyppy', '-'),
			cell('k', '-')
		);
		const rows = fc.array(row, { minLength: 1, maxLength: 25 });
		await fc.assert(
			fc.asyncProperty(rows, async (cells) => {
				const lines = cells.map((parts) => parts.join('|'));
				// One sound row, so that the file is never refused.
				const text = ['client_id|event_time|event_type|case_id', ...lines, 'z|1.1.2024|visit|z'];
				const report = await load(text.join('\n'));
				expect(report.used + report.rejected + report.duplicates).toBe(cells.length + 1);
				expect(report.rows).toBe(cells.length + 1);
				const future = issue(report, 'isolated_date')?.count ?? 0;
				expect(report.events + report.merged + future).toBe(report.used);
			}),
			{ numRuns: 12, seed: 7 }
		);
	});
});

const unit = (given: { unit_id: string } & Partial<UnitRow>) => ({
	unit_name: null,
	county: null,
	municipality_code: null,
	service_area: null,
	sector: null,
	unit_group: null,
	is_hub: false,
	valid_from: null,
	valid_to: null,
	...given
});
