import { failureOf } from '#lib/base/sent-failure.ts';
import { Answers, startWorker, type Line } from '#lib/base/worker-line.ts';
import { broken } from '../formats/broken-worker.ts';
import type { LoadFile } from '../mapping/load-file.ts';
import type { Decoder, Decoding } from './decoder.ts';
import type { Answer, FromDecoder, SentFile, ToDecoder } from './decoder-messages.ts';

/** Batches asked for ahead: one is decoded while another travels. */
const AHEAD = 2;

/** A worker that decodes (`serve-decoder.ts`), and its end. */
export interface DecoderWorker {
	readonly line: Line;
	/** The Parquet reader's code, where it was asked for. */
	readonly wasm: WebAssembly.Module | null;
	end(): void;
}

/** Starts a worker. */
type OpenWorker = (readsParquet: boolean) => Promise<DecoderWorker>;

/**
 * Decodes in a worker, which is started when the first batch is asked for and ended by `close` and by the signal.
 * Reading throws AppError `engine_unavailable` where the browser lets none start.
 */
export function remoteDecoder(
	open: OpenWorker,
	files: readonly LoadFile[],
	decoding: Decoding
): Decoder {
	let talk: Talk | undefined;
	let isClosed = false;
	const begun = async () => {
		const readsParquet = files.some(({ shape }) => shape.format === 'parquet');
		const worker = await startWorker(() => open(readsParquet));
		talk = new Talk(worker, files, decoding);
		if (isClosed) talk.end();
		decoding.signal?.throwIfAborted();
		return talk;
	};
	return {
		async *batches(place) {
			const { standIns, signal } = decoding;
			signal?.throwIfAborted();
			const worker = talk ?? (await begun());
			for (let asked = 0; asked < AHEAD; asked++) worker.ask(place);
			for (;;) {
				const answer = await worker.answer(place);
				if ('failed' in answer) throw failureOf(answer.failed);
				if ('done' in answer) return standIns.goOn(answer.done);
				worker.ask(place);
				yield answer.batch;
			}
		},
		close() {
			isClosed = true;
			talk?.end();
		}
	};
}

/** One conversation with a worker. */
class Talk {
	readonly #worker: DecoderWorker;
	readonly #answers: Answers<FromDecoder>;
	readonly #signal: AbortSignal | undefined;
	#asked = 0;
	readonly #abort = () => {
		this.#answers.fail(this.#signal?.reason);
		this.#worker.end();
	};

	constructor(
		worker: DecoderWorker,
		files: readonly LoadFile[],
		{ salt, standIns, signal }: Decoding
	) {
		const sent = files.map(sentFile);
		this.#signal = signal;
		this.#worker = worker;
		this.#answers = new Answers(this.#worker.line, () => {
			const { source, shape } = files[this.#asked] as LoadFile;
			return broken(source.name, shape.format);
		});
		signal?.addEventListener('abort', this.#abort, { once: true });
		this.#tell({ begin: { salt, standIns: standIns.state, files: sent, wasm: worker.wasm } });
	}

	ask(place: number): void {
		this.#asked = place;
		this.#tell({ next: place });
	}

	/** The next answer about a file; those about files that are through are passed over. */
	async answer(place: number): Promise<Answer> {
		for (;;) {
			const { of, answer } = await this.#answers.next();
			if (of === place) return answer;
		}
	}

	end(): void {
		this.#signal?.removeEventListener('abort', this.#abort);
		this.#worker.end();
	}

	#tell(message: ToDecoder): void {
		this.#worker.line.postMessage(message, []);
	}
}

function sentFile({ source, shape, mapping }: LoadFile): SentFile {
	if (!source.parcel) throw new Error(`decoder: no file behind ${shape.format}`);
	return { parcel: source.parcel, shape, mapping };
}
