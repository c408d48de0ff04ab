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

export interface FactQuestion {
	readonly by?: readonly ('unit' | 'month' | 'week' | 'service_area' | 'age_group')[];
	readonly from?: string;
	readonly to?: string;
	readonly units?: readonly string[];
	readonly age_group?: string;
	readonly window_days?: number;
	readonly hubs?: 'exclude' | 'include';
}

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** The counts of ping-pong added up from its three tables of facts by the plainest SQL; empty groups are left out. */
export async function sumPaths(
	engine: Engine,
	{ by = [], from, to, units, age_group, window_days = 60, hubs = 'exclude' }: FactQuestion = {}
): Promise<FactRow[]> {
	const byUnit = units !== undefined || by.includes('unit');
	const within = (days: string) =>
		window_days < 0 ? `${days} IS NOT NULL` : `COALESCE(${days} <= ${window_days}, FALSE)`;
	const shortest = hubs === 'include' ? 'f.return_days' : 'f.hubless_return_days';
	const hubless = hubs === 'include' ? 'TRUE' : 'NOT (f.from_hub OR f.to_hub)';
	const words: Readonly<Record<string, string>> = {
		unit: 'f.unit',
		month: `DATE_TRUNC('month', f.start_day)::DATE`,
		week: `DATE_TRUNC('week', f.start_day)::DATE`,
		service_area: 's.service_area',
		age_group: 's.age_group'
	};
	const groups = by.map((name) => `${words[name]!} AS ${name}`);
	const groupBy = by.length > 0 ? `GROUP BY ${by.join(', ')}` : '';
	const where = [
		'TRUE',
		...(from === undefined ? [] : [`f.start_day >= DATE '${from}'`]),
		...(to === undefined ? [] : [`f.start_day < DATE '${to}'`]),
		...(age_group === undefined ? [] : [`s.age_group = '${age_group}'`]),
		...(units === undefined
			? []
			: [
					`f.unit IN (SELECT unit FROM path_units WHERE unit_id IN (${quoted(units)}) OR unit IN (${quoted(units)}))`
				])
	].join(' AND ');
	const rows = (table: string, columns: readonly string[]) =>
		`SELECT ${[...groups, 'f.path_key', 'f.client_key', ...columns].join(', ')}
		FROM ${table} AS f JOIN strata AS s ON s.stratum_key = f.stratum_key WHERE ${where}`;
	return rowsOf(
		engine,
		`WITH seen AS (${rows(byUnit ? 'visits' : 'paths', ['f.transitions', `${within(shortest)} AS is_returned`])}),
		whole AS (
			SELECT ${[...by, 'path_key', 'client_key'].join(', ')}, MAX(transitions) >= 2 AS is_eligible,
				MAX(transitions) >= 2 AND BOOL_OR(is_returned) AS is_returned
			FROM seen GROUP BY ${[...by, 'path_key', 'client_key'].join(', ')}
		),
		path_sums AS (
			SELECT ${[...by, ''].join(', ')} COUNT(*) AS paths, COUNT_IF(is_eligible) AS eligible_paths,
				COUNT_IF(is_returned) AS paths_with_direct_return,
				COUNT_IF(is_eligible AND NOT is_returned) AS paths_without_direct_return,
				COUNT(DISTINCT client_key) AS clients,
				COUNT(DISTINCT client_key) FILTER (is_eligible) AS clients_eligible,
				COUNT(DISTINCT client_key) FILTER (is_returned) AS clients_bounced,
				COUNT(DISTINCT client_key) FILTER (is_eligible AND NOT is_returned) AS clients_not_bounced
			FROM whole ${groupBy}
		),
		handed_over AS (${rows('moves', [`${within('f.return_days')} AND ${hubless} AS is_direct`, 'f.goes_back'])}),
		move_sums AS (
			SELECT ${[...by, ''].join(', ')} COUNT(*) AS handovers, COUNT_IF(is_direct) AS direct_returns,
				COUNT_IF(goes_back) AS indirect_returns, COUNT(DISTINCT client_key) AS clients_handed_over,
				COUNT(DISTINCT client_key) FILTER (goes_back) AS clients_gone_back
			FROM handed_over ${groupBy}
		)
		SELECT ${by.map((name) => `p.${name}::VARCHAR AS ${name},`).join(' ')} ${[
			'paths',
			'eligible_paths',
			'handovers',
			'direct_returns',
			'paths_with_direct_return',
			'paths_without_direct_return',
			'indirect_returns',
			'clients',
			'clients_eligible',
			'clients_handed_over',
			'clients_bounced',
			'clients_not_bounced',
			'clients_gone_back'
		]
			.map((name) => `COALESCE(${name}, 0)::INTEGER AS ${name}`)
			.join(', ')}
		FROM path_sums AS p LEFT JOIN move_sums AS m ON ${['TRUE', ...by.map((name) => `p.${name} = m.${name}`)].join(' AND ')}
		ORDER BY ${by.length > 0 ? by.join(', ') : 'paths'}`
	);
}
