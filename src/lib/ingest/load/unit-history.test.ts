import { describe, expect, it } from 'vitest';
import { buildAll } from '#lib/facts/build-all.ts';
import repeatContacts from '#lib/metrics/repeat-contacts/index.ts';
import { measured } from '#tests/support/measured.ts';
import { engines, useEngine } from '#tests/support/engines.ts';
import { askPaths } from '#tests/support/path-measure.ts';
import { loadStory } from '#tests/support/story.ts';
import type { BuildFacts } from './load-batches.ts';
import type { ImportReport } from './report.ts';
import type { UnitRow } from '../units/units.ts';

/** A unit with its row in the units file and the units before it. */
const unit = (unit_id: string, line: number, given: Partial<UnitRow> = {}): UnitRow => ({
	unit_id,
	unit_name: null,
	county: null,
	municipality_code: null,
	service_area: null,
	sector: null,
	unit_group: null,
	is_hub: false,
	valid_from: null,
	valid_to: null,
	line,
	...given
});

const after = (unit_id: string, line: number, predecessor_unit: string) =>
	unit(unit_id, line, { predecessor_unit });

const told = ({ issues }: ImportReport) =>
	issues
		.filter(({ code }) => code.startsWith('units_'))
		.map(({ code, column, rows }) => `${code} ${column} ${rows.join(' ')}`);

