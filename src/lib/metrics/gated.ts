import { hide } from '#lib/gate/hide.ts';
import type { GateColumn, GateRow, Hidden, Panel, Role } from '#lib/gate/panel.ts';
import type { Setting } from '#lib/gate/threshold.ts';
import { kindsOf, type Kinds } from './atoms.ts';
import type { Column } from './column.ts';
import type { MeasuredRow } from './evaluate.ts';
import { isStep } from './group.ts';
import type { Metric } from './metric.ts';
import { groupsOf, type Answer, type Question } from './question.ts';
import type { Cell, Row } from './row.ts';

/** What a question measures, before the gate. */
export interface Measured {
	readonly rows: readonly MeasuredRow[];
	readonly totals: readonly MeasuredRow[];
	readonly comparisons: Readonly<Record<string, readonly MeasuredRow[]>>;
}

/**
 * The rows of one question after the gate: everything it shows together is one panel; what the metric always keeps
 * apart adds up to nothing, so each is a panel of its own. `k` is the gate's setting, 0 for none.
 */
export function gatedAnswer(question: Question, measured: Measured, k: Setting): Answer {
	const { metric } = question;
	const hidden = new Map<MeasuredRow, Readonly<Record<string, Hidden>>>();
	for (const part of partsOf(question, measured)) {
		const found = hide(panelOf(question, part, k));
		part.forEach(({ row }, place) => hidden.set(row, found[place]!));
	}
	const take = (rows: readonly MeasuredRow[]): Row[] =>
		rows.map((row) => presented(metric, row, hidden.get(row)!));
	return {
		rows: take(measured.rows),
		totals: take(measured.totals),
		comparisons: Object.fromEntries(
			Object.entries(measured.comparisons).map(([name, rows]) => [name, take(rows)])
		)
	};
}

/** A row and where it stands in the panel. */
interface Placed {
	readonly row: MeasuredRow;
	readonly part: string;
	readonly role: Role;
}

/** The rows of every panel, the total first. */
function partsOf(question: Question, { rows, totals, comparisons }: Measured): Placed[][] {
	const { always = [] } = question.metric;
	const own = groupsOf(question).length === always.length;
	const placed: Placed[] = [
		...totals.map((row): Placed => ({ row, part: 'total', role: 'headline' })),
		...rows.map((row): Placed => ({ row, part: 'row', role: own ? 'headline' : 'row' })),
		...Object.entries(comparisons).flatMap(([part, compared]) =>
			compared.map((row): Placed => ({ row, part, role: 'comparison' }))
		)
	];
	const parts = new Map<string, Placed[]>();
	for (const one of placed) {
		const key = JSON.stringify(always.map((name) => one.row.groups[name]));
		const part = parts.get(key);
		if (part) part.push(one);
		else parts.set(key, [one]);
	}
	return [...parts.values()];
}

function panelOf(question: Question, placed: readonly Placed[], k: Setting): Panel {
	const { metric } = question;
	const kinds = kindsOfMetric(metric);
	const met = new Set(placed.flatMap(({ row }) => [...kinds.met(row.sums)]));
	const parts = placed.flatMap(({ part }, place) => (part === 'row' ? [place] : []));
	const sums =
		placed[0]?.part === 'total' ? [{ total: 0, parts, columns: additive(question) }] : [];
	return {
		columns: gateColumns(metric, kinds, met),
		rows: placed.map((one) => gateRow(one, kinds)),
		sums,
		k,
		headline: metric.headline.value
	};
}

/** Counts whose rows add up to the total: not those of overlapping steps, of subjects by unit, or of another reading. */
function additive({ metric, by, scope }: Question): string[] {
	if (by.includes('rolling_12')) return [];
	const units = by.includes('unit');
	const cut = by.some(isStep) && (scope.from !== null || scope.to !== null);
	return Object.entries(metric.columns).flatMap(([name, column]) => {
		if (column.kind !== 'count') return [];
		const reading = metric.readings[column.reading]!;
		const other = metric.unitReadings?.[column.reading] !== undefined;
		return (units && (other || reading.subject)) || (cut && reading.asOf) ? [] : [name];
	});
}

const known = new WeakMap<Metric, Kinds>();

function kindsOfMetric(metric: Metric): Kinds {
	const made = known.get(metric) ?? kindsOf(metric.columns, metric.readings);
	known.set(metric, made);
	return made;
}

/** Columns as the gate sees them; of kinds without a fact in the whole panel the shown zeros tell. */
function gateColumns({ columns }: Metric, kinds: Kinds, met: ReadonlySet<string>) {
	return Object.fromEntries(
		Object.entries(columns).flatMap(([name, column]) => {
			const atoms = (kinds.of[name] ?? []).filter((kind) => met.has(kind));
			const spec = gateColumn(column, atoms);
			return spec ? [[name, spec] as const] : [];
		})
	);
}

function gateColumn(column: Column, atoms: readonly string[]): GateColumn | null {
	switch (column.kind) {
		case 'count':
			return { kind: 'count', atoms, ...(column.mirror && { mirror: column.mirror }) };
		case 'share':
			return 'of' in column
				? { kind: 'share', of: column.of, among: column.among }
				: { kind: 'follows', columns: [column.share] };
		case 'days':
			return 'mean' in column
				? { kind: 'follows', columns: [column.per] }
				: { kind: 'quantile', of: column.per };
		case 'text':
			return null;
	}
}

function gateRow({ row, part, role }: Placed, kinds: Kinds): GateRow {
	const { groups, values, clients, rest, sums } = row;
	const numbers: Record<string, number | null> = {};
	for (const [name, value] of Object.entries(values))
		numbers[name] = typeof value === 'number' ? value : null;
	return {
		label: JSON.stringify([part, groups]),
		role,
		values: numbers,
		clients,
		rest,
		facts: (kind) => kinds.facts(kind, sums)
	};
}

function presented(
	metric: Metric,
	{ groups, values }: MeasuredRow,
	hidden: Readonly<Record<string, Hidden>>
): Row {
	const row: Record<string, Cell | Row['suppressed']> = { ...groups };
	for (const name of Object.keys(metric.columns)) row[name] = hidden[name] ? null : values[name]!;
	if (Object.keys(hidden).length > 0) row.suppressed = hidden;
	return row as Row;
}
