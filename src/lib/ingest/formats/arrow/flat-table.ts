/** A table in a flatbuffer: its fields by their numbers (FlatBuffers binary format). */
export class FlatTable {
	readonly #view: DataView;
	readonly #table: number;
	readonly #fields: number;

	constructor(view: DataView, table: number) {
		this.#view = view;
		this.#table = table;
		this.#fields = table - view.getInt32(table, true);
	}

	/** The table that a flatbuffer is about. Bytes of it may be changed in place. */
	static root(bytes: Uint8Array): FlatTable {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		return new FlatTable(view, view.getUint32(0, true));
	}

	/** Where a field stands; 0 where it is left out. */
	place(field: number): number {
		const entry = 4 + 2 * field;
		if (this.#view.getUint16(this.#fields, true) <= entry) return 0;
		const offset = this.#view.getUint16(this.#fields + entry, true);
		return offset === 0 ? 0 : this.#table + offset;
	}

	/** Leaves a field out that was there. */
	forget(field: number): void {
		this.#view.setUint16(this.#fields + 4 + 2 * field, 0, true);
	}

	byte(field: number): number {
		const place = this.place(field);
		return place === 0 ? 0 : this.#view.getUint8(place);
	}

	long(field: number): number {
		const place = this.place(field);
		return place === 0 ? 0 : Number(this.#view.getBigInt64(place, true));
	}

	setLong(field: number, value: number): void {
		this.#view.setBigInt64(this.place(field), BigInt(value), true);
	}

	/** The table a field points at. */
	table(field: number): FlatTable | null {
		const place = this.place(field);
		return place === 0
			? null
			: new FlatTable(this.#view, place + this.#view.getUint32(place, true));
	}

	/** How many items a list has, of so many bytes each. Throws an Error where the flatbuffer is too short for them. */
	count(field: number, itemBytes: number): number {
		const vector = this.#vector(field);
		if (vector === 0) return 0;
		const count = this.#view.getUint32(vector, true);
		if (vector + 4 + count * itemBytes > this.#view.byteLength) {
			throw new Error(`list: ${count} items do not fit`);
		}
		return count;
	}

	/** The tables of a list. */
	tables(field: number): FlatTable[] {
		const first = this.#vector(field) + 4;
		return Array.from({ length: this.count(field, 4) }, (_, index) => {
			const place = first + 4 * index;
			return new FlatTable(this.#view, place + this.#view.getUint32(place, true));
		});
	}

	/** The long number that each item of a list begins with. */
	longs(field: number, itemBytes: number): number[] {
		const { at, count, view } = this.items(field, itemBytes);
		return Array.from({ length: count }, (_, index) =>
			Number(view.getBigInt64(at + itemBytes * index, true))
		);
	}

	/** The items of a list as they stand in the flatbuffer, one after the other. */
	items(field: number, itemBytes: number): { count: number; at: number; view: DataView } {
		const count = this.count(field, itemBytes);
		return { count, at: this.#vector(field) + 4, view: this.#view };
	}

	#vector(field: number): number {
		const place = this.place(field);
		return place === 0 ? 0 : place + this.#view.getUint32(place, true);
	}
}
