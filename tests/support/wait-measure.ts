import type { Engine, SqlValue } from '#lib/engine/port.ts';
import type { Definition } from '#lib/ingest/facts.ts';
import { decodeRows } from '#lib/metrics/decode.ts';
import type { RawRow } from '#lib/metrics/gate.ts';
import { macroCall } from '#lib/metrics/macro-call.ts';
import type { GroupName, ParamValues } from '#lib/metrics/metric.ts';
import { withDefaults } from '#lib/metrics/params.ts';
import prelude from '#lib/metrics/prelude.sql?raw';
import metric from '#lib/metrics/care-guarantee/index.ts';
import { wholeScope, type Scope } from '#lib/scope/scope.ts';
import { loadStory } from './story.ts';

/** A question to the loaded waits; rows are those of the macro, before the gate. */
export interface WaitQuestion {
	readonly by?: readonly GroupName[];
	readonly scope?: Partial<Scope>;
	readonly params?: ParamValues;
	readonly exactClients?: boolean;
}

export interface WaitStory extends WaitQuestion {
	/** Last day of the data; events that mean nothing fill up to it. */
	readonly end: string;
	readonly definition?: Definition;
}

const headers = {
	client: 'client_id',
	case: 'case_id',
	unit: 'unit_id',
	area: 'service_area',
	age: 'age_years',
	type: 'event_type',
	time: 'event_time'
} as const;

/**
 * Loads a story whose header may use the short names of `headers`, through the real import, with data
 * until `end`; then makes the metric's macros.
 */
export async function loadWaits(
	engine: Engine,
	text: string,
	{ end, definition = {} }: Pick<WaitStory, 'end' | 'definition'>
): Promise<void> {
	const lines = text
		.trim()
		.split('\n')
		.map((line) => line.trim().split(/\s+/));
	const header = lines[0]!.map((name) => headers[name as keyof typeof headers] ?? name);
	const filler = (client: string) =>
		header.map((name) =>
			name === 'client_id'
				? client
				: name === 'event_time'
					? end
					: name === 'event_type'
						? 'admin_note'
						: name === 'service_area'
							? 'muu'
							: '-'
		);
	const rows = [header, ...lines.slice(1), filler('filler-1'), filler('filler-2')];
	const table = rows.map((row) => row.join('|')).join('\n');
	await loadStory(engine, table, { definitions: { waits: definition } });
	await makeWaitMacros(engine);
}

/** Makes the metric's macros over the loaded tables. */
export async function makeWaitMacros(engine: Engine): Promise<void> {
	await engine.run(prelude);
	await engine.run(metric.sql);
}

/** Rows of the metric for the loaded story. */
export async function askWaits(
	engine: Engine,
	{ by = [], scope = {}, params = {}, exactClients = false }: WaitQuestion = {}
): Promise<RawRow[]> {
	const groups: GroupName[] = [...new Set<GroupName>(['rule', ...by])];
	const call = macroCall(
		metric,
		exactClients ? '_clients' : '',
		1,
		groups,
		{ ...wholeScope, ...scope },
		withDefaults(metric, params)
	);
	const columns = Object.entries(metric.columns).filter(
		([, { kind }]) => !exactClients || kind === 'clients'
	);
	return decodeRows(await engine.query(call.sql, call.values), groups, Object.fromEntries(columns));
}

/** What became of a story's cases: per rule, the counts that are not 0. */
export async function outcomes(
	engine: Engine,
	text: string,
	story: WaitStory
): Promise<Record<string, Record<string, SqlValue>>> {
	await loadWaits(engine, text, story);
	const rows = await askWaits(engine, story);
	const statuses = [
		...['met', 'breach_closed', 'breach_open', 'pending', 'removed', 'excluded', 'invalid'],
		'flagged'
	];
	return Object.fromEntries(
		rows.map((row) => [
			String(row.rule),
			Object.fromEntries(
				statuses.filter((name) => row[name] !== 0).map((name) => [name, row[name] ?? null])
			)
		])
	);
}
