import type { Hidden } from '#lib/gate/panel.ts';
import type { Threshold } from '#lib/gate/threshold.ts';
import { hiddenSign } from '#lib/gate/words.ts';
import { groupNames, isStep, type GroupName } from '#lib/metrics/group.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Cell, Row } from '#lib/gate/row.ts';
import { stepName } from '#lib/scope/step-name.ts';

/** A row as it is written: groups by id, columns by name, `suppressed` with the signs of what is hidden. */
export type OutputRow = Readonly<Record<string, Cell | Readonly<Record<string, string>>>>;

/** Names of what a row holds, in order; `unit_name` stands beside `unit`. */
export function outputColumns(metric: Metric, by: readonly GroupName[]): string[] {
	const groups = [...new Set([...(metric.always ?? []), ...by])];
	const names = [
		...groups.flatMap((group) => (group === 'unit' ? ['unit', 'unit_name'] : [group])),
		...Object.keys(metric.columns)
	];
	return [...new Set(names)];
}

/** A bus row as it is written: steps of time by their names, units also by name. */
export function outputRow(
	row: Row,
	columns: readonly string[],
	k: Threshold,
	unitName: (unit: string) => string
): OutputRow {
	const cells = columns.map((name): [string, Cell] => {
		if (name === 'unit_name') return [name, unitName(String(row.unit ?? ''))];
		const value = row[name] as Cell | undefined;
		const group = groupNames.find((known) => known === name);
		return [
			name,
			group && isStep(group) && typeof value === 'string' ? stepName(group, value) : (value ?? null)
		];
	});
	const written: Record<string, OutputRow[string]> = Object.fromEntries(cells);
	if (row.suppressed) written.suppressed = signs(row.suppressed, k);
	return written;
}

const signs = (hidden: Readonly<Record<string, Hidden>>, k: Threshold) =>
	Object.fromEntries(Object.entries(hidden).map(([name, why]) => [name, hiddenSign(why, k)]));
