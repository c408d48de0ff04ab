import { openTables } from '#lib/ingest/formats/open-tables.ts';
import type { SourceFile } from '#lib/ingest/bytes/source.ts';
import { nativeParquetTable } from './native-parquet.ts';
import { usageError } from './usage-error.ts';

/** A table of a file. `alone` when the file has no other: what is wrong with it is then wrong with the file. */
export interface FileTable {
	readonly source: SourceFile;
	readonly alone: boolean;
}

/**
 * The tables of files, in their order: of a workbook its sheets, of an archive its files.
 * @param sheet the one sheet to read of a workbook; other files are read whole
 * @throws AppError `wrong_usage` when a workbook lacks the sheet; what `openTables` throws
 */
export async function fileTables(
	sources: readonly SourceFile[],
	sheet: string | undefined
): Promise<FileTable[]> {
	const found: FileTable[] = [];
	for (const source of sources) {
		const tables = chosen(await openTables(source, nativeParquetTable), sheet);
		found.push(...tables.map((table) => ({ source: table, alone: tables.length === 1 })));
	}
	return found;
}

function chosen(tables: readonly SourceFile[], sheet: string | undefined): readonly SourceFile[] {
	const sheets = tables.flatMap(({ rewritten }) => rewritten?.sheets ?? []);
	if (sheet === undefined || sheets.length === 0) return tables;
	const named = tables.filter(({ rewritten }) => rewritten?.sheet === sheet);
	if (named.length === 0) throw usageError('--sheet', sheet, [...new Set(sheets)]);
	return named;
}
