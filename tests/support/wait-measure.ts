import type { Engine } from '#lib/engine/port.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import metric from '#lib/metrics/care-guarantee/index.ts';
import { readings } from '#lib/metrics/care-guarantee/readings.ts';
import { stateOf } from './fact-states.ts';
import { buildWaits, readAt, waitFacts } from './wait-facts.ts';
import { measured, type MeasuredQuestion } from './measured.ts';
import type { WaitEvent } from './wait-tables.ts';

export interface WaitStory extends MeasuredQuestion {
	/** Last day of the data; events that mean nothing fill up to it. */
	readonly end: string;
	/** As-of, where it is an earlier day. */
	readonly asOf?: string;
	readonly observedFrom?: string;
	readonly definition?: ParamValues;
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

/** Loads a story with data until `end`. */
export async function loadWaits(
	engine: Engine,
	text: string,
	data: Pick<WaitStory, 'end' | 'asOf' | 'observedFrom' | 'definition'>
): Promise<void> {
	await buildWaits(engine, { definition: {}, ...data, events: waitEvents(text) });
}

/** Rows of the metric for the loaded story, before the gate. */
export const askWaits = (engine: Engine, question: MeasuredQuestion = {}) =>
	measured(engine, metric, question);

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
