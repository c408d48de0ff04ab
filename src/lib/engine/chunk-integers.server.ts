import type { DuckDBDataChunk } from '@duckdb/node-api';
import { NULL_INTEGER } from './port.ts';

/** What node-api's vectors hold beside their public face: reading value by value takes ten times as long. */
interface Laid {
	readonly items?: ArrayLike<number>;
	readonly dataView?: DataView;
	/** One bit a value, set where it is there; null where all are. */
	readonly validity: { readonly data: BigUint64Array | null };
}

const WITH_ITEMS = new Set(['INTEGER', 'SMALLINT', 'TINYINT', 'DATE']);

/** A column's integers as the port hands them out; null where its type has none. */
export function integersOf(
	chunks: readonly DuckDBDataChunk[],
	index: number,
	type: string,
	rows: number
): Int32Array | null {
	if (!WITH_ITEMS.has(type) && type !== 'BOOLEAN') return null;
	const integers = new Int32Array(rows);
	let start = 0;
	for (const chunk of chunks) {
		const { items, dataView, validity } = chunk.getColumnVector(index) as unknown as Laid;
		const bits = validity.data && new Uint8Array(validity.data.buffer, validity.data.byteOffset);
		// Asked once: it is no field of the chunk but a call of the engine.
		const { rowCount } = chunk;
		for (let row = 0; row < rowCount; row += 1)
			integers[start + row] =
				bits && !(((bits[row >> 3] as number) >> (row & 7)) & 1)
					? NULL_INTEGER
					: ((items ? items[row] : dataView?.getUint8(row)) as number);
		start += rowCount;
	}
	return integers;
}
