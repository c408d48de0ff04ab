import type { Engine } from '#lib/engine/port.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import { openFacts } from '#lib/facts/store.ts';
import { measuredRows, readingFor, readingsOf } from '#lib/metrics/measured.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { paramsTouching, withDefaults } from '#lib/metrics/params.ts';
import { groupsOf } from '#lib/metrics/question.ts';
import { selectionOf } from '#lib/metrics/selection.ts';
import type { Cell } from '#lib/gate/row.ts';
import filledSql from '#lib/metrics/filled-columns.sql?raw';
import type { Group } from '#lib/rollup/question.ts';
import { localRollup } from '#lib/rollup/local.ts';
import { wholeScope, type Scope } from '#lib/scope/scope.ts';
import lookupsOfStories from './story-lookups.sql?raw';

/** A question to loaded facts of the default variant. */
export interface MeasuredQuestion {
	readonly by?: readonly GroupName[];
	readonly scope?: Partial<Scope>;
	/** Read parameters that differ from their defaults. */
	readonly params?: ParamValues;
}

/** A row before the gate; `clients_<count>` are the distinct clients behind a count, at most 20. */
export type MeasuredRecord = Readonly<Record<string, Cell>>;

/** Asks the facts that stand in the engine; tables that a story has no use for are made empty. */
export async function measured(
	engine: Engine,
	metric: Metric,
	{ by = [], scope = {}, params = {} }: MeasuredQuestion = {}
): Promise<MeasuredRecord[]> {
	await engine.run(lookupsOfStories);
	const store = await openFacts(engine, localRollup());
	const filled = (await engine.query(filledSql)).column('column_name').map(String);
	const { untold } = (await metric.verdicts?.(store, {})) ?? { untold: new Map<string, string>() };
	const notes = { filled: new Set(filled), untold };
	const all = withDefaults(metric, params);
	const groups = groupsOf({ metric, by });
	const selection = selectionOf({ ...wholeScope, ...scope }, groups);
	const sums = new Map<string, readonly Group[]>();
	for (const name of readingsOf(metric)) {
		const asked = {
			family: metric.family,
			definition: {},
			reading: readingFor(metric, name, selection),
			params: paramsTouching(metric, all, 'read')
		};
		sums.set(name, await store.ask(asked, selection));
	}
	const rows = measuredRows(metric, groups, (name) => sums.get(name)!, all, notes);
	return rows.map(({ groups: cells, values, clients }) => ({
		...cells,
		...values,
		...Object.fromEntries(Object.entries(clients).map(([name, n]) => [`clients_${name}`, n]))
	}));
}
