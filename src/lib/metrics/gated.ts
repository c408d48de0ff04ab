import { hide } from '#lib/gate/hide.ts';
import type { GateColumn, GateRow, Hidden, Panel, Role, RowSum } from '#lib/gate/panel.ts';
import type { Setting } from '#lib/gate/threshold.ts';
import { kindsOf, type Kinds } from './atoms.ts';
import type { Column } from './column.ts';
import type { MeasuredRow } from './evaluate.ts';
import { isStep } from './group.ts';
import type { Metric } from './metric.ts';
import { mirroredBy, mirroredParts, type MirroredPart } from './mirrors.ts';
import { partsOfTotal } from './parts-of-total.ts';
import { groupsOf, totalScopeOf, type Answer, type Question } from './question.ts';
import type { Cell, Row } from '#lib/gate/row.ts';
import type { Scope } from '#lib/scope/scope.ts';

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
export function gatedAnswer(
	question: Question,
	measured: Measured,
	k: Setting
): Pick<Answer, 'rows' | 'totals' | 'comparisons'> {
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
	const { kinds, mirrored } = gateOf(metric);
	const met = new Set(placed.flatMap(({ row }) => [...kinds.met(row.sums)]));
	return {
		columns: gateColumns(metric, kinds, mirrored, met),
		rows: placed.map((one) => gateRow(one, kinds, mirrored)),
		sums: sumsOf(question, placed, mirrored),
		k,
		headline: metric.headline.value
	};
}

/** What the rows tell of the totals beside them. */
function sumsOf(
	question: Question,
	placed: readonly Placed[],
	mirrored: readonly MirroredPart[]
): RowSum[] {
	const { by, scope: shown } = question;
	const places = placed.flatMap(({ part }, place) => (part === 'row' ? [place] : []));
	const rows = places.map((place) => placed[place]!.row);
	const mirroring = (counts: readonly string[]) => [
		...counts,
		...mirrored.filter(({ whole }) => counts.includes(whole)).map(({ name }) => name)
	];
	const { inPeriod, asOf } = additive(question);
	return placed.flatMap(({ part }, total) => {
		if (part === 'row') return [];
		const scope = part === 'total' ? totalScopeOf(question) : question.compare![part]!;
		const sum = (of: Scope, columns: readonly string[]): RowSum[] => {
			const parts = columns.length > 0 ? partsOfTotal(rows, by, shown, of) : null;
			if (!parts) return [];
			return [{ total, parts: parts.map((at) => places[at]!), columns: mirroring(columns) }];
		};
		const { from, to } = shown;
		return [...sum(scope, inPeriod), ...sum({ ...scope, from, to }, asOf)];
	});
}

/**
 * Counts whose rows add up to a total: not those of overlapping steps, of subjects by unit, or of another reading. A
 * state at as-of has one total whatever the period.
 */
function additive({ metric, by, scope }: Question): { inPeriod: string[]; asOf: string[] } {
	const units = by.includes('unit');
	const cut = by.some(isStep) && (scope.from !== null || scope.to !== null);
	const counts = Object.entries(metric.columns).flatMap(([name, column]) => {
		if (column.kind !== 'count' || by.includes('rolling_12')) return [];
		const reading = metric.readings[column.reading]!;
		const other = metric.unitReadings?.[column.reading] !== undefined;
		if ((units && (other || reading.subject)) || (cut && reading.asOf)) return [];
		return [{ name, asOf: reading.asOf ?? false }];
	});
	const names = (asOf: boolean) =>
		counts.filter((one) => one.asOf === asOf).map(({ name }) => name);
	return { inPeriod: names(false), asOf: names(true) };
}

interface MetricGate {
	readonly kinds: Kinds;
	readonly mirrored: readonly MirroredPart[];
}

const known = new WeakMap<Metric, MetricGate>();

function gateOf(metric: Metric): MetricGate {
	const found = known.get(metric);
	if (found) return found;
	const kinds = kindsOf(metric.columns, metric.readings);
	const made = { kinds, mirrored: mirroredParts(metric, kinds) };
	known.set(metric, made);
	return made;
}

/** Columns as the gate sees them; of kinds without a fact in the whole panel the shown zeros tell. */
function gateColumns(
	metric: Metric,
	kinds: Kinds,
	mirrored: readonly MirroredPart[],
	met: ReadonlySet<string>
): Record<string, GateColumn> {
	const facts = (of: readonly string[] = []) => of.filter((kind) => met.has(kind));
	const shown = Object.entries(metric.columns).flatMap(([name, column]) => {
		const spec = gateColumn(column, facts(kinds.of[name]), mirroredBy(metric, name));
		return spec ? [[name, spec] as const] : [];
	});
	const parts = mirrored.map(
		(part) => [part.name, { kind: 'count', atoms: facts(part.kinds) }] as const
	);
	return Object.fromEntries([...shown, ...parts]);
}

function gateColumn(
	column: Column,
	atoms: readonly string[],
	mirror: string | undefined
): GateColumn | null {
	switch (column.kind) {
		case 'count':
			return { kind: 'count', atoms, ...(mirror && { mirror }) };
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
	{ row, part, role }: Placed,
	kinds: Kinds,
	mirrored: readonly MirroredPart[]
): GateRow {
	const { groups, values, rest, sums } = row;
	const clients: Record<string, number> = { ...row.clients };
	const numbers: Record<string, number | null> = {};
	for (const [name, value] of Object.entries(values))
		numbers[name] = typeof value === 'number' ? value : null;
	for (const repeated of mirrored) {
		const found = repeated.in(row);
		numbers[repeated.name] = found?.n ?? null;
		clients[repeated.name] = found?.clients ?? 0;
	}
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
	found: Readonly<Record<string, Hidden>>
): Row {
	const row: Record<string, Cell | Row['suppressed']> = { ...groups };
	const hidden: Record<string, Hidden> = {};
	for (const name of Object.keys(metric.columns)) {
		const why = found[name];
		row[name] = why ? null : values[name]!;
		if (why) hidden[name] = why;
	}
	if (Object.keys(hidden).length > 0) row.suppressed = hidden;
	return row as Row;
}
