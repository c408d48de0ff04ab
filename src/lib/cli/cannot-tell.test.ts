import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from './run-command.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'sujuva-told-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command writes about time limits of a file. */
async function measured(lines: readonly string[], ...args: string[]) {
	writeFileSync(join(folder, 'a.csv'), `${lines.join('\n')}\n`);
	let data = '';
	const code = await runCommand(['measure', 'a.csv', '--metric', 'care-guarantee', ...args], {
		folder,
		data: (text) => (data += text),
		message: () => undefined
	});
	expect(code).toBe(0);
	return data;
}

const header = 'client_id,case_id,event_time,event_type,unit_id,service_area';
const child = (id: number, type: string, day: string) =>
	`c${id},k${id},${day},${type},L,lastensuojelu`;
const mouth = (id: number, type: string, day: string) =>
	`c${id},k${id},${day},${type},S,suun_terveydenhuolto`;
const ids = Array.from({ length: 30 }, (_, id) => id);

describe('a limit of which the file cannot tell', () => {
	const lines = [
		header,
		...ids.map((id) => child(id, 'notification', '2024-02-01')),
		...ids.map((id) => child(id, 'sna_started', '2024-02-05'))
	];

	it('says in JSON that ages are missing, with counts of 0', async () => {
		const { metrics } = JSON.parse(await measured(lines));
		expect(metrics['care-guarantee'].rows).toMatchObject([
			{ rule: 'LS_ALOITUS_7AP', cannot_tell: 'no_ages', started: 0, open: 0, cohort_share: null }
		]);
	});

	it('says so in CSV', async () => {
		const [names = '', ...rows] = (await measured(lines, '--format', 'csv')).trim().split('\n');
		const [cells = ''] = rows;
		expect(rows).toHaveLength(1);
		const told = Object.fromEntries(
			names.split(',').map((name, at) => [name, cells.split(',')[at]])
		);
		expect(told).toMatchObject({ rule: 'LS_ALOITUS_7AP', cannot_tell: 'no_ages', cohort: '0' });
	});

	it('is judged with what comes after the as-of day', async () => {
		const story = [
			header,
			...ids.map((id) => mouth(id, 'needs_assessment', '2024-02-01')),
			...ids.map((id) => mouth(id, 'visit', '2024-08-01')),
			mouth(99, 'needs_assessment', '2024-08-20')
		];
		const { metrics, import: report } = JSON.parse(await measured(story, '--as-of', '2024-07-01'));
		expect(report).toMatchObject({ as_of: '2024-07-01', data_end: '2024-08-20', events: 61 });
		expect(metrics['care-guarantee'].rows).toMatchObject([
			{ rule: 'SUU_4KK_ALL', cannot_tell: null, open_late: 30, cohort_share: 0 }
		]);
		expect(metrics['care-guarantee'].shape).toEqual({
			chosen_by_stop: null,
			opening_queue_missing: null,
			observed_from: '2024-08-01',
			stock_from: null
		});
	});
});
