import type { FactTable } from '#lib/rollup/columns.ts';
import type { DimensionTable } from '#lib/rollup/to-sql.ts';
import type { FactFamily } from './family.ts';

const inTable = (of: string, table: string, key: string, word: string): DimensionTable => ({
	of,
	words: { table, key, word }
});
const ofStratum = (word: string) => inTable('stratum', 'strata', 'stratum_key', word);
const ofPerson = (word: string) => inTable('person_key', 'event_persons', 'person_key', word);

const stratum: Readonly<Record<string, DimensionTable>> = {
	unit: ofStratum('unit_id'),
	service_area: ofStratum('service_area'),
	county: ofStratum('county'),
	age_group: ofStratum('age_group'),
	channel: ofStratum('channel')
};

/** What keys that facts may hold tell. */
const keys: Readonly<Record<string, DimensionTable>> = {
	sex: ofPerson('sex'),
	language: ofPerson('language'),
	segment: ofPerson('segment'),
	municipality: ofPerson('municipality_code'),
	home_county: ofPerson('home_county'),
	rule: inTable('version', 'rules', 'version_key', 'rule')
};

/** Where the words stand of all that facts of a table can be grouped and narrowed by, under a variant. */
export function dimensionTables(
	{ dimensions = {} }: FactFamily,
	table: FactTable
): Readonly<Record<string, DimensionTable>> {
	const known = Object.entries({ ...keys, ...dimensions }).filter(
		([, { of }]) => of in table.columns
	);
	return {
		...stratum,
		...Object.fromEntries(
			known.map(([name, { of, words }]) => [name, { of, ...(words && { words }) }])
		)
	};
}
