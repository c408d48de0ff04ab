import type { SqlValue } from '#lib/engine/port.ts';

const needsQuotes = /[",\n\r]|^\s|\s$/;

/** Rows as bytes in the engine port's CSV dialect: how values reach SQL without being part of it. Null is an empty field. */
export function tableBytes(rows: readonly (readonly SqlValue[])[]): Uint8Array {
	const lines = rows.map((row) => row.map(field).join(',') + '\n');
	return new TextEncoder().encode(lines.join(''));
}

function field(value: SqlValue): string {
	if (value === null) return '';
	const text = String(value);
	return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
