import { sentFailure } from '#lib/base/sent-failure.ts';
import { READY, type Line } from '#lib/base/worker-line.ts';
import { textSource } from '../bytes/head-source.ts';
import { fileSource, type Parcel, type SourceFile } from '../bytes/source.ts';
import { openTables, tableOf } from '../formats/open-tables.ts';
import type { Batch } from '../records/batch.ts';
import { LoadNumbers } from '../records/load-numbers.ts';
import { StandIns } from '../records/stand-ins.ts';
import {
	buffersIn,
	type Answer,
	type FromDecoder,
	type SentDecoding,
	type SentFile,
	type ToDecoder
} from './decoder-messages.ts';
import { readBatches } from './read-batches.ts';

/** How a Parquet file becomes a table. */
type ReadParquet = (source: SourceFile) => Promise<SourceFile>;

/**
 * Decodes the files of one load for the other end of a line, a batch each time it asks for one.
 * @param readParquet makes the reader of Parquet out of its code
 */
export function serveDecoder(
	line: Line,
	readParquet: (wasm: WebAssembly.Module | null) => ReadParquet
): void {
	let served: ServedFiles | undefined;
	const say = (message: FromDecoder, transfer: ArrayBuffer[] = []) =>
		line.postMessage(message, transfer);
	const next = async (of: number) => {
		if (!served) throw new Error('decoder: nothing begun');
		const answer = await served.next(of);
		say({ of, answer }, 'batch' in answer ? buffersIn(answer.batch) : []);
	};
	line.addEventListener('message', ({ data }) => {
		const message = data as ToDecoder;
		if ('next' in message) void next(message.next);
		else served = new ServedFiles(message.begin, readParquet(message.begin.wasm));
	});
	line.postMessage(READY, []);
}

class ServedFiles {
	readonly #files: readonly SentFile[];
	readonly #readParquet: ReadParquet;
	readonly #standIns: StandIns;
	readonly #numbers: LoadNumbers;
	/** Tables of the files opened so far: one that holds several is opened once. */
	readonly #opened = new Map<File, Promise<readonly SourceFile[]>>();
	readonly #reading = new Map<number, AsyncIterator<Batch>>();

	constructor({ salt, standIns, files }: SentDecoding, readParquet: ReadParquet) {
		this.#files = files;
		this.#readParquet = readParquet;
		this.#standIns = new StandIns(salt);
		this.#standIns.goOn(standIns);
		this.#numbers = new LoadNumbers(salt, this.#standIns);
	}

	/** The next batch of a file; wishes for one file are answered in their order. */
	async next(place: number): Promise<Answer> {
		try {
			const reading = this.#reading.get(place) ?? this.#batches(place);
			this.#reading.set(place, reading);
			const { done, value } = await reading.next();
			return done ? { done: this.#standIns.state } : { batch: value };
		} catch (thrown) {
			return { failed: sentFailure(thrown) };
		}
	}

	async *#batches(place: number): AsyncGenerator<Batch, void, void> {
		const { parcel, shape, mapping } = this.#files[place] as SentFile;
		const source = await this.#table(parcel);
		yield* readBatches(source, shape, mapping, { numbers: this.#numbers });
	}

	async #table(parcel: Parcel): Promise<SourceFile> {
		if ('text' in parcel) return textSource(parcel.file, parcel.text);
		const { file } = parcel;
		const opened = this.#opened.get(file) ?? openTables(fileSource(file), this.#readParquet);
		this.#opened.set(file, opened);
		return tableOf(await opened, parcel);
	}
}
