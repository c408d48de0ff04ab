import type { Engine } from '#lib/engine/port.ts';
import type { Definition } from '#lib/ingest/facts.ts';
import { decodeRows } from '#lib/metrics/decode.ts';
import type { RawRow } from '#lib/metrics/gate.ts';
import { macroCall } from '#lib/metrics/macro-call.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import { withDefaults } from '#lib/metrics/params.ts';
import prelude from '#lib/metrics/prelude.sql?raw';
import metric from '#lib/metrics/care-guarantee/index.ts';
import { readings } from '#lib/metrics/care-guarantee/readings.ts';
import { wholeScope, type Scope } from '#lib/scope/scope.ts';
import { stateOf } from './fact-states.ts';
import { buildWaits, readAt, waitFacts } from './wait-facts.ts';
import { makeWaits, type WaitEvent } from './wait-tables.ts';

/** A question to the loaded waits; rows are those of the macro, before the gate. */
export interface WaitQuestion {
	readonly by?: readonly GroupName[];
	readonly scope?: Partial<Scope>;
	readonly params?: ParamValues;
	readonly exactClients?: boolean;
	readonly variant?: number;
}

export interface WaitStory extends WaitQuestion {
	/** Last day of the data; events that mean nothing fill up to it. */
	readonly end: string;
	readonly definition?: Definition;
}

/** Fields of an event by the short names a story may use in its header. */
const fields: Readonly<Record<string, keyof WaitEvent>> = {
	time: 'day',
	exception_flag: 'exception'
};

/** The events of a story: a table whose first line names fields of `WaitEvent`; `-` is unknown. */
export function waitEvents(text: string): WaitEvent[] {
	const lines = text
		.trim()
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => line.trim().split(/\s+/));
	const header = lines[0]!.map((name) => fields[name] ?? name);
	return lines.slice(1).map((cells) => {
		const known = header
			.map((name, index) => [name, cells[index] ?? '-'] as const)
			.filter(([, cell]) => cell !== '-')
			.map(([name, cell]) => [name, typed(name, cell)] as const);
		return { client: null, ...Object.fromEntries(known) } as WaitEvent;
	});
}

function typed(name: string, cell: string): string | number | boolean {
	if (name === 'age') return Number(cell);
	return cell === 'true' ? true : cell;
}

/** Loads a story with data until `end`, then makes the metric's macros; returns the variant. */
export async function loadWaits(
	engine: Engine,
	text: string,
	{ end, definition = {} }: Pick<WaitStory, 'end' | 'definition'>
): Promise<number> {
	const variant = await makeWaits(engine, { events: waitEvents(text), end, definition });
	await makeWaitMacros(engine);
	return variant;
}

/** Makes the metric's macros over the loaded tables. */
export async function makeWaitMacros(engine: Engine): Promise<void> {
	await engine.run(prelude);
	await engine.run(metric.sql);
}

/** Rows of the metric for the loaded story. */
export async function askWaits(
	engine: Engine,
	{ by = [], scope = {}, params = {}, exactClients = false, variant = 1 }: WaitQuestion = {}
): Promise<RawRow[]> {
	const groups: GroupName[] = [...new Set<GroupName>(['rule', ...by])];
	const call = macroCall(
		metric,
		exactClients ? '_clients' : '',
		variant,
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
	{ end, definition = {}, params = {} }: WaitStory
): Promise<Record<string, Record<string, number>>> {
	const { months_mode = 'legal', ...kept } = definition;
	await buildWaits(engine, { events: waitEvents(text), end, definition: kept });
	const context = readAt(end, { months_mode, ...params });
	const counts: Record<string, Record<string, number>> = {};
	for (const fact of await waitFacts(engine)) {
		const of = (counts[String(fact.rule)] ??= {});
		const state = stateOf(fact, readings.started.classes.status, context).replace('_early', '');
		for (const name of fact.is_flagged ? [state, 'flagged'] : [state])
			of[name] = (of[name] ?? 0) + 1;
	}
	return counts;
}
