import { AppError } from '#lib/base/errors.ts';
import { readBytes } from '../bytes/byte-stream.ts';
import { fileKind } from './file-kind.ts';
import { jsonTable } from './json/table.ts';
import { ndjsonTable } from './json/ndjson-table.ts';
import { isEncryptedOffice } from './old-office.ts';
import { parquetTable } from './parquet/table.ts';
import { seekable } from '../bytes/seekable.ts';
import type { SourceFile } from '../bytes/source.ts';
import { xesTable } from './xes/table.ts';
import { isOfficeDocument, workbookTables } from './xlsx/table.ts';
import type { ZipEntry } from '../bytes/zip-entries.ts';

const HEAD_BYTES = 1 << 16;

/**
 * The tables in a file, found by its content: the file itself for text (also gzip), one per entry for
 * an archive, one per sheet with rows for a workbook, else one rewritten table. In the file's own order.
 * An entry is named `archive.zip: folder/file.csv`, by its path as it stands in the archive; nothing is written
 * anywhere. Folders, empty and hidden files, and what `__MACOSX`
 * holds are no tables; pictures and PDF are passed where the archive has tables besides. An archive in an
 * archive is refused.
 * @param readParquet how Parquet is read: in Node natively
 * @throws AppError `nothing_readable` {file, reason: encrypted | old_excel | open_document |
 * nested_archive | no_tables | too_many_entries, or what `fileKind` and `workbookTables` give},
 * `broken_archive` {file, reason?}
 */
export async function openTables(
	source: SourceFile,
	readParquet = parquetTable
): Promise<readonly SourceFile[]> {
	if (source.rewritten) return [source];
	const tables = await open(source, readParquet, false);
	const { parcel } = source;
	if (!parcel) return tables;
	return tables.map((table, place) => ({
		...table,
		parcel: {
			file: parcel.file,
			place,
			...(table.rewritten?.survey && { survey: { found: null } })
		}
	}));
}

/** The table that a parcel is of, among those of its file; it need not be surveyed where that was done elsewhere. */
export function tableOf(
	tables: readonly SourceFile[],
	{ place, survey }: { readonly place: number; readonly survey?: { readonly found: unknown } }
): SourceFile {
	const table = tables[place];
	if (!table) throw new Error(`no table: ${place}`);
	if (survey && survey.found !== null) table.rewritten?.survey?.tell(survey.found);
	return table;
}

async function open(
	source: SourceFile,
	readParquet: typeof parquetTable,
	nested: boolean
): Promise<readonly SourceFile[]> {
	const { head, compressed } = await headOf(source);
	const refuse = (reason: string) =>
		new AppError('nothing_readable', { file: source.name, reason });
	switch (fileKind(source.name, head)) {
		case 'zip':
			return openZip(source, readParquet, compressed, nested);
		case 'ole':
			throw refuse((await isEncryptedOffice(source)) ? 'encrypted' : 'old_excel');
		case 'json':
			return [jsonTable(source)];
		case 'ndjson':
			return [ndjsonTable(source)];
		case 'html':
			return [(await import('./html/table.ts')).htmlTable(source)];
		case 'xes':
			return [xesTable(source)];
		case 'parquet':
			return [await readParquet(source)];
		case 'arrow':
			return [await (await import('./arrow/table.ts')).arrowTable(source)];
		default:
			return [source];
	}
}

async function openZip(
	source: SourceFile,
	readParquet: typeof parquetTable,
	compressed: boolean,
	nested: boolean
) {
	const refuse = (reason: string) =>
		new AppError('nothing_readable', { file: source.name, reason });
	const { zipEntries } = await import('../bytes/zip-entries.ts');
	const entries = await zipEntries(source.name, await seekable(source, compressed));
	if (isOfficeDocument(entries)) return workbookTables(source, entries);
	if (entries.some(({ path }) => path === 'mimetype')) throw refuse('open_document');
	if (nested) throw refuse('nested_archive');
	const tables: SourceFile[] = [];
	for (const entry of entries.filter(mayBeTable)) {
		const { path, size } = entry;
		const file = { name: `${source.name}: ${path}`, size, stream: () => entry.stream() };
		if ((await headOf(file)).head.length > 0) tables.push(...(await openEntry(file, readParquet)));
	}
	if (tables.length === 0) throw refuse('no_tables');
	return tables;
}

/** Tables of an entry; none for what people put beside their data. */
async function openEntry(
	file: SourceFile,
	readParquet: typeof parquetTable
): Promise<readonly SourceFile[]> {
	try {
		return await open(file, readParquet, true);
	} catch (cause) {
		const reason = cause instanceof AppError ? cause.data['reason'] : '';
		if (reason === 'pdf' || reason === 'picture' || reason === 'other_document') return [];
		throw cause;
	}
}

function mayBeTable({ path }: ZipEntry): boolean {
	const names = path.split('/');
	const isHidden = (name: string) => name.startsWith('.') && !/^\.\.?$/.test(name);
	return !names.includes('__MACOSX') && !names.some(isHidden);
}

/** The first bytes of a file after inflating gzip. */
async function headOf(source: SourceFile): Promise<{ head: Uint8Array; compressed: boolean }> {
	const head = new Uint8Array(HEAD_BYTES);
	let length = 0;
	let gzip = false;
	for await (const { bytes, compressed } of readBytes(source)) {
		const taken = bytes.subarray(0, HEAD_BYTES - length);
		head.set(taken, length);
		length += taken.length;
		gzip = compressed;
		if (length === HEAD_BYTES) break;
	}
	return { head: head.subarray(0, length), compressed: gzip };
}
