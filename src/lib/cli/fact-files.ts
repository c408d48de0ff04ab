import { join } from 'node:path';
import { copyToFile } from '#lib/engine/copy-table.server.ts';
import type { Engine } from '#lib/engine/port.ts';
import { tablesOf } from '#lib/facts/build.ts';
import { families } from '#lib/facts/registry.ts';
import { unwritable } from './empty-folder.ts';
import rowsSql from './rows-of.sql?raw';
import { wholeFile } from './whole-file.ts';

/** What questions join to facts, by the name they call it, and where it stands here. */
const lookups: Readonly<Record<string, string>> = {
	strata: 'strata',
	rules: 'rules',
	event_persons: 'asked_persons'
};

/**
 * Writes every table of facts, and the lookups, as a Parquet file into a folder; gives their numbers of rows.
 * @param given how the command names the folder
 * @throws AppError `wrong_usage` for a folder that cannot be written
 */
export async function writeTables(
	engine: Engine,
	into: string,
	given: string
): Promise<Record<string, number>> {
	const own = families.flatMap((family) => tablesOf(family)).map((name) => [name, name] as const);
	const rows: Record<string, number> = {};
	for (const [name, table] of [...Object.entries(lookups), ...own]) {
		await wholeFile(join(into, `${name}.parquet`), (unfinished) =>
			copyToFile(engine, table, unfinished, 'parquet', 'sorted')
		).catch(() => {
			throw unwritable(given);
		});
		rows[name] = await rowsOf(engine, table);
	}
	return rows;
}

async function rowsOf(engine: Engine, table: string): Promise<number> {
	const counted = await engine.query(rowsSql, [table]);
	return counted.integers('n')[0] ?? 0;
}
