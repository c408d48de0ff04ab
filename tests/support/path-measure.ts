import type { Engine } from '#lib/engine/port.ts';
import { decodeRows } from '#lib/metrics/decode.ts';
import type { RawRow } from '#lib/metrics/gate.ts';
import { macroCall } from '#lib/metrics/macro-call.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import { withDefaults } from '#lib/metrics/params.ts';
import metric from '#lib/metrics/ping-pong/index.ts';
import prelude from '#lib/metrics/prelude.sql?raw';
import { wholeScope, type Scope } from '#lib/scope/scope.ts';

export interface PathQuestion {
	readonly by?: readonly GroupName[];
	readonly scope?: Partial<Scope>;
	readonly params?: ParamValues;
	readonly variant?: number;
}

/** Makes the macros of ping-pong; to be called once the tables of paths exist. */
export async function makePathMacros(engine: Engine): Promise<void> {
	await engine.run(prelude);
	await engine.run(metric.sql);
}

/** Rows of the metric's macro, before the gate; `_clients` gives the exact distinct clients instead. */
export async function askPaths(
	engine: Engine,
	{ by = [], scope = {}, params = {}, variant = 1 }: PathQuestion = {},
	suffix: '' | '_clients' = ''
): Promise<RawRow[]> {
	const whole = { ...wholeScope, ...scope };
	const call = macroCall(metric, suffix, variant, by, whole, withDefaults(metric, params));
	const columns = Object.entries(metric.columns);
	const asked = suffix === '' ? columns : columns.filter(([, { kind }]) => kind === 'clients');
	const table = await engine.query(call.sql, call.values);
	return decodeRows(table, by, Object.fromEntries(asked));
}
