import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { demoExport } from '#lib/simulate/demo.ts';
import type { DemoCommand } from './arguments.ts';

/**
 * Writes a synthetic export (gzip when the name ends so), and beside it `units.csv` and `truth.json`.
 * Returns the paths written.
 */
export async function demo(command: DemoCommand, folder: string): Promise<string[]> {
	const path = resolve(folder, command.out);
	const beside = (name: string) => join(dirname(path), name);
	await mkdir(dirname(path), { recursive: true });
	const { chunks, unitsCsv, truth } = demoExport(command);
	const text = Readable.from(chunks);
	const file = createWriteStream(path);
	if (path.endsWith('.gz')) await pipeline(text, createGzip({ level: 9 }), file);
	else await pipeline(text, file);
	await writeFile(beside('units.csv'), unitsCsv);
	await writeFile(beside('truth.json'), `${JSON.stringify(truth(), null, '\t')}\n`);
	return [path, beside('units.csv'), beside('truth.json')];
}
