import { randomUUID } from 'node:crypto';
import type { Engine } from '#lib/engine/port.ts';
import { buildAll } from '#lib/facts/build-all.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { readUnits } from '#lib/ingest/units/units-file.ts';
import type { ImportOptions } from './arguments.ts';
import { sourceFiles } from './files.ts';
import { mappedTables } from './load-files.ts';
import { mappingChoice } from './mapping-choice.ts';
import { fileTables } from './tables.ts';

/**
 * Loads the files of a command into an engine; `folder` is what paths resolve against, `note` hears of
 * tables that were passed or read otherwise than asked.
 * @throws AppError `wrong_usage` before any file is read, then what reading, mapping and loading throw
 */
export async function loadCommandFiles(
	engine: Engine,
	command: ImportOptions,
	folder: string,
	note: (text: string) => void
): Promise<ImportReport> {
	const sources = sourceFiles(command.files, folder);
	const given = command.mappings.map((name) => mappingChoice(name, folder));
	const unitsFile = command.units ? sourceFiles([command.units], folder) : [];
	const tables = await fileTables(sources, command.sheet);
	const files = await mappedTables(tables, given, note);
	const [unitsTable] = await fileTables(unitsFile, undefined);
	const units = unitsTable ? await readUnits(unitsTable.source) : [];
	const asOf = command.asOf === undefined ? {} : { asOf: command.asOf };
	const report = await loadFiles(engine, files, {
		salt: randomUUID(),
		facts: buildAll(),
		units,
		...asOf
	});
	if (command.asOf !== undefined && report.as_of !== command.asOf)
		note(`--as-of ${command.asOf} is after the data: ${report.as_of}, their last day, is used`);
	return report;
}
