import { NULL_INTEGER } from '#lib/engine/port.ts';
import type { FactColumns, FactTable } from './columns.ts';
import { packedStratum, packedValues } from './packed-values.ts';

/** A fact table as the engine hands it out, ordered by client: integers, `NULL_INTEGER` for NULL. */
export interface RawColumns {
	readonly client: Int32Array;
	readonly stratum: Int32Array;
	/** By declared name; a `day` in days since 1970-01-01, a `flag` as 1 or 0, a `code` as the place of its word. */
	readonly columns: Readonly<Record<string, Int32Array>>;
	/** Words of each `code` column. */
	readonly words: Readonly<Record<string, readonly string[]>>;
}

/**
 * Packs declared columns into the narrowest arrays that hold their values and a `none`.
 * Throws `unknown column: …`, `NULL in …` where a column is not nullable, `clients not in order`.
 */
export function pack(
	{ client, stratum, columns, words }: RawColumns,
	table: FactTable
): FactColumns {
	for (let row = 1; row < client.length; row += 1)
		if ((client[row] as number) < (client[row - 1] as number))
			throw new Error('clients not in order');
	return {
		rows: client.length,
		client,
		stratum: packedStratum(stratum),
		columns: Object.fromEntries(
			Object.entries(table.columns).map(([name, { kind, nullable }]) => {
				const values = columns[name];
				if (!values) throw new Error(`unknown column: ${name}`);
				if (!nullable && values.includes(NULL_INTEGER)) throw new Error(`NULL in ${name}`);
				const packed = packedValues(name, values);
				return [name, kind === 'code' ? { ...packed, words: words[name] ?? [] } : packed];
			})
		)
	};
}
