import { AppError } from '#lib/base/errors.ts';

const MAGIC = 'PAR1';
const ENCRYPTED_MAGIC = 'PARE';
/** The length of the footer and the magic letters after it. */
const TAIL_BYTES = 8;
const ARROW_SCHEMA = 'ARROW:schema';

const latin = new TextDecoder('latin1');

/**
 * The same file with Arrow's own schema in its footer made unreadable, so that columns have the types
 * Parquet gives them. Otherwise the same data would come in other types depending on which program wrote
 * them, some of which (`Utf8View`, run-end encoding) nothing here can read.
 * @throws AppError `nothing_readable` {file, reason: broken_parquet | encrypted}
 */
export async function plainFooter(name: string, file: Blob): Promise<Blob> {
	const refuse = (reason: string) => new AppError('nothing_readable', { file: name, reason });
	const tail = new Uint8Array(await file.slice(-TAIL_BYTES).arrayBuffer());
	const magic = latin.decode(tail.subarray(-MAGIC.length));
	if (magic === ENCRYPTED_MAGIC) throw refuse('encrypted');
	if (magic !== MAGIC || tail.length < TAIL_BYTES) throw refuse('broken_parquet');
	const length = new DataView(tail.buffer).getUint32(0, true);
	const from = file.size - TAIL_BYTES - length;
	if (from < MAGIC.length) throw refuse('broken_parquet');
	const footer = new Uint8Array(await file.slice(from, file.size - TAIL_BYTES).arrayBuffer());
	const place = latin.decode(footer).indexOf(ARROW_SCHEMA);
	if (place < 0) return file;
	footer.set(new TextEncoder().encode(ARROW_SCHEMA.toLowerCase()), place);
	return new Blob([file.slice(0, from), footer, tail]);
}
