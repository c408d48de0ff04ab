import { openNativeEngine } from '#lib/engine/node.server.ts';
import type { Engine } from '#lib/engine/port.ts';
import { sourceFiles } from './files.ts';

/** Bytes of files on disk up to which threads take longer to hand each other the work than to do it. */
const SMALL = 8 * 1024 * 1024;

/**
 * Opens an empty engine for the files of a command: of one thread where they are small. Nothing but time depends on it.
 * @throws what `sourceFiles` throws, before any engine is opened
 */
export async function openEngine(paths: readonly string[], folder: string): Promise<Engine> {
	const bytes = sourceFiles(paths, folder).reduce((sum, { size }) => sum + size, 0);
	return openNativeEngine(bytes > SMALL ? {} : { threads: 1 });
}
