import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { NativeTimes } from './native.ts';

/** An import in a process of its own, and the most memory that held, in bytes. */
export interface OwnImport extends NativeTimes {
	readonly peak: number;
}

const here = resolve('.');

/** What a script of this checkout writes, run in a process of its own by the tools of the checkout in a folder. */
function runScript(script: string, args: readonly string[], folder = here): string {
	const tool = join(folder, 'node_modules/.bin/vite-node');
	const config = join(folder, 'scripts/vite-node.config.ts');
	const all = [tool, '--config', config, join(here, script), ...args];
	const { stdout, status } = spawnSync(process.execPath, all, {
		cwd: folder,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
		maxBuffer: 1 << 28
	});
	if (status !== 0) throw new Error(`${script}: exit ${status} in ${folder}`);
	return stdout.slice(stdout.indexOf('{'));
}

/**
 * Imports a file natively, one thread, by the checkout in a folder (this one, or an earlier one with its packages
 * installed): what is compiled, and what memory is left over, is that of one import alone.
 */
export const importInOwnProcess = (path: string, folder = here): OwnImport =>
	JSON.parse(
		runScript('scripts/bench/import-once.ts', [folder, resolve(path)], folder)
	) as OwnImport;
