import { NULL_INTEGER } from '#lib/engine/port.ts';
import type { PackedColumn } from './columns.ts';
import { extentOf } from './extent.ts';

/** Strata in the narrowest array that holds them. Throws `NULL in stratum_key`. */
export function packedStratum(stratum: Int32Array): Uint16Array | Uint32Array {
	const { low, high } = extentOf(stratum, NaN);
	if (low < 0) throw new Error('NULL in stratum_key');
	return high > 0xffff ? Uint32Array.from(stratum) : Uint16Array.from(stratum);
}

/** Values of a column in the narrowest array that holds them and a `none`. Throws `too high to pack: …`. */
export function packedValues(name: string, values: Int32Array): PackedColumn {
	const { low, high } = extentOf(values, NULL_INTEGER);
	if (high === 0x7fffffff) throw new Error(`too high to pack: ${name}`);
	const none = low < 0 ? 0x7fffffff : ([0xff, 0xffff].find((most) => high < most) ?? 0x7fffffff);
	const packed =
		none === 0xff
			? new Uint8Array(values.length)
			: none === 0xffff
				? new Uint16Array(values.length)
				: new Int32Array(values.length);
	for (let row = 0; row < packed.length; row += 1) {
		const value = values[row] as number;
		packed[row] = value === NULL_INTEGER ? none : value;
	}
	return { values: packed, none };
}
