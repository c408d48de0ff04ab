import type { SourceFile } from './source.ts';

/**
 * The tables in a file, found by its content: the file itself for text (also gzip), one per entry for
 * an archive, one per sheet with rows for a workbook, else one rewritten table. In the file's own order.
 * @throws AppError `nothing_readable` {file, reason}, `broken_archive` {file, reason?}
 */
export async function openTables(source: SourceFile): Promise<readonly SourceFile[]> {
	return Promise.resolve([source]);
}
