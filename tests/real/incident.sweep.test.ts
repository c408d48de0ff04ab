import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasureOutput } from '#lib/cli/measure.ts';
import { runCommand } from '#lib/cli/run-command.ts';
import { hasPublicLog } from '#tests/support/public-log.ts';
import { isDeep } from '#tests/support/sweep.ts';
import mapping from './incident.mapping.json';

const incidents = 'uci-incident-log/incident_event_log.csv.gz';
const permits = 'coselog-receipt/receipt.csv.gz';
const unlimited = ['path_of=case', 'window_days=none', 'gap_days=none'];

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'sujuva-real-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Paths of a public log as the command line measures them, and what became of its rows. */
async function pathsOf(log: string, mappingPath: string, ...more: string[]) {
	let written = '';
	const settings = unlimited.flatMap((setting) => ['--set', `ping-pong.${setting}`]);
	const code = await runCommand(
		[
			'measure',
			join(process.env.SUJUVA_LOGS ?? '', log),
			...['--mapping', mappingPath, '--metric', 'ping-pong', ...settings, ...more]
		],
		{
			folder: process.cwd(),
			data: (text) => (written += text),
			message: () => undefined
		}
	);
	expect(code).toBe(0);
	const output = JSON.parse(written) as MeasureOutput;
	return { imported: output.import, rows: output.metrics['ping-pong']!.rows };
}

describe.skipIf(!hasPublicLog(incidents))('incidents handed between support groups', () => {
	it('bounce 3,676 times in 2,217 incidents, in the order of the log itself', async () => {
		const { imported, rows } = await pathsOf(incidents, 'tests/real/incident.mapping.json');
		expect(imported).toMatchObject({ rows: 141_712, used: 141_712, rejected: 0 });
		expect(rows).toMatchObject([
			{ handovers: 19_088, direct_returns: 3676, paths_with_direct_return: 2217 }
		]);
	});
	it.runIf(isDeep)('bounce 3,675 times in 2,216 incidents, ordered by time and row', async () => {
		const columns = { ...mapping.columns, sequence: undefined };
		const untold = join(folder, 'by-time.json');
		writeFileSync(untold, JSON.stringify({ ...mapping, columns }));
		const { rows } = await pathsOf(incidents, untold);
		expect(rows).toMatchObject([
			{ handovers: 19_087, direct_returns: 3675, paths_with_direct_return: 2216 }
		]);
	});
	it.runIf(isDeep)('leave a group as often as there are handovers', async () => {
		const { rows } = await pathsOf(
			incidents,
			'tests/real/incident.mapping.json',
			...['--by', 'unit', '--unsuppressed']
		);
		const sum = (name: string) => rows.reduce((all, row) => all + Number(row[name]), 0);
		expect(sum('handovers')).toBe(19_088);
		expect(sum('direct_returns')).toBe(3676);
	});
});

describe.skipIf(!hasPublicLog(permits))('environmental permits', () => {
	it('go back between groups 165 times in 103 cases', async () => {
		const { rows } = await pathsOf(permits, 'tests/real/receipt-steps.mapping.json');
		expect(rows).toMatchObject([{ direct_returns: 165, paths_with_direct_return: 103 }]);
	});
});
