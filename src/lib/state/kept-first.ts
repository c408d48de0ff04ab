import type { FirstData, Stamp } from './first-file.ts';
import type { KeptDevice } from './kept-device.ts';
import type { KeptFirst } from './kept-manifest.ts';
import type { Loaded } from './loaded.ts';

/** A name for new files, another one at every moment. */
export const newStem = (device: Pick<KeptDevice, 'now'>): string =>
	`data-${device.now().getTime().toString(36)}`;

/**
 * What the first charts of kept data are made of, its columns read when they are asked for; null where that is not
 * there as it was written, which `damaged` hears.
 */
export async function readKeptFirst(
	device: Pick<KeptDevice, 'read'>,
	{ cells, columns, stamp }: KeptFirst,
	damaged: () => void
): Promise<FirstData | null> {
	const { openFacts, openFirst } = await import('./first-file.ts');
	const read = async <Opened>(
		file: string,
		open: (bytes: Uint8Array, stamp: Stamp) => Opened
	): Promise<Opened | null> => {
		try {
			return open(await device.read(file), stamp);
		} catch {
			damaged();
			return null;
		}
	};
	const opened = await read(cells, openFirst);
	let tables: Promise<ReturnType<typeof openFacts> | null> | undefined;
	const facts = async (table: string) =>
		(await (tables ??= read(columns, openFacts)))?.[table] ?? null;
	return opened && { opened, columns: facts };
}

/** Writes it of data that the engine holds. Rejects as engine and device do; what was written then is worthless. */
export async function writeKeptFirst(
	device: Pick<KeptDevice, 'write' | 'now'>,
	mark: string,
	{ files }: Pick<Loaded, 'files'>,
	signal: AbortSignal
): Promise<KeptFirst> {
	const of = newStem(device);
	const first = { cells: `${of}.cells`, columns: `${of}.columns`, stamp: { mark, of } };
	const made = await files(first.stamp, signal);
	await device.write(first.cells, made.cells);
	await device.write(first.columns, made.columns);
	return first;
}
