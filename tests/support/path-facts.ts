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

const counted = [
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
];

/** The counts of ping-pong added up from its three tables of facts by the plainest SQL; empty groups are left out. */
export async function sumPaths(engine: Engine, question: FactQuestion = {}): Promise<FactRow[]> {
	const { by = [], units, window_days = 60, hubs = 'exclude' } = question;
	const byUnit = units !== undefined || by.includes('unit');
	const within = (days: string) =>
		window_days < 0 ? `${days} IS NOT NULL` : `COALESCE(${days} <= ${window_days}, FALSE)`;
	const shortest = hubs === 'include' ? 'return_days' : 'hubless_return_days';
	const hubless = hubs === 'include' ? 'TRUE' : 'NOT (from_hub OR to_hub)';
	const keys = by.map((name) => `${name}, `).join('');
	const groupBy = by.length > 0 ? `GROUP BY ${by.join(', ')}` : '';
	return rowsOf(
		engine,
		`WITH seen AS (${narrowed(byUnit ? 'visits' : 'paths', 'start_day', 'unit', question)}),
		whole AS (
			SELECT ${keys} path_key, client_key, MAX(transitions) >= 2 AS is_eligible,
				MAX(transitions) >= 2 AND BOOL_OR(${within(shortest)}) AS is_returned
			FROM seen GROUP BY ${keys} path_key, client_key
		),
		left_units AS (${narrowed('moves', 'day', 'unit', question)}),
		reached_units AS (${narrowed('moves', 'day', 'to_unit', question)}),
		sums AS (
			SELECT ${keys} COUNT(*) AS paths, COUNT_IF(is_eligible) AS eligible_paths,
				COUNT_IF(is_returned) AS paths_with_direct_return,
				COUNT_IF(is_eligible AND NOT is_returned) AS paths_without_direct_return,
				COUNT(DISTINCT client_key) AS clients,
				COUNT(DISTINCT client_key) FILTER (is_eligible) AS clients_eligible,
				COUNT(DISTINCT client_key) FILTER (is_returned) AS clients_bounced,
				COUNT(DISTINCT client_key) FILTER (is_eligible AND NOT is_returned) AS clients_not_bounced
			FROM whole ${groupBy}
			UNION ALL BY NAME
			SELECT ${keys} COUNT(*) AS handovers, COUNT(DISTINCT client_key) AS clients_handed_over,
				COUNT_IF(${within('return_days')} AND ${hubless}) AS direct_returns
			FROM left_units ${groupBy}
			UNION ALL BY NAME
			SELECT ${keys} COUNT_IF(goes_back) AS indirect_returns,
				COUNT(DISTINCT client_key) FILTER (goes_back) AS clients_gone_back
			FROM reached_units ${groupBy}
		)
		SELECT ${by.map((name) => `${name}::VARCHAR AS ${name}, `).join('')}
			${counted.map((name) => `COALESCE(SUM(${name}), 0)::INTEGER AS ${name}`).join(', ')}
		FROM sums ${groupBy} ORDER BY ${by.length > 0 ? by.join(', ') : 'paths'}`
	);
}

/** Facts of the scope, dated by one column and of the unit in another, with the words they are grouped by. */
function narrowed(
	table: string,
	dated: string,
	unit: string,
	{ by = [], from, to, units, age_group }: FactQuestion
): string {
	const words: Readonly<Record<string, string>> = {
		unit: `f.${unit}`,
		month: `DATE_TRUNC('month', f.${dated})::DATE`,
		week: `DATE_TRUNC('week', f.${dated})::DATE`,
		service_area: 's.service_area',
		age_group: 's.age_group'
	};
	const conditions = [
		from && `f.${dated} >= DATE '${from}'`,
		to && `f.${dated} < DATE '${to}'`,
		age_group && `s.age_group = '${age_group}'`,
		units &&
			`f.${unit} IN (SELECT p.unit FROM path_units AS p
				WHERE p.unit_id IN (${quoted(units)}) OR p.unit IN (${quoted(units)}))`
	].filter(Boolean);
	return `SELECT f.* ${by.includes('unit') ? `EXCLUDE (unit)` : ''}
			${by.map((name) => `, ${words[name]!} AS ${name}`).join('')}
		FROM ${table} AS f JOIN strata AS s ON s.stratum_key = f.stratum_key
		WHERE ${['TRUE', ...conditions].join(' AND ')}`;
}
