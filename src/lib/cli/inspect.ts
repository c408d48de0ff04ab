import { inspect as look } from '#lib/ingest/mapping/inspect.ts';
import type { InspectCommand } from './arguments.ts';
import { shownInspection, type ShownInspection } from './shown-inspection.ts';
import { sourceFiles } from './files.ts';
import { fileTables, type FileTable } from './tables.ts';
import { eachTable } from './each-table.ts';

/** What a table looks like; of a sheet also its name and those of the others. */
type TableInspection = ShownInspection & {
	readonly sheet?: string;
	readonly sheets?: readonly string[];
};

/**
 * What the tables of files look like before an import: of one table its inspection, of several a list in
 * their order. `note` hears of tables in a file of several that cannot be read.
 */
export async function inspect(
	command: InspectCommand,
	folder: string,
	note: (text: string) => void
): Promise<TableInspection | TableInspection[]> {
	const tables = await fileTables(sourceFiles(command.files, folder), command.sheet);
	const inspections = await eachTable(tables, inspected, note);
	return inspections.length === 1 ? inspections[0]! : inspections;
}

async function inspected({ source }: FileTable): Promise<TableInspection> {
	const inspection = shownInspection(await look(source));
	const { sheet, sheets = [] } = source.rewritten ?? {};
	return sheets.length > 0 ? { ...inspection, sheet: sheet ?? '', sheets } : inspection;
}
