import { AppError, isAbort } from '#lib/base/errors.ts';
import type { SourceFile } from './source.ts';

const MAX_INFLATION = 200;
const MAX_INFLATED_BYTES = 4 * 1024 ** 3;

/** Bytes of a file after inflating, in pieces, and the share of the file on disk they came from. */
export interface BytePiece {
	readonly bytes: Uint8Array;
	readonly share: number;
	readonly compressed: boolean;
}

/**
 * Reads a file piece by piece; gzip is recognised by its first two bytes and inflated, and a rewritten
 * table gives its text. Ends without a piece for an empty file.
 * @throws AppError `broken_archive` when gzip is truncated, corrupt, or inflates more than 200 times
 * or over 4 GB (domain.md part 0); the signal's `AbortError`.
 */
export async function* readBytes(
	source: SourceFile,
	signal?: AbortSignal
): AsyncGenerator<BytePiece, void, void> {
	if (source.rewritten) return yield* source.rewritten.text(signal);
	let read = 0;
	const counter = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
		transform(chunk, controller) {
			read += chunk.byteLength;
			controller.enqueue(chunk as Uint8Array<ArrayBuffer>);
		}
	});
	const share = () => (source.size > 0 ? Math.min(1, read / source.size) : 1);
	const { stream, compressed } = await inflated(source.stream().pipeThrough(counter));
	const reader = stream.getReader();
	let inflatedBytes = 0;
	try {
		for (;;) {
			signal?.throwIfAborted();
			const { done, value } = await reader.read().catch((cause: unknown) => {
				if (!compressed || isAbort(cause)) throw cause;
				throw new AppError('broken_archive', { file: source.name }, cause);
			});
			if (done) return;
			inflatedBytes += value.byteLength;
			if (
				compressed &&
				(inflatedBytes > MAX_INFLATED_BYTES || inflatedBytes > MAX_INFLATION * source.size)
			) {
				throw new AppError('broken_archive', { file: source.name, reason: 'inflates_too_much' });
			}
			if (value.byteLength > 0) yield { bytes: value, share: share(), compressed };
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}

async function inflated(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
	const [head, rest] = await peek(stream);
	const compressed = head[0] === 0x1f && head[1] === 0x8b;
	return {
		compressed,
		stream: compressed ? rest.pipeThrough(new DecompressionStream('gzip')) : rest
	};
}

/** The first two bytes or more of a stream, and a stream that still gives them. */
async function peek(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
	const reader = stream.getReader();
	let head = new Uint8Array(0);
	let ended = false;
	while (head.byteLength < 2 && !ended) {
		const { done, value } = await reader.read();
		ended = done;
		if (value) head = join(head, value);
	}
	const rest = new ReadableStream<Uint8Array<ArrayBuffer>>({
		start: (controller) => {
			if (head.byteLength > 0) controller.enqueue(head);
		},
		pull: async (controller) => {
			const { done, value } = await reader.read();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: (reason) => reader.cancel(reason)
	});
	return [head, rest] as const;
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
	const both = new Uint8Array(first.byteLength + second.byteLength);
	both.set(first);
	both.set(second, first.byteLength);
	return both;
}
