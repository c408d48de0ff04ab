import type { Engine, SqlValue } from '#lib/engine/port.ts';
import { buildFamily } from '#lib/facts/build.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import family from '#lib/facts/paths/family.ts';
import { makePathEvents, type PathEvent, type PathUnit } from './path-events.ts';

export type FactRow = Readonly<Record<string, SqlValue>>;

/** Builds the facts of these events, in slices of kin where `parts` says so. */
export async function loadPathFacts(
	engine: Engine,
	events: readonly PathEvent[],
	units: readonly PathUnit[] = [],
	definition: ParamValues = {},
	parts = 1
): Promise<void> {
	await engine.transaction(async (session) => {
		await makePathEvents(session, events, units);
		await buildFamily(session, family, definition, { parts });
	});
}

/** All rows of a SELECT. */
export async function rowsOf(engine: Engine, sql: string): Promise<FactRow[]> {
	const table = await engine.query(sql);
	const columns = table.names.map((name) => [name, table.column(name)] as const);
	return Array.from({ length: table.numRows }, (_, row) =>
		Object.fromEntries(columns.map(([name, values]) => [name, values[row]!]))
	);
}
