import type { Engine } from '#lib/engine/port.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Scope } from '#lib/scope/scope.ts';
import { gate, type RawRow } from './gate.ts';
import { scopeArguments, sqlArguments } from './macro-call.ts';
import type { ColumnSpec, Metric, ParamValues } from './metric.ts';

/** A step of a ledger in words. */
export interface LedgerStep {
	readonly name: string;
	readonly words: Readonly<Record<Locale, string>>;
}

/** Steps that leave something out, and what is left after them. */
export interface LedgerStage {
	readonly out: readonly LedgerStep[];
	readonly left: LedgerStep;
}

/**
 * The way from the events of the data to the number a metric's headline is of. The macro `<id>_ledger` of
 * `ledger.sql` gives the step of every event: the name of a step that leaves it out, or `counted`.
 */
export interface Ledger {
	readonly stages: readonly LedgerStage[];
	/** The metric's column that the last number left equals. */
	readonly equals: string;
}

/** A row of a ledger after the gate, in reading order. */
export interface LedgerRow {
	readonly step: string;
	readonly kind: 'left' | 'out';
	/** Null when hidden: it would be about fewer than k clients, or give such a number away. */
	readonly count: number | null;
	readonly words: Readonly<Record<Locale, string>>;
}

/** What is asked of a ledger. */
export interface LedgerQuestion {
	readonly metric: Metric;
	readonly scope: Scope;
	/** All parameters, definition and read. */
	readonly params: ParamValues;
	readonly variant: number;
	/** The limit it is about, for a metric judged by rules. */
	readonly rule: string | null;
}

const counted = 'counted';
const eventWords = { fi: 'Tapahtumia', sv: 'Händelser', en: 'Events' };

/**
 * Rows of a metric's ledger: all events first, then for each stage what leaves and what is left; what
 * leaves nothing is left out. Every number left plus what left since the one before equals that one.
 * Throws `no ledger` for a metric without one and `unknown ledger step` when the macro names another.
 */
export async function runLedger(
	engine: Pick<Engine, 'query'>,
	question: LedgerQuestion,
	k: number,
	signal?: AbortSignal
): Promise<LedgerRow[]> {
	const { ledger } = question.metric;
	if (!ledger) throw new Error(`no ledger: ${question.metric.id}`);
	const found = await ask(engine, question, stepNames(ledger), signal);
	const { row, columns } = asOneRow(ledger, found);
	const [shown] = gate({ rows: [row], columns, by: [], k });
	const line = (name: string, kind: LedgerRow['kind'], words: LedgerRow['words']): LedgerRow => ({
		step: name,
		kind,
		words,
		count: shown![name] as number | null
	});
	return [
		line('events', 'left', eventWords),
		...ledger.stages.flatMap(({ out, left }) => [
			...out
				.filter(({ name }) => row[name] !== 0)
				.map((step) => line(step.name, 'out', step.words)),
			line(left.name, 'left', left.words)
		])
	];
}

/** Names of all steps in order, the last being what is counted. */
function stepNames({ stages }: Ledger): string[] {
	return [...stages.flatMap(({ out }) => out.map(({ name }) => name)), counted];
}

interface Found {
	readonly count: number;
	readonly clients: number;
	/** Clients who get no further. */
	readonly furthest: number;
}

async function ask(
	engine: Pick<Engine, 'query'>,
	{ metric, scope, params, variant, rule }: LedgerQuestion,
	steps: readonly string[],
	signal: AbortSignal | undefined
): Promise<ReadonlyMap<string, Found>> {
	const { text, values } = sqlArguments([
		['variant', 'INTEGER', variant],
		['steps', 'VARCHAR', steps.join('\u001F')],
		...scopeArguments(scope),
		['rule_id', 'VARCHAR', rule],
		...Object.entries(params).map(
			([name, value]) => [name, metric.params[name]!.type, value] as const
		)
	]);
	const macro = `${metric.id.replaceAll('-', '_')}_ledger`;
	const table = await engine.query(`FROM ${macro}(${text})`, values, { signal });
	const number = (name: string, index: number) => Number(table.column(name)[index]);
	return new Map(
		table.column('step').map((step, index) => {
			if (!steps.includes(String(step))) throw new Error(`unknown ledger step: ${String(step)}`);
			const found = {
				count: number('counted', index),
				clients: number('clients', index),
				furthest: number('furthest', index)
			};
			return [String(step), found];
		})
	);
}

/** The ledger as one row of counts with the clients behind them, so that the one gate judges it. */
function asOneRow(ledger: Ledger, found: ReadonlyMap<string, Found>) {
	const none: Found = { count: 0, clients: 0, furthest: 0 };
	const row: Record<string, RawRow[string]> = {};
	const columns: Record<string, ColumnSpec> = {};
	const totals = ['events', ...ledger.stages.map((stage) => stage.left.name)];
	const add = (name: string, count: number, clients: number, sumOf?: readonly string[]) => {
		row[name] = count;
		row[`clients ${name}`] = clients;
		const spec = { kind: 'count' as const, doc: name, clients: `clients ${name}` };
		// All events stand in the report of the import, and the last number is the measure's own n.
		const known = name === totals[0] || name === totals.at(-1);
		columns[name] = { ...spec, known, ...(sumOf && { sumOf }) };
		columns[`clients ${name}`] = { kind: 'clients', doc: name };
	};
	let left = found.get(counted) ?? none;
	add(totals.at(-1)!, left.count, left.furthest);
	for (const [index, { out }] of [...ledger.stages.entries()].reverse()) {
		const leaving = out.map(({ name }) => ({ name, ...(found.get(name) ?? none) }));
		for (const { name, count, clients } of leaving) add(name, count, clients);
		const parts = leaving.filter(({ count }) => count > 0).map(({ name }) => name);
		left = leaving.reduce(
			(sum, { count, furthest }) => ({
				...sum,
				count: sum.count + count,
				furthest: sum.furthest + furthest
			}),
			left
		);
		add(totals[index]!, left.count, left.furthest, [...parts, totals[index + 1]!]);
	}
	return { row, columns };
}
