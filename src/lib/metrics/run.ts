import type { Engine } from '#lib/engine/port.ts';
import issueRowsSql from '#lib/ingest/tables/87-issue-rows.sql?raw';
import type { Scope } from '#lib/scope/scope.ts';
import { decodeRows } from './decode.ts';
import { doubtfulRows, narrowTo, withExactClients } from './doubt.ts';
import { gate } from './gate.ts';
import { runLedger, type LedgerRow } from './ledger.ts';
import { macroCall } from './macro-call.ts';
import type { GroupName, Metric, ParamValues, Row } from './metric.ts';
import { withDefaults } from './params.ts';
import { runReport, type Report } from './report.ts';
import prelude from './prelude.sql?raw';
import { metrics } from './registry.ts';
import { createVariants } from './variants.ts';

/** One question to the bus. */
export interface MeasureRequest {
	readonly metric: Metric;
	/** Group columns; empty = one total row (per `metric.always`). */
	readonly by: readonly GroupName[];
	readonly scope: Scope;
	/** Parameters that differ from their defaults. */
	readonly params: ParamValues;
}

/** A question about the way to a metric's figure. */
interface LedgerRequest extends Omit<MeasureRequest, 'by'> {
	readonly rule: string | null;
}

/** One problem of one row; `line` is null where it concerns a whole column, unit or file. */
export interface IssueRow {
	readonly file: string;
	readonly line: number | null;
	readonly column: string;
	readonly code: string;
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
	/** The way from all events to the headline's n; for a metric judged by rules that of one rule. Cached likewise. */
	ledger(request: LedgerRequest, signal?: AbortSignal): Promise<readonly LedgerRow[]>;
	/** Rows of a table about the data themselves, suppressed and cached likewise. */
	report(report: Report, signal?: AbortSignal): Promise<readonly Row[]>;
	/** What is wrong row by row, at most `most` after the first `after`, in file and row order: no counts, no values. */
	issueRows(most: number, after: number): Promise<readonly IssueRow[]>;
	/** To be called after every load: forgets caches and makes the macros anew. */
	refresh(): Promise<void>;
}

export interface BusOptions {
	/** Smallest number of clients a shown cell may have; default 5. */
	readonly k?: number;
	/** Analysis without the gate; never in exports. */
	readonly unsuppressed?: boolean;
}

const cacheSize = 300;

/** The one way from facts to anything people see: macro, decode, exact clients where in doubt, gate, cache. */
export function createBus(engine: Engine, { k = 5, unsuppressed = false }: BusOptions = {}): Bus {
	const cache = new Map<string, unknown>();
	let version = 0;
	let variants = createVariants(engine);

	async function answer(request: MeasureRequest, signal?: AbortSignal): Promise<Measurement> {
		const { metric, scope } = request;
		const by = [...new Set([...(metric.always ?? []), ...request.by])];
		const params = withDefaults(metric, request.params);
		const variant = await variants.ensure(metric, params, signal);
		const ask = async (suffix: '' | '_clients', within: Scope, columns: Metric['columns']) => {
			signal?.throwIfAborted();
			const call = macroCall(metric, suffix, variant, by, within, params);
			return decodeRows(await engine.query(call.sql, call.values, { signal }), by, columns);
		};
		const fewest = unsuppressed ? 0 : k;
		let rows = await ask('', scope, metric.columns);
		const doubtful = doubtfulRows(rows, metric.columns, fewest);
		if (doubtful.length > 0) {
			const within = narrowTo(scope, by, doubtful);
			rows = withExactClients(rows, await ask('_clients', within, clientColumns(metric)), by);
		}
		const shown = gate({ rows, columns: metric.columns, by, apart: metric.always, k: fewest });
		const hidden = shown.reduce((total, row) => total + (row.suppressed?.length ?? 0), 0);
		return { rows: shown, hidden };
	}

	async function once<Answer>(key: string, ask: () => Promise<Answer>, signal?: AbortSignal) {
		const known = cache.get(key);
		if (known !== undefined) return known as Answer;
		const asked = version;
		const answered = await ask();
		signal?.throwIfAborted();
		if (asked === version) {
			cache.set(key, answered);
			if (cache.size > cacheSize) cache.delete(cache.keys().next().value ?? key);
		}
		return answered;
	}

	async function trace(request: LedgerRequest, signal?: AbortSignal) {
		const { metric, scope, rule } = request;
		const params = withDefaults(metric, request.params);
		const variant = await variants.ensure(metric, params, signal);
		const question = { metric, scope, params, variant, rule };
		return runLedger(engine, question, unsuppressed ? 0 : k, signal);
	}

	return {
		measure(request, signal) {
			const { metric, by, scope, params } = request;
			const key = JSON.stringify([metric.id, by, scope, Object.entries(params).sort()]);
			return once(key, () => answer(request, signal), signal);
		},
		ledger(request, signal) {
			const { metric, rule, scope, params } = request;
			const given = Object.entries(params).sort();
			const key = JSON.stringify(['ledger', metric.id, rule, scope, given]);
			return once(key, () => trace(request, signal), signal);
		},
		report(report, signal) {
			const fewest = unsuppressed ? 0 : k;
			const ask = () => runReport(engine, report, { k, fewest, signal });
			return once(JSON.stringify(['report', report.id]), ask, signal);
		},
		async issueRows(most, after) {
			const table = await engine.query(issueRowsSql, [most, after]);
			const [files, lines] = [table.column('file'), table.column('line')];
			const [columns, codes] = [table.column('column_name'), table.column('code')];
			return files.map((file, index) => ({
				file: String(file ?? ''),
				line: lines[index] as number | null,
				column: String(columns[index]),
				code: String(codes[index])
			}));
		},
		async refresh() {
			cache.clear();
			version += 1;
			variants = createVariants(engine);
			await engine.run(prelude);
			for (const metric of metrics) await engine.run(metric.sql);
		}
	};
}

function clientColumns({ columns }: Metric): Metric['columns'] {
	return Object.fromEntries(Object.entries(columns).filter(([, spec]) => spec.kind === 'clients'));
}
