import { describe, expect, it } from 'vitest';
import { loadBatches } from '#lib/ingest/load/load-batches.ts';
import type { UnitRow } from '#lib/ingest/units/units.ts';
import { useEngine } from '#tests/support/engines.ts';
import { loadStory } from '#tests/support/story.ts';
import { unitsInData } from '#lib/reports/data-reports.ts';
import { gatedReport, readDataReport } from '#lib/reports/data-report.ts';

const engine = useEngine();

const unit = (unit_id: string, given: Partial<UnitRow> = {}): UnitRow => ({
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
	...given
});

/** Events of a number of clients at each unit, one a day. */
const story = (clients: Readonly<Record<string, number>>) =>
	['client_id|event_time|event_type|unit_id']
		.concat(
			Object.entries(clients).flatMap(([name, count]) =>
				Array.from(
					{ length: count },
					(_, index) =>
						`${name}${index}|2024-01-${String(index + 1).padStart(2, '0')}|contact|${name}`
				)
			)
		)
		.join('\n');

const read = async () => gatedReport(unitsInData, await readDataReport(engine, unitsInData, 5), 5);

async function listed() {
	const rows = await read();
	return rows.map((row) => [row['unit'], row['is_listed'], row['events']].join(' '));
}

describe('the units to fill in', () => {
	it('are the missing ones, the largest first, then those of the units file; small numbers hidden', async () => {
		const units = [unit('Known', { county: '07', prevention: 'corrective' }), unit('Silent')];
		const text = story({ Known: 8, Big: 9, Small: 3, Middle: 7 });
		await loadStory(engine, text, { units });
		expect(await listed()).toEqual([
			'Big false 9',
			'Middle false ',
			'Small false ',
			'Known true 8',
			'Silent true 0'
		]);
		const [, , , known] = await read();
		expect(known).toMatchObject({ county: '07', prevention: 'corrective', is_hub: 'false' });
	});

	it('are counted anew with what was filled in, without the files', async () => {
		const text = story({ Old: 8, New: 9 });
		const first = await loadStory(engine, text, { joinable: true });
		expect(await listed()).toEqual(['New false 9', 'Old false 8']);
		const report = await loadBatches(engine, [], {
			salt: 'story',
			units: [unit('New', { predecessor_unit: 'Old', sector: 'social' })],
			onto: first,
			joinable: true
		});
		expect(report).toMatchObject({ rows: 17, used: 17, events: 17, duplicates: 0 });
		expect(await listed()).toEqual(['New true 17']);
		const { column } = await engine.query('SELECT DISTINCT sector FROM events');
		expect([...column('sector')]).toEqual(['social']);
	});
});
