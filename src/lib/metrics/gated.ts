import { hide } from '#lib/gate/hide.ts';
import type { GateColumn, GateRow, Hidden, Panel, Role } from '#lib/gate/panel.ts';
import type { Setting } from '#lib/gate/threshold.ts';
import { kindsOf, type Kinds } from './atoms.ts';
import type { Column } from './column.ts';
import type { MeasuredRow } from './evaluate.ts';
import { isStep } from './group.ts';
import type { Metric } from './metric.ts';
import { groupsOf, type Answer, type Question } from './question.ts';
import type { Row } from './row.ts';

/** What a question measures, before the gate. */
export interface Measured {
	readonly rows: readonly MeasuredRow[];
	readonly totals: readonly MeasuredRow[];
	readonly comparisons: Readonly<Record<string, readonly MeasuredRow[]>>;
}

/**
 * The rows of one question after the gate: everything it shows together is one panel. `k` is the gate's setting,
 * 0 for none.
 */
export function gatedAnswer(question: Question, measured: Measured, k: Setting): Answer {
	const { metric } = question;
	const compared = Object.entries(measured.comparisons);
	const hidden = hide(panelOf(question, measured, k));
	let place = 0;
	const take = (rows: readonly MeasuredRow[]): Row[] =>
		rows.map((row) => presented(metric, row, hidden[place++]!));
	const [totals, rows] = [take(measured.totals), take(measured.rows)];
	const comparisons = Object.fromEntries(compared.map(([name, given]) => [name, take(given)]));
	return { rows, totals, comparisons };
}

function panelOf(question: Question, measured: Measured, k: Setting): Panel {
	const { metric } = question;
	const { rows, totals, comparisons } = measured;
	const own = groupsOf(question).length === (metric.always?.length ?? 0);
	const { kinds, columns } = gateColumns(metric);
	const gateRows = [
		...totals.map((row) => gateRow(row, 'headline', 'total', kinds)),
		...rows.map((row) => gateRow(row, own ? 'headline' : 'row', 'row', kinds)),
		...Object.entries(comparisons).flatMap(([name, compared]) =>
			compared.map((row) => gateRow(row, 'comparison', name, kinds))
		)
	];
	const adding = additive(question);
	const sums = totals.map((total, index) => ({
		total: index,
		parts: rows.flatMap((row, place) =>
			together(metric, total, row) ? [totals.length + place] : []
		),
		columns: adding
	}));
	return { columns, rows: gateRows, sums, k, headline: metric.headline.value };
}

/** Whether a row is part of what a total sums: alike in what the metric always keeps apart. */
const together = ({ always = [] }: Metric, total: MeasuredRow, row: MeasuredRow) =>
	always.every((name) => total.groups[name] === row.groups[name]);

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

interface GateView {
	readonly columns: Readonly<Record<string, GateColumn>>;
	readonly kinds: Kinds;
}

const known = new WeakMap<Metric, GateView>();

function gateColumns(metric: Metric): GateView {
	const made = known.get(metric);
	if (made) return made;
	const kinds = kindsOf(metric.columns, metric.readings);
	const columns = Object.fromEntries(
		Object.entries(metric.columns).flatMap(([name, column]) => {
			const spec = gateColumn(column, kinds.of[name] ?? []);
			return spec ? [[name, spec] as const] : [];
		})
	);
	known.set(metric, { columns, kinds });
	return { columns, kinds };
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

function gateRow(
	{ groups, values, clients, rest, sums }: MeasuredRow,
	role: Role,
	part: string,
	kinds: Kinds
): GateRow {
	const numbers = Object.entries(values).map(
		([name, value]) => [name, typeof value === 'number' ? value : null] as const
	);
	return {
		label: JSON.stringify([part, groups]),
		role,
		values: Object.fromEntries(numbers),
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
	const shown = Object.keys(metric.columns).map(
		(name) => [name, hidden[name] ? null : values[name]!] as const
	);
	const names = Object.keys(hidden);
	return {
		...groups,
		...Object.fromEntries(shown),
		...(names.length > 0 && { suppressed: hidden })
	};
}
