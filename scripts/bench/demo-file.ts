import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { demoExport } from '#lib/simulate/demo.ts';

const folder = '.cache/bench';

/** Path of a demo export of that size and seed, made when it is not there yet. */
export async function demoFile(events: number, seed: number): Promise<string> {
	const path = join(folder, `demo-${events}-${seed}.csv`);
	if (existsSync(path)) return path;
	mkdirSync(folder, { recursive: true });
	const file = await open(`${path}.part`, 'w');
	for (const chunk of demoExport({ events, seed }).chunks) await file.write(chunk);
	await file.close();
	renameSync(`${path}.part`, path);
	return path;
}
