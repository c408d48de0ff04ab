import { sentFailure } from '#lib/base/sent-failure.ts';
import { READY } from '#lib/base/worker-line.ts';
import { fileSource, type SourceFile } from '../bytes/source.ts';
import { openTables, tableOf } from './open-tables.ts';
import { parquetIn } from './parquet/in-thread.ts';
import type { FromReader, TextPiece, ToReader } from './worker-messages.ts';

/** Runs in a worker of its own: makes the text of one table, a piece each time it is asked for one. */
let pieces: AsyncIterator<TextPiece> | undefined;

const answer = (message: FromReader, transfer: Transferable[] = []) =>
	self.postMessage(message, { transfer });

self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
	if ('open' in data) {
		const { file, wasm } = data.open;
		pieces = textOf(openTables(fileSource(file), parquetIn(wasm)), data.open);
	} else void next();
});
self.postMessage(READY);

async function* textOf(
	opening: Promise<readonly SourceFile[]>,
	parcel: { readonly place: number; readonly survey?: { readonly found: unknown } }
) {
	const { rewritten } = tableOf(await opening, parcel);
	if (!rewritten) throw new Error(`no table of text: ${parcel.place}`);
	for await (const { bytes, share } of rewritten.text())
		yield { bytes, share, unread: [...(rewritten.unread ?? [])] };
}

async function next(): Promise<void> {
	try {
		const result = await pieces?.next();
		if (!result || result.done) answer({ done: true });
		else {
			// Some pieces are parts of memory that more of them lie in.
			const bytes = whole(result.value.bytes);
			answer({ piece: { ...result.value, bytes } }, [bytes.buffer]);
		}
	} catch (thrown) {
		answer({ failed: sentFailure(thrown) });
	}
}

function whole(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const isWhole = bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.length;
	return isWhole ? (bytes as Uint8Array<ArrayBuffer>) : bytes.slice();
}
