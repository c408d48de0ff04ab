import type { LoadFile } from '../mapping/load-file.ts';
import type { Batch } from '../records/batch.ts';
import { LoadNumbers } from '../records/load-numbers.ts';
import type { StandIns } from '../records/stand-ins.ts';
import { readBatches } from './read-batches.ts';

/** What the files of a load are decoded with. */
export interface Decoding {
	readonly salt: string;
	/** Goes on with the files read. */
	readonly standIns: StandIns;
	readonly signal?: AbortSignal | undefined;
}

/** Reads the files of one load as batches; what numbers stand for is the same in all of them. */
export interface Decoder {
	/**
	 * Batches of the file of that number; to be read one file after another, in their order.
	 * @throws what `readBatches` throws
	 */
	batches(place: number): AsyncIterable<Batch>;
	/** Gives the memory back; also of what is half read. */
	close(): void;
}

export type OpenDecoder = (files: readonly LoadFile[], decoding: Decoding) => Decoder;

/** Decodes in the thread that asks. */
export const decodeHere: OpenDecoder = (files, { salt, standIns, signal }) => {
	const numbers = new LoadNumbers(salt, standIns);
	return {
		batches(place) {
			const { source, shape, mapping } = files[place] as LoadFile;
			return readBatches(source, shape, mapping, { signal, numbers });
		},
		close: () => undefined
	};
};
