import type { Engine } from '#lib/engine/port.ts';
import { decodeRows } from '#lib/metrics/decode.ts';
import type { RawRow } from '#lib/metrics/gate.ts';
import { macroCall } from '#lib/metrics/macro-call.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import { withDefaults } from '#lib/metrics/params.ts';
import prelude from '#lib/metrics/prelude.sql?raw';
import metric from '#lib/metrics/repeat-contacts/index.ts';
import { wholeScope, type Scope } from '#lib/scope/scope.ts';

export interface ContactQuestion {
	readonly by?: readonly GroupName[];
	readonly scope?: Partial<Scope>;
	readonly params?: ParamValues;
	readonly exactClients?: boolean;
	/** Variant of the facts; the one a load builds when left out. */
	readonly variant?: number;
}

/** Makes the macros of repeat contacts; to be called once the tables of contact days exist. */
export async function makeContactMacros(engine: Engine): Promise<void> {
	await engine.run(prelude);
	await engine.run(metric.sql);
}

/** Rows of the metric's macro, before the gate; with `exactClients` those of its twin. */
export async function askContacts(
	engine: Engine,
	{ by = [], scope = {}, params = {}, exactClients = false, variant = 1 }: ContactQuestion = {}
): Promise<RawRow[]> {
	const whole = { ...wholeScope, ...scope };
	const call = macroCall(
		metric,
		exactClients ? '_clients' : '',
		variant,
		by,
		whole,
		withDefaults(metric, params)
	);
	const columns = Object.entries(metric.columns).filter(
		([, { kind }]) => !exactClients || kind === 'clients'
	);
	return decodeRows(await engine.query(call.sql, call.values), by, Object.fromEntries(columns));
}
