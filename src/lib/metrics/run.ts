import type { Engine } from '#lib/engine/port.ts';
import type { Scope } from '#lib/scope/scope.ts';
import type { GroupName, Metric, ParamValues, Row } from './metric.ts';

/** One question to the bus. */
export interface MeasureRequest {
	readonly metric: Metric;
	/** Group columns; empty = one total row (per `metric.always`). */
	readonly by: readonly GroupName[];
	readonly scope: Scope;
	/** Parameters that differ from their defaults. */
	readonly params: ParamValues;
}

/** Rows that passed the gate. */
export interface Measurement {
	readonly rows: readonly Row[];
	/** Cells hidden by the gate. */
	readonly hidden: number;
}

export interface Bus {
	/** Rows of a metric, suppressed, cached by (data version, metric, params, scope, by). Rejects with AbortError when `signal` aborts. */
	measure(request: MeasureRequest, signal?: AbortSignal): Promise<Measurement>;
	/** To be called after every load: forgets caches and makes the macros anew. */
	refresh(): Promise<void>;
}

export interface BusOptions {
	/** Smallest number of clients a shown cell may have; default 5. */
	readonly k?: number;
	/** Analysis without the gate; never in exports. */
	readonly unsuppressed?: boolean;
}

export declare function createBus(engine: Engine, options?: BusOptions): Bus;
