import type { Engine } from '#lib/engine/port.ts';
import type { Dimension, Dimensions, FactColumns, FactTable } from '#lib/rollup/columns.ts';
import { dimensionFrom, dimensionOfCode } from '#lib/rollup/dimension.ts';
import { aliasesSql } from '#lib/rollup/read-sql.ts';
import { tableOf } from './build.ts';
import personsSql from './dimensions/persons.sql?raw';
import rulesSql from './dimensions/rules.sql?raw';
import strataSql from './dimensions/strata.sql?raw';
import type { FactFamily } from './family.ts';

/** A lookup whose rows say what a key of facts can be grouped by: one column of keys, the others dimensions. */
interface Lookup {
	/** Column of the facts that holds the key. */
	readonly of: string;
	readonly sql: string;
	readonly key: string;
	readonly names: readonly string[];
}

const strata: Lookup = {
	of: 'stratum',
	sql: strataSql,
	key: 'stratum_key',
	names: ['unit', 'service_area', 'county', 'age_group', 'channel']
};

/** Lookups of the keys that facts may hold. */
const lookups: readonly Lookup[] = [
	{
		of: 'person_key',
		sql: personsSql,
		key: 'person_key',
		names: ['sex', 'language', 'segment', 'municipality', 'home_county']
	},
	{ of: 'version', sql: rulesSql, key: 'version_key', names: ['rule'] }
];

/** Everything a table's facts can be grouped and narrowed by: their stratum, what their keys tell, and their codes. */
export async function readDimensions(
	engine: Pick<Engine, 'query'>,
	{ dimensions: ofCodes = {} }: FactFamily,
	table: FactTable,
	columns: FactColumns,
	variant: number
): Promise<Dimensions> {
	const dimensions: Record<string, Dimension> = {};
	const known = lookups.filter(({ of }) => of in table.columns);
	for (const { of, sql, key, names } of [strata, ...known]) {
		const read = await engine.query(sql);
		const keys = read.integers(key);
		for (const name of names)
			dimensions[name] = dimensionFrom(of, keys, read.column(name) as (string | null)[]);
	}
	for (const [name, { of, aliases }] of Object.entries(ofCodes)) {
		if (!(of in table.columns)) continue;
		const read = await engine.query(aliasesSql(tableOf(aliases.table, variant), aliases));
		const words = read.column('word');
		const meant = read.column('alias').map((alias, row) => [String(alias), String(words[row])]);
		dimensions[name] = {
			...dimensionOfCode({ columns }, of),
			aliases: Object.fromEntries(meant) as Record<string, string>
		};
	}
	return dimensions;
}
