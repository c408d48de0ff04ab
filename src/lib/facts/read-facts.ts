import type { RunOptions, Session } from '#lib/engine/port.ts';
import type { FactSource } from '#lib/rollup/columns.ts';
import { readColumns } from '#lib/rollup/read-columns.ts';
import { tableOf } from './build.ts';
import type { FactFamily } from './family.ts';
import { readDimensions } from './read-dimensions.ts';

/** Reads one table of a family's variant, with what it is grouped by. Throws `no such table: …` and what `pack` throws. */
export async function readFacts(
	session: Pick<Session, 'query'>,
	family: FactFamily,
	name: string,
	variant: number,
	options?: RunOptions
): Promise<FactSource> {
	const table = family.tables[name];
	if (!table) throw new Error(`no such table: ${name}`);
	const columns = await readColumns(session, tableOf(name, variant), table, options);
	const dimensions = await readDimensions(session, family, table, columns, variant, options);
	return { columns, dimensions, lattice: table.lattice ?? [] };
}
