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
	end(): void;
}

/** What a worker decodes with; `wasm` is the address of the Parquet reader's WebAssembly. */
interface RemoteDecoding extends Decoding {
	readonly wasm: string;
}

/**
 * Decodes in a worker, which is started when the first batch is asked for and ended by `close` and by the signal.
 * Reading throws AppError `engine_unavailable` where the browser lets none start.
 */
export function remoteDecoder(
	open: () => DecoderWorker,
	files: readonly LoadFile[],
	decoding: RemoteDecoding
): Decoder {
	let talk: Talk | undefined;
	return {
		async *batches(place) {
			const { standIns, signal } = decoding;
			signal?.throwIfAborted();
			talk ??= new Talk(open, files, decoding);
			for (let asked = 0; asked < AHEAD; asked++) talk.ask(place);
			for (;;) {
				const answer = await talk.answer(place);
				if ('failed' in answer) throw failureOf(answer.failed);
				if ('done' in answer) return standIns.goOn(answer.done);
				talk.ask(place);
				yield answer.batch;
			}
		},
		close: () => talk?.end()
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
		open: () => DecoderWorker,
		files: readonly LoadFile[],
		{ salt, standIns, signal, wasm }: RemoteDecoding
	) {
		const sent = files.map(sentFile);
		this.#signal = signal;
		this.#worker = startWorker(open);
		this.#answers = new Answers(this.#worker.line, () => {
			const { source, shape } = files[this.#asked] as LoadFile;
			return broken(source.name, shape.format);
		});
		signal?.addEventListener('abort', this.#abort, { once: true });
		this.#tell({ begin: { salt, standIns: standIns.state, files: sent, wasm } });
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
