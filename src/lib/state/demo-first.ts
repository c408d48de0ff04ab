import cellsUrl from '#data/sample/demo.cells.gz?url';
import columnsUrl from '#data/sample/demo.columns.gz?url';
import { dev } from '$app/environment';
import type { FactSource } from '#lib/rollup/columns.ts';
import { DEMO_FILE } from './demo-name.ts';
import type { FirstData } from './first-file.ts';

/** The demo as it ships, before any engine; its columns are fetched when they are asked for. Rejects when its file cannot be had. */
export async function demoFirst(signal: AbortSignal): Promise<FirstData> {
	const [bytes, { openFirst, openFacts }] = await Promise.all([
		fetched(cellsUrl, signal),
		import('./first-file.ts')
	]);
	// What is built was tested to be what its own version makes of the events; who works on that sees it at once.
	const mark = dev ? { mark: (await import('#lib/facts/tables-mark.ts')).tablesMark() } : {};
	const stamp = { of: DEMO_FILE, ...mark };
	let tables: Promise<Readonly<Record<string, FactSource>> | null> | undefined;
	return {
		opened: openFirst(bytes, stamp),
		columns: async (table) => {
			tables ??= fetched(columnsUrl).then(
				(columns) => openFacts(columns, stamp),
				() => null
			);
			return (await tables)?.[table] ?? null;
		}
	};
}

/** A packed file; a host may have unpacked it on the way. */
async function fetched(url: string, signal?: AbortSignal): Promise<Uint8Array> {
	const response = await fetch(url, { ...(signal && { signal }) });
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	const bytes = new Uint8Array(await response.arrayBuffer());
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(plain).arrayBuffer());
}
