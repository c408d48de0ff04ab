import { describe, expect, test } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { loadStory, type StoryOptions } from '#tests/support/story.ts';
import type { UnitRow } from '../units/units.ts';

describe('the county of an event and of a client', () => {
	const engine = useEngine();

	const load = (text: string, options: StoryOptions = {}) => loadStory(engine, text, options);

	/** One column of the loaded events, in the order of their rows. */
	async function column(name: string) {
		const found = await engine.query(`SELECT ${name}::VARCHAR AS c FROM events ORDER BY event_key`);
		return [...found.column('c')];
	}
	const issue = (report: Awaited<ReturnType<typeof load>>, code: string) =>
		report.issues.find((found) => found.code === code);

	test('the county is that of the unit, else the stated one, never that of the home', async () => {
		const units = [unit({ unit_id: 'U', county: '21' })];
		const report = await load(
			`client_id | event_time | event_type | unit_id | hva_code    | municipality_code
			 a         | 1.2.2024   | contact    | U       | 8           | 272
			 b         | 2.2.2024   | contact    | U       | -           | 272
			 c         | 3.2.2024   | contact    | U       | -           | 5
			 d         | 4.2.2024   | contact    | U       | -           | Kokkola
			 e         | 5.2.2024   | contact    | U       | -           | -
			 f         | 6.2.2024   | contact    | V       | -           | 999
			 g         | 7.2.2024   | contact    | V       | Pohjanmaan hyvinvointialue | 200`,
			{ units }
		);
		expect(await column('county')).toEqual(['21', '21', '21', '21', '21', '', '17']);
		expect(issue(report, 'unknown_municipality')?.rows).toEqual([7]);
		expect(issue(report, 'unknown_unit')?.rows).toEqual([7, 8]);
	});

	test('without a units file the county is the stated one', async () => {
		await load(`
			client_id | event_time | event_type | unit_id | hva_code | municipality_code
			a         | 1.2.2024   | contact    | U       | 8        | 272
			b         | 2.2.2024   | contact    | U       | -        | 272`);
		expect(await column('county')).toEqual(['08', '']);
	});

	test("the home county is that of the client's first known municipality; without client there is none", async () => {
		await load(
			`client_id | event_time | event_type | municipality_code
			 a         | 1.2.2024   | contact    | -
			 a         | 2.2.2024   | contact    | 999
			 a         | 3.2.2024   | contact    | Kokkola
			 a         | 4.2.2024   | contact    | 5
			 b         | 4.2.2024   | contact    | 5
			 c         | 4.2.2024   | contact    | -
			 -         | 4.2.2024   | contact    | Kokkola
			 d         | 5.2.2024   | contact    | -
			 d         | 6.2.2024   | contact    | 5`,
			{ asOf: '2024-02-05' }
		);
		const homes = await engine.query(
			`SELECT row_no::VARCHAR || ' ' || home_county FROM events ORDER BY row_no`
		);
		expect(homes.column(homes.names[0]!).map((text) => String(text).split(' ')[1])).toEqual([
			'18',
			'18',
			'18',
			'18',
			'16',
			'',
			'',
			''
		]);
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
