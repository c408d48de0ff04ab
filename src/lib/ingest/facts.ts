import type { RunOptions, Session, SqlValue, TableColumn } from '#lib/engine/port.ts';
import { tableBytes } from './table-bytes.ts';

/** The three families of facts; each is built by its own SQL files and rebuilt when its definition changes. */
export type FactFamily = 'contact_days' | 'waits' | 'paths';

/** Values of definition parameters by name (design section 6); -1 is "none", null is "empty". */
export type Definition = Readonly<Record<string, SqlValue>>;

/** What a family is made of. */
export interface FactFamilySpec {
	/** SQL that adds one variant's rows, in order. */
	readonly build: readonly string[];
	/** SQL that removes the rows of the variant named in `dropped_variant`. */
	readonly drop: readonly string[];
	readonly defaults: Definition;
}

/** The variant every load builds, with the default definitions. */
export const defaultVariant = 1;

const sources = import.meta.glob<string>('./tables/[5-7]*.sql', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** A family owns the files of one decade; those named `…-drop.sql` remove a variant. */
function family(decade: number, defaults: Definition): FactFamilySpec {
	const files = Object.keys(sources)
		.filter((path) => path.startsWith(`./tables/${decade}`))
		.sort();
	const dropping = (path: string) => path.endsWith('-drop.sql');
	return {
		build: files.filter((path) => !dropping(path)).map((path) => sources[path]!),
		drop: files.filter(dropping).map((path) => sources[path]!),
		defaults
	};
}

export const factFamilies: Readonly<Record<FactFamily, FactFamilySpec>> = {
	contact_days: family(5, {
		issue_match: 'service_area',
		channel_match: false,
		merge_same_day: true,
		exclude_planned: true,
		exclude_group: true,
		level: 'client'
	}),
	waits: family(6, {
		months_mode: 'legal',
		roll_forward: 'rule',
		law_by: 'start',
		remote_counts: true,
		compare: 'date'
	}),
	paths: family(7, {
		path_of: 'client',
		gap_days: 90,
		service_breaks: true,
		group: 'none'
	})
};

/**
 * Adds one variant of a family's facts and cubes, over the whole history, to the loaded data.
 * `definition` holds the parameters that differ from the family's defaults; others keep them.
 * Run inside one transaction, so that a cancelled build leaves nothing behind.
 */
export async function buildFacts(
	session: Session,
	name: FactFamily,
	variant: number,
	definition: Definition,
	options?: RunOptions
): Promise<void> {
	const { build, defaults } = factFamilies[name];
	const row = { variant, ...defaults, ...definition };
	const columns = Object.entries(row).map(([column, value]): TableColumn => {
		const known = value ?? defaults[column] ?? '';
		return { name: column, type: typeOf(known) };
	});
	const bytes = tableBytes([Object.values(row)]);
	await session.readCsv(bytes, `${name}_definition`, columns, options);
	for (const sql of build) await session.run(sql, options);
}

/** Removes one variant of a family's facts and cubes. An unknown variant removes nothing. */
export async function dropVariant(
	session: Session,
	name: FactFamily,
	variant: number,
	options?: RunOptions
): Promise<void> {
	const columns: TableColumn[] = [{ name: 'variant', type: 'INTEGER' }];
	await session.readCsv(tableBytes([[variant]]), 'dropped_variant', columns, options);
	for (const sql of factFamilies[name].drop) await session.run(sql, options);
}

function typeOf(value: string | number | boolean): TableColumn['type'] {
	if (typeof value === 'boolean') return 'BOOLEAN';
	return typeof value === 'number' ? 'INTEGER' : 'VARCHAR';
}
