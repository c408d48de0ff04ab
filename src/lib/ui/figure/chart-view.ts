import type { Locale } from '#lib/i18n/locale.ts';
import type { ColumnKind } from '#lib/metrics/column.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Row } from '#lib/gate/row.ts';
import { chartSteps } from '#lib/scope/chart-step.ts';
import { stepRange } from '#lib/scope/step.ts';
import { scopeDimensions, type Scope } from '#lib/scope/scope.ts';

/** A column of a metric's table: a group of its rows or a declared column people see. */
export interface ViewColumn {
	readonly name: string;
	readonly heading: string;
	readonly kind: ColumnKind;
	readonly group?: GroupName;
}

/** Columns of the table behind a drawing: its groups first, then every declared column with a heading. */
export function viewColumns(
	metric: Metric,
	by: readonly GroupName[],
	locale: Locale,
	groupHeading: (group: GroupName) => string
): ViewColumn[] {
	const groups = by.map((group) => ({
		name: group,
		heading: groupHeading(group),
		kind: 'text' as const,
		group
	}));
	const declared = Object.entries(metric.columns).flatMap(([name, spec]) =>
		spec.heading ? [{ name, heading: spec.heading[locale], kind: spec.kind }] : []
	);
	return [...groups, ...declared];
}

/**
 * What choosing a row does to the scope: narrows to its values, or widens again where it is narrowed to just them; the
 * period then is the usual one.
 */
export function narrowTo(
	row: Row,
	by: readonly GroupName[],
	scope: Scope,
	usual: Pick<Scope, 'from' | 'to'>
): Partial<Scope> {
	let change: Partial<Scope> = {};
	for (const dimension of scopeDimensions) {
		if (!by.includes(dimension)) continue;
		const value = String(row[dimension] ?? '');
		const chosen = scope[dimension];
		const already = chosen.length === 1 && chosen[0] === value;
		change = { ...change, [dimension]: already ? [] : [value] };
	}
	const step = chartSteps.find((name) => by.includes(name));
	if (step && typeof row[step] === 'string') {
		const { from, to } = stepRange(step, row[step]);
		const already = scope.from === from && scope.to === to;
		change = { ...change, ...(already ? usual : { from, to }) };
	}
	return change;
}
