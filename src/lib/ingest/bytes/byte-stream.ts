import { AppError, isAbort } from '#lib/base/errors.ts';
import { inflationGuard } from './inflation-guard.ts';
import type { BytePiece, SourceFile } from './source.ts';

/** A file on its way through: its bytes as they lie, and the share of it that was handed out. */
interface Reading {
	readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
	readonly share: () => number;
}

/**
 * Reads a file piece by piece; gzip is recognised by its first two bytes and inflated, all its members,
 * and a rewritten table gives its text. Ends without a piece for an empty file.
 * @throws AppError `broken_archive` when gzip is truncated, corrupt, or inflates more than 200 times
 * or over 4 GB (domain.md part 0); the signal's `AbortError`.
 */
export async function* readBytes(
	source: SourceFile,
	signal?: AbortSignal
): AsyncGenerator<BytePiece, void, void> {
	if (source.rewritten) return yield* source.rewritten.text(signal);
	const { stream, share } = open(source);
	const [head, rest] = await peek(stream);
	const compressed = head[0] === 0x1f && head[1] === 0x8b;
	if (compressed) return yield* inflated(source, { stream: rest, share }, signal);
	for await (const bytes of pieces(rest, signal)) yield { bytes, share: share(), compressed };
}

/**
 * The platform's inflater, which is fast; where it fails, the thorough one reads the file anew and goes
 * on behind what was handed out. It tells files of many members, which browsers refuse, from damaged ones.
 */
async function* inflated(
	source: SourceFile,
	{ stream, share }: Reading,
	signal?: AbortSignal
): AsyncGenerator<BytePiece, void, void> {
	const guard = inflationGuard(source.name, source.size);
	let handedOut = 0;
	try {
		const fast = stream.pipeThrough(source.gunzip?.() ?? new DecompressionStream('gzip'));
		for await (const bytes of pieces(fast, signal)) {
			guard(bytes.length);
			handedOut += bytes.length;
			yield { bytes, share: share(), compressed: true };
		}
	} catch (cause) {
		if (isAbort(cause) || cause instanceof AppError) throw cause;
		yield* thorough(source, handedOut, signal);
	}
}

async function* thorough(
	source: SourceFile,
	handedOut: number,
	signal?: AbortSignal
): AsyncGenerator<BytePiece, void, void> {
	const { inflateMembers } = await import('./gzip-members.ts');
	const guard = inflationGuard(source.name, source.size);
	const { stream, share } = open(source);
	let at = 0;
	try {
		for await (const bytes of inflateMembers(pieces(stream, signal))) {
			guard(bytes.length);
			const known = Math.min(bytes.length, Math.max(0, handedOut - at));
			at += bytes.length;
			if (known === bytes.length) continue;
			yield { bytes: bytes.subarray(known), share: share(), compressed: true };
		}
	} catch (cause) {
		if (isAbort(cause) || cause instanceof AppError) throw cause;
		throw new AppError('broken_archive', { file: source.name }, cause);
	}
}

function open(source: SourceFile): Reading {
	let read = 0;
	const counter = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
		transform(chunk, controller) {
			read += chunk.byteLength;
			controller.enqueue(chunk as Uint8Array<ArrayBuffer>);
		}
	});
	return {
		stream: source.stream().pipeThrough(counter),
		share: () => (source.size > 0 ? Math.min(1, read / source.size) : 1)
	};
}

/** What a stream gives, without empty pieces; the stream is cancelled when the reader leaves early. */
async function* pieces(stream: ReadableStream<Uint8Array>, signal?: AbortSignal) {
	const reader = stream.getReader();
	try {
		for (;;) {
			signal?.throwIfAborted();
			const { done, value } = await reader.read();
			if (done) return;
			if (value.byteLength > 0) yield value;
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
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
