import { type Data, DataType } from 'apache-arrow';
import { jsonWriter } from './json.ts';
import { CELL_BYTES, scalarWriter, type WriteCell } from './scalars.ts';
import { TextOut } from './text-out.ts';

/**
 * How the cells of a column are written: single values as `scalars.ts` says, lists, maps and unions as JSON.
 */
export function cellWriter(data: Data, out: TextOut): WriteCell {
	if (DataType.isDictionary(data.type)) return dictionaryWriter(data, out);
	const scalar = scalarWriter(data, out);
	if (scalar) return scalar;
	const json = jsonWriter(data);
	return (row) => out.text(json(row));
}

/** Each value of the dictionary is written once, and copied for every row that has it. */
function dictionaryWriter(data: Data, out: TextOut): WriteCell {
	const written = new TextOut();
	const ends = writeWords(data, written);
	out.wordless += written.wordless;
	const keys = data.values as Int32Array | BigInt64Array;
	return (row) => {
		const key = Number(keys[row]);
		out.raw(written.bytes, ends[key] as number, ends[key + 1] as number);
	};
}

/** Writes the words of a dictionary one after the other; where each begins and, last, where they end. */
export function writeWords(data: Data, written: TextOut): number[] {
	const ends = [written.length];
	for (const values of data.dictionary?.data ?? []) {
		const write = cellWriter(values, written);
		for (let row = 0; row < values.length; row++) {
			written.reserve(CELL_BYTES);
			if (values.getValid(row)) write(row);
			ends.push(written.length);
		}
	}
	return ends;
}
