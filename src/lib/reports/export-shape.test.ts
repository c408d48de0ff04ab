import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { loadStory } from '#tests/support/story.ts';
import { gatedReport, readDataReport } from './data-report.ts';
import { exportShape } from './data-reports.ts';

const engine = useEngine();

async function found(...lines: string[]) {
	await loadStory(engine, lines.join('\n'));
	const rows = gatedReport(exportShape, await readDataReport(engine, exportShape, 5), 5);
	return rows.map(({ finding }) => finding).sort();
}

describe('what loaded events cannot tell', () => {
	it('is nothing where they tell of clients, cases, units, times, plans and what was missed', async () => {
		expect(
			await found(
				'client_id|case_id|event_time|event_type|unit_id|planned|status',
				'a|1|2024-01-01 08:00|contact|U||',
				'a|1|2024-01-02 08:00|visit|V|true|done',
				'b|2|2024-01-03 08:00|visit|V|true|no_show'
			)
		).toEqual([]);
	});

	it('is all of it where they are bare visits of one unit, by day', async () => {
		expect(
			await found(
				'client_id|event_time|event_type|unit_id|status',
				'a|2024-01-01|visit|U|done',
				'-|2024-01-02|visit|U|done'
			)
		).toEqual([
			...['dates_only', 'few_clients', 'no_case', 'no_starts', 'one_unit', 'only_done'],
			'planning_unknown'
		]);
	});

	it('is the end of waits where there are contacts alone, and the unit where none is named', async () => {
		expect(
			await found('client_id|case_id|event_time|event_type', 'a|1|2024-01-01 08:00|contact')
		).toEqual(['no_ends', 'no_unit']);
	});
});
