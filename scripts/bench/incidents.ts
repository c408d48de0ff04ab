import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasureOutput } from '#lib/cli/measure.ts';
import { runScript } from './own-process.ts';

/** Processor time in milliseconds: of the whole process, and without its start. */
interface Spent {
	readonly whole: number;
	readonly work: number;
}

/** What it took and how many returns were counted, from the shared incident log to all metrics, and by pm4py. */
export interface Incidents {
	readonly own: Counted;
	readonly pm4py: Counted | Skipped;
}

interface Counted {
	readonly cpu: Spent;
	readonly returns: number;
}

/** Why something was not measured. */
export interface Skipped {
	readonly skipped: string;
}

const LOG = 'uci-incident-log/incident_event_log.csv.gz';
const MAPPING = 'tests/real/incident.mapping.json';
const UNLIMITED = ['path_of=case', 'window_days=none', 'gap_days=none'];

/** Measures the shared incident log (UCI) by the command line and, where Python has it, by pm4py. */
export function incidents(): Incidents | Skipped {
	const folder = process.env.SUJUVA_LOGS;
	const log = join(folder ?? '', LOG);
	if (!folder || !existsSync(log)) return { skipped: `SUJUVA_LOGS has no ${LOG}` };
	const settings = UNLIMITED.flatMap((setting) => ['--set', `ping-pong.${setting}`]);
	const { cpu, code, written } = JSON.parse(
		runScript('scripts/bench/measure-once.ts', [log, '--mapping', MAPPING, ...settings])
	) as { readonly cpu: Spent; readonly code: number; readonly written: string };
	if (code !== 0) throw new Error(`incidents: ${code}`);
	const { metrics } = JSON.parse(written) as MeasureOutput;
	const returns = Number(metrics['ping-pong']?.rows[0]?.direct_returns);
	return { own: { cpu, returns }, pm4py: byPm4py(log) };
}

function byPm4py(log: string): Incidents['pm4py'] {
	const python = process.env.PYTHON ?? 'python3';
	const { status, stdout, stderr } = spawnSync(python, ['scripts/bench/incidents.py', log], {
		encoding: 'utf8'
	});
	if (status !== 0) return { skipped: `${python}: ${stderr?.trim().split('\n').at(-1) ?? 'none'}` };
	const told = stdout.trim().split('\n').at(-1)!.split(' ').map(Number);
	const [whole, work, returns] = told as [number, number, number];
	return { cpu: { whole: 1000 * whole, work: 1000 * work }, returns };
}
