import { type Data, DataType, type Field, type Schema } from 'apache-arrow';
import { hasText } from './has-text.ts';

/** A column of a table: the way to it through structs, and its header, the names on the way joined by points. */
export interface TextColumn {
	readonly header: string;
	readonly path: readonly number[];
}

/** Columns of a schema, structs as a column per field (`a.b`), and the headers of those that can have no text. */
export function columnsOf({ fields }: Schema): {
	readonly columns: readonly TextColumn[];
	readonly wordless: readonly string[];
} {
	const all = within(fields, [], '');
	return {
		columns: all.filter(({ wordless }) => !wordless),
		wordless: all.filter(({ wordless }) => wordless).map(({ header }) => header)
	};
}

function within(
	fields: readonly Field[],
	path: readonly number[],
	prefix: string
): (TextColumn & { readonly wordless: boolean })[] {
	return fields.flatMap(({ name, type }: Field<DataType>, index) => {
		const own = [...path, index];
		const header = prefix + name;
		if (DataType.isStruct(type)) return within(type.children, own, `${header}.`);
		return [{ header, path: own, wordless: !hasText(type) }];
	});
}

/** A column of one batch, and a bit per row that tells which of its cells are not null; null where all are. */
export interface ColumnData {
	readonly data: Data;
	readonly bitmap: Uint8Array | null;
}

export function dataAt(row: Data, path: readonly number[]): ColumnData {
	let bitmap: Uint8Array | null = null;
	let data = row;
	for (const index of path) {
		data = data.children[index] as Data;
		if (data.nullCount > 0) bitmap = both(bitmap, data);
	}
	return { data, bitmap };
}

export const isSet = (bitmap: Uint8Array, row: number): boolean =>
	(((bitmap[row >> 3] as number) >> (row & 7)) & 1) === 1;

/** Rows that a struct and a field in it both have; Arrow keeps the bits of the two apart. */
function both(outer: Uint8Array | null, data: Data): Uint8Array {
	if (outer === null && data.offset === 0) return data.nullBitmap;
	const bitmap = new Uint8Array((data.length + 7) >> 3);
	for (let row = 0; row < data.length; row++) {
		const present = isSet(data.nullBitmap, data.offset + row) && (!outer || isSet(outer, row));
		if (present) bitmap[row >> 3] = (bitmap[row >> 3] as number) | (1 << (row & 7));
	}
	return bitmap;
}
