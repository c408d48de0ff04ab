import { dimensionTables } from '#lib/facts/dimensions.ts';
import type { FactFamily } from '#lib/facts/family.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import type { FactTable } from '#lib/rollup/columns.ts';
import type { DimensionTable } from '#lib/rollup/to-sql.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';

interface TableEntry extends Pick<FactTable, 'grain' | 'columns'> {
	readonly rows: number;
	/** What its facts are grouped by, and where the words stand. */
	readonly dimensions: Readonly<Record<string, DimensionTable>>;
}

/** What the files of a folder of facts are. */
export interface FactsManifest {
	readonly caution: string;
	/** First and last day of the data and the day of their state, ISO. */
	readonly period: Readonly<Record<'data_start' | 'data_end' | 'as_of', string | null>>;
	readonly families: Readonly<
		Record<
			string,
			{
				readonly definition: ParamValues;
				readonly tables: Readonly<Record<string, TableEntry>>;
				readonly fates: readonly string[];
			}
		>
	>;
	/** Rows of every file, `<name>.parquet`. */
	readonly files: Readonly<Record<string, number>>;
}

/** The manifest of the default variant of families; `rows` counts the rows of every file by its name. */
export function factsManifest(
	families: readonly FactFamily[],
	{ data_start, data_end, as_of }: Pick<ImportReport, 'data_start' | 'data_end' | 'as_of'>,
	rows: Readonly<Record<string, number>>
): FactsManifest {
	const entries = families.map((family) => {
		const tables = Object.entries(family.tables).map(([name, table]) => {
			const { grain, columns } = table;
			const dimensions = dimensionTables(family, table);
			return [name, { grain, columns, rows: rows[name] ?? 0, dimensions }] as const;
		});
		const definition = Object.entries(family.params).map(([name, spec]) => [name, spec.default]);
		const declared = {
			definition: Object.fromEntries(definition) as ParamValues,
			tables: Object.fromEntries(tables),
			fates: [...family.fates, 'fact']
		};
		return [family.id, declared] as const;
	});
	return {
		caution:
			'Row-level data about people, of the same class as the input they were made of: to be kept and shared as it is.',
		period: { data_start, data_end, as_of },
		families: Object.fromEntries(entries),
		files: rows
	};
}
