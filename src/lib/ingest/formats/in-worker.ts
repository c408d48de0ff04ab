import { moduleWorker } from '#lib/base/own-worker.ts';
import { failureOf } from '#lib/base/sent-failure.ts';
import { Answers, startWorker } from '#lib/base/worker-line.ts';
import type { BytePiece, SourceFile, UnreadReason } from '../bytes/source.ts';
import { broken } from './broken-worker.ts';
import { parquetModule } from './parquet/module.ts';
import type { FromReader, ToReader } from './worker-messages.ts';
import workerUrl from './text-worker.ts?worker&url';

/** Pieces asked for ahead, so that decoding goes on while the page reads the last one. */
const AHEAD = 3;

/**
 * The same table, its text made in a worker of its own: the page stays alive, memory goes back when the text ends,
 * and a file that breaks its decoder breaks nothing else. Text as it lies in the file is read as before.
 * Reading it throws what it would throw, and AppError `engine_unavailable` when the worker cannot be had.
 */
export function textInWorker(table: SourceFile): SourceFile {
	const { name, rewritten, parcel } = table;
	if (!rewritten || !parcel || !('place' in parcel)) return table;
	const { format, sheets, sheet, headerLine, ragged } = rewritten;
	const unread = new Map<string, UnreadReason>();
	async function* text(signal?: AbortSignal): AsyncGenerator<BytePiece, void, void> {
		const wasm = format === 'parquet' ? await parquetModule() : null;
		const worker = await startWorker(() => moduleWorker(workerUrl, 'reader'));
		const answers = new Answers<FromReader>(worker, () => broken(name, format));
		const tell = (message: ToReader) => worker.postMessage(message);
		try {
			tell({ open: { ...(parcel as { file: File; place: number }), wasm } });
			for (let asked = 0; asked < AHEAD; asked++) tell({ next: true });
			for (;;) {
				const answer = await answers.next();
				signal?.throwIfAborted();
				if ('failed' in answer) throw failureOf(answer.failed);
				if ('done' in answer) return;
				tell({ next: true });
				for (const [header, reason] of answer.piece.unread) unread.set(header, reason);
				yield { bytes: answer.piece.bytes, share: answer.piece.share, compressed: false };
			}
		} finally {
			worker.terminate();
		}
	}
	const facts = { format, sheets, sheet, headerLine, ...(ragged && { ragged }) };
	return { ...table, rewritten: { ...facts, unread, text } };
}
