import { rename, rm } from 'node:fs/promises';
import { rmSync } from 'node:fs';

/** What a terminal or a system asks a program to end by. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Lets `write` make a file beside `path` and puts it in its place when it is whole. Nothing is left beside it
 * after a failure, nor when a signal ends the program meanwhile.
 * Rejects with what `write` rejects with, or when the path cannot be written.
 */
export async function wholeFile(
	path: string,
	write: (unfinished: string) => Promise<void>
): Promise<void> {
	const unfinished = `${path}.part`;
	const end = (signal: NodeJS.Signals) => {
		rmSync(unfinished, { force: true });
		for (const ending of endings) process.off(ending, end);
		process.kill(process.pid, signal);
	};
	for (const ending of endings) process.on(ending, end);
	try {
		await write(unfinished);
		await rename(unfinished, path);
	} finally {
		for (const ending of endings) process.off(ending, end);
		await rm(unfinished, { force: true });
	}
}
