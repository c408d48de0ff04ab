import { moduleWorker } from '#lib/base/own-worker.ts';
import { failureOf } from '#lib/base/sent-failure.ts';
import { Answers, startWorker } from '#lib/base/worker-line.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { SourceFile } from '../bytes/source.ts';
import { broken } from '../formats/broken-worker.ts';
import { parquetModule } from '../formats/parquet/module.ts';
import type { FileShape } from './file-shape.ts';
import type { FromSniffer, ToSniffer } from './sniff-messages.ts';
import workerUrl from './sniff-worker.ts?worker&url';

/** Looks at tables as `sniff` does, in a worker of its own, so that the page stays alive. */
export class Sniffer {
	readonly #numbers = new Map<File, number>();
	#worker: Worker | null = null;
	#answers: Answers<FromSniffer> | null = null;
	/** The table that is looked at now: a worker that breaks breaks over it. */
	#at: SourceFile | null = null;

	/**
	 * One table at a time.
	 * @throws what `sniff` throws, and AppError `engine_unavailable` when the worker cannot be had
	 */
	async look(source: SourceFile, format?: Mapping['format']): Promise<FileShape> {
		const { parcel, rewritten } = source;
		if (!parcel || !('place' in parcel)) throw new Error(`sniffer: no file behind ${source.name}`);
		const { file, place } = parcel;
		const number = this.#numbers.get(file) ?? this.#numbers.size;
		this.#numbers.set(file, number);
		const wasm = rewritten?.format === 'parquet' ? await parquetModule() : null;
		this.#at = source;
		try {
			const worker = (this.#worker ??= await startWorker(() => moduleWorker(workerUrl, 'sniffer')));
			this.#answers ??= new Answers<FromSniffer>(worker, () => this.#breakdown());
			worker.postMessage({ number, file, place, format: plain(format), wasm } satisfies ToSniffer);
			const answer = await this.#answers.next();
			if ('failed' in answer) throw failureOf(answer.failed);
			if (parcel.survey) parcel.survey.found = answer.survey;
			return answer.shape;
		} catch (cause) {
			// It may have broken; another one knows nothing of that.
			this.close();
			throw cause;
		}
	}

	/** Gives the worker's memory back. */
	close(): void {
		this.#worker?.terminate();
		this.#worker = this.#answers = null;
	}

	#breakdown(): Error {
		return broken(this.#at?.name ?? '', this.#at?.rewritten?.format ?? 'csv');
	}
}

/** What is said of a table as it may travel: the page's state is none that can be copied. */
const plain = (format: Mapping['format']) =>
	format ? (JSON.parse(JSON.stringify(format)) as Mapping['format']) : null;
