import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { demoExport } from '#lib/simulate/demo.ts';

/** A demo export of a size; without `units` as many as the shipped sample has. */
export interface Size {
	readonly events: number;
	readonly units?: number | undefined;
}

export const sizeText = ({ events, units }: Size) => `${events}${units ? `, ${units} units` : ''}`;

const folder = '.cache/bench';

/** Path of a demo export of that size and seed, made when it is not there yet. */
export async function demoFile({ events, units }: Size, seed: number): Promise<string> {
	const path = join(folder, `demo-${events}-${units ?? 'few'}-${seed}.csv`);
	if (existsSync(path)) return path;
	mkdirSync(folder, { recursive: true });
	const file = await open(`${path}.part`, 'w');
	for (const chunk of demoExport({ events, seed, ...(units && { units }) }).chunks)
		await file.write(chunk);
	await file.close();
	renameSync(`${path}.part`, path);
	return path;
}