describe.each(engines)('a unit with a history on $name', (adapter) => {
	const engine = useEngine(adapter);

	const steps = `
		client_id | event_time       | event_type | unit_id | service_area
		a         | 2024-01-01 09:00 | contact    | Old     | perusterveydenhuolto
		a         | 2024-01-04 09:00 | contact    | B       | perusterveydenhuolto
		a         | 2024-01-08 09:00 | contact    | New     | perusterveydenhuolto
		b         | 2024-01-01 09:00 | contact    | Old     | perusterveydenhuolto
		b         | 2024-01-05 09:00 | contact    | New     | perusterveydenhuolto
		z         | 2024-03-01 09:00 | contact    | B       | perusterveydenhuolto`;

	const load = (text: string, units: readonly UnitRow[], facts?: BuildFacts) =>
		loadStory(engine, text, { units, ...(facts && { facts }) });

	it('is produced as the units file says', async () => {
		await load(
			'client_id|event_time|event_type|unit_id\na|1.2.2024|contact|A\na|2.2.2024|contact|B',
			[unit('A', 2, { production: 'voucher' })]
		);
		const { column } = await engine.query('SELECT production FROM units ORDER BY unit_id');
		expect([...column('production')]).toEqual(['voucher', '']);
	});

	/** Units of the events, in the order of their rows. */
	async function unitsOf(text: string, units: readonly UnitRow[]) {
		const report = await load(text, units);
		const { column } = await engine.query(
			`SELECT t.unit_id FROM event_rows e JOIN event_traits t ON t.trait_key = e.trait_key ORDER BY e.row_no`
		);
		return { units: column('unit_id').join(' '), issues: told(report) };
	}
	const visitsOf = (...names: string[]) =>
		['client_id|event_time|event_type|unit_id']
			.concat(names.map((name, index) => `c${index}|2024-01-0${index + 1}|contact|${name}`))
			.join('\n');

	it('comes back to itself across a rename', async () => {
		const figuresOf = async (units: readonly UnitRow[]) => {
			await load(steps, units, buildAll());
			const [paths] = await askPaths(engine);
			const [contacts] = await measured(engine, repeatContacts);
			const names = ['handovers', 'direct_returns'] as const;
			return [
				...names.map((name) => paths?.[name]),
				contacts?.['repeats'],
				contacts?.['repeats_other_unit']
			];
		};
		expect(await figuresOf([unit('Old', 2), unit('B', 3), unit('New', 4)])).toEqual([3, 0, 3, 3]);
		expect(await figuresOf([unit('B', 2), after('New', 3, 'Old')])).toEqual([2, 1, 3, 2]);
	});

	it('takes in all that were merged into it, and what they had been before', async () => {
		const units = [after('A', 2, 'A1 | A2'), after('A1', 3, 'A0'), unit('A2', 4)];
		expect(await unitsOf(visitsOf('A0', 'A1', 'A2', 'A', 'X'), units)).toEqual({
			units: 'A A A A X',
			issues: []
		});
	});

	it('is found by name, also where referrals name it', async () => {
		const text = `
			client_id | event_time | event_type    | unit_name    | from_unit    | to_unit
			a         | 1.2.2024   | referral_sent | Vanha asema  | Vanha asema  | V2`;
		const units = [
			unit('V1', 2, { unit_name: 'Vanha asema' }),
			unit('U', 3, { unit_name: 'Uusi asema', predecessor_unit: 'Vanha asema|V2' })
		];
		await load(text, units);
		const { column } = await engine.query('SELECT unit_id, from_unit, to_unit FROM event_traits');
		expect(['unit_id', 'from_unit', 'to_unit'].map((name) => column(name)[0])).toEqual([
			...['U', 'U', 'U']
		]);
	});

	it('that was split stays itself, and says so', async () => {
		const units = [unit('P', 2), after('X', 3, 'P'), after('Y', 4, 'P'), after('P', 5, 'O')];
		const [, x, y] = units;
		expect(await unitsOf(visitsOf('O', 'P', 'X', 'Y'), [units[3]!, x!, y!])).toEqual({
			units: 'P P X Y',
			issues: ['units_split predecessor_unit 3 4']
		});
	});

	it('in a circle stays itself, and so do those that lead into it', async () => {
		const units = [after('A', 2, 'B'), after('B', 3, 'A|C'), after('S', 4, 'S')];
		expect(await unitsOf(visitsOf('A', 'B', 'C', 'S'), units)).toEqual({
			units: 'A B C S',
			issues: ['units_in_a_circle predecessor_unit 2 3 4']
		});
	});

	it('says when nobody knows a unit it continues', async () => {
		const units = [after('A', 2, 'Ghost|Old')];
		expect(await unitsOf(visitsOf('Old', 'A'), units)).toEqual({
			units: 'A A',
			issues: ['units_unknown_predecessor predecessor_unit 2']
		});
	});

	it('began when the first of its units did, if that is known of all', async () => {
		const text = visitsOf('Old', 'New');
		const since = (valid_from: string) => ({ valid_from });
		const outside = async (units: readonly UnitRow[]) => {
			const { issues } = await load(text, units);
			const known = await engine.query(
				`SELECT valid_from::VARCHAR AS day FROM units WHERE unit_id = 'New'`
			);
			const found = issues.find(({ code }) => code === 'outside_unit_period');
			return [known.column('day')[0], found?.count ?? 0];
		};
		const fresh = { ...since('2024-01-02'), predecessor_unit: 'Old' };
		expect(await outside([unit('New', 2, fresh)])).toEqual([null, 0]);
		const old = unit('Old', 3, since('2023-05-01'));
		expect(await outside([unit('New', 2, fresh), old])).toEqual(['2023-05-01', 0]);
		const late = unit('Old', 3, since('2024-01-02'));
		expect(await outside([unit('New', 2, fresh), late])).toEqual(['2024-01-02', 1]);
	});

	it('reports what its row in the file could not say', async () => {
		const units = [
			unit('A', 2, { unread: 'county prevention' }),
			unit('', 3, { unread: 'unit_id', county: '19' }),
			unit('B', 4, { valid_from: '2024-05-01', valid_to: '2024-04-30' })
		];
		const { issues } = await unitsOf(visitsOf('A', 'B'), units);
		expect(issues).toEqual([
			'units_period_reversed valid_to 4',
			'units_row_without_unit unit_id 3',
			'units_value_unread county 2',
			'units_value_unread prevention 2'
		]);
	});
});
