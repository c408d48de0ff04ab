import {
	Uint8ArrayReader,
	Uint8ArrayWriter,
	ZipWriter
} from '@zip.js/zip.js/lib/zip-core-custom.js';

/** A zip archive of the given files by their paths, in their order; a path that ends with `/` is a folder. */
export async function zip(
	files: Readonly<Record<string, string | Uint8Array>>,
	options: { level?: number; password?: string } = {}
): Promise<Uint8Array> {
	const writer = new ZipWriter(new Uint8ArrayWriter(), {
		useWebWorkers: false,
		lastModDate: new Date(2024, 0, 1),
		extendedTimestamp: false,
		...options
	});
	for (const [path, content] of Object.entries(files)) {
		const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		if (path.endsWith('/')) await writer.add(path, undefined, { directory: true });
		else await writer.add(path, new Uint8ArrayReader(bytes));
	}
	return writer.close();
}

/** A zip archive of empty files, written by hand because of their number. */
export function emptyFiles(count: number): Uint8Array {
	const record = (signature: string, size: number, fields: Readonly<Record<number, number>>) => {
		const bytes = new Uint8Array(size);
		const view = new DataView(bytes.buffer);
		bytes.set(new TextEncoder().encode(signature));
		for (const [at, value] of Object.entries(fields)) view.setUint16(Number(at), value, true);
		return bytes;
	};
	const names = Array.from({ length: count }, (_, index) =>
		new TextEncoder().encode(String(index).padStart(8, '0'))
	);
	const locals = names.flatMap((name) => [record('PK\u0003\u0004', 30, { 4: 20, 26: 8 }), name]);
	const entries = names.flatMap((name, index) => {
		const entry = record('PK\u0001\u0002', 46, { 4: 20, 6: 20, 28: 8 });
		new DataView(entry.buffer).setUint32(42, 38 * index, true);
		return [entry, name];
	});
	const end = record('PK\u0005\u0006', 22, { 8: count, 10: count });
	new DataView(end.buffer).setUint32(12, 54 * count, true);
	new DataView(end.buffer).setUint32(16, 38 * count, true);
	const parts = [...locals, ...entries, end];
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
	return all;
}
