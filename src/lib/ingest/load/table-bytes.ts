import { csvLine } from '#lib/base/csv.ts';
import type { SqlValue } from '#lib/engine/port.ts';

/** Rows as bytes in the engine port's CSV dialect: how values reach SQL without being part of it. Null is an empty field. */
export function tableBytes(rows: readonly (readonly SqlValue[])[]): Uint8Array {
	const text = (value: SqlValue) => (value === null ? '' : String(value));
	const lines = rows.map((row) => csvLine(row.map(text)));
	return new TextEncoder().encode(lines.join(''));
}
