import type { RunOptions, Session } from '#lib/engine/port.ts';
import type { Dimension, Dimensions, FactColumns, FactTable } from '#lib/rollup/columns.ts';
import { dimensionOfCode } from '#lib/rollup/make-dimension.ts';
import { readAliases, readDimension } from '#lib/rollup/read-dimension.ts';
import { tableOf } from './build.ts';
import type { FactFamily } from './family.ts';
import { dimensionTables } from './dimensions.ts';

/** Reads the words of those dimensions, and the other words that a filter may use for them. */
export async function readDimensions(
	session: Pick<Session, 'query'>,
	family: FactFamily,
	table: FactTable,
	columns: FactColumns,
	variant: number,
	options?: RunOptions
): Promise<Dimensions> {
	const dimensions: Record<string, Dimension> = {};
	for (const [name, { of, words }] of Object.entries(dimensionTables(family, table))) {
		const aliases = family.dimensions?.[name]?.aliases;
		dimensions[name] = words
			? await readDimension(session, { of, words }, options)
			: dimensionOfCode({ columns }, of);
		if (aliases) {
			const from = { ...aliases, table: tableOf(aliases.table, variant) };
			dimensions[name] = {
				...dimensions[name],
				aliases: await readAliases(session, from, options)
			};
		}
	}
	return dimensions;
}
