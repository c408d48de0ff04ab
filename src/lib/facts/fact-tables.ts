import type { RunOptions, Session } from '#lib/engine/port.ts';
import { tableSql } from '#lib/ingest/load/load-tables.ts';
import { tablesOf } from './build.ts';
import type { FactFamily } from './family.ts';
import { families } from './registry.ts';

/** Drops one variant of a family. A variant that is not there drops nothing. */
export async function dropVariant(
	session: Session,
	family: FactFamily,
	variant: number,
	run?: RunOptions
): Promise<void> {
	for (const table of tablesOf(family, variant))
		await session.run(`DROP TABLE IF EXISTS memory.main.${table}`, run);
}

/** Drops all variants of the families that are in memory, so that facts of earlier data cannot be read for new ones. */
export async function forgetFacts(
	session: Session,
	forgotten: readonly FactFamily[] = families
): Promise<void> {
	const names = new Set(forgotten.flatMap((family) => tablesOf(family)));
	const { column } = await session.query(tableSql('keep/known-tables'));
	for (const table of column('table_name').map(String))
		if (names.has(withoutVariant(table))) await session.run(`DROP TABLE memory.main.${table}`);
}

/** Whether a table holds facts of another definition than the default: made when asked for, and not worth keeping. */
export function isOfOtherDefinition(table: string, declared = families): boolean {
	const name = withoutVariant(table);
	return name !== table && declared.some((family) => tablesOf(family).includes(name));
}

const withoutVariant = (table: string) => table.replace(/_v\d+$/, '');
