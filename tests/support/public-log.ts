import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SourceFile } from '#lib/ingest/bytes/source.ts';
import { memoryFile } from './memory-file.ts';

const folder = process.env.SUJUVA_LOGS;

/** Whether the public log is at hand; says why not when its tests are skipped. */
export function hasPublicLog(path: string): boolean {
	const there = folder !== undefined && existsSync(join(folder, path));
	if (!there)
		console.info(`skipped: ${path} (SUJUVA_LOGS ${folder ? 'has no such file' : 'is not set'})`);
	return there;
}

/** Where a public log lies on disk. */
export const publicLogPath = (path: string): string => join(folder ?? '', path);

/** A public log as a file to be read. */
export function publicLog(path: string): SourceFile {
	const bytes = new Uint8Array(readFileSync(publicLogPath(path)));
	return memoryFile(bytes, { name: basename(path) });
}
