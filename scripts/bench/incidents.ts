import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasureOutput } from '#lib/cli/measure.ts';

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
	// The first start of all makes what the others run.
	sujuva('--help');
	const start = sujuva('--help');
	const { written, cpu } = sujuva('measure', log, '--mapping', MAPPING, ...settings);
	const { metrics } = JSON.parse(written) as MeasureOutput;
	const returns = Number(metrics['ping-pong']?.rows[0]?.direct_returns);
	return { own: { cpu: { whole: cpu, work: cpu - start.cpu }, returns }, pm4py: byPm4py(log) };
}

/** What the command line writes, and its processor time as it tells it on a line of its own when it ends. */
function sujuva(...args: string[]): { readonly written: string; readonly cpu: number } {
	const call = ['--import', './scripts/bench/tell-cpu.mjs', 'scripts/sujuva.mjs', ...args];
	const { status, stdout, output } = spawnSync(process.execPath, call, {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit', 'pipe']
	});
	if (status !== 0) throw new Error(`incidents: ${status}`);
	return { written: stdout, cpu: Number(output[3]) };
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
