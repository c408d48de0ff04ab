import type { Cell, GroupName, Metric, Row } from '#lib/metrics/metric.ts';
import { isoWeek } from '#lib/scope/step.ts';

/** A row as it is written: groups by id, columns by name, `suppressed` where cells are hidden. */
export type OutputRow = Readonly<Record<string, Cell | readonly string[]>>;

/** Names of what a row holds, in order; `unit_name` stands beside `unit`. */
export function outputColumns(metric: Metric, by: readonly GroupName[]): string[] {
	const groups = [...new Set([...(metric.always ?? []), ...by])];
	const shown = Object.entries(metric.columns).filter(([, { kind }]) => kind !== 'clients');
	const names = [
		...groups.flatMap((group) => (group === 'unit' ? ['unit', 'unit_name'] : [group])),
		...shown.map(([name]) => name)
	];
	return [...new Set(names)];
}

/** A bus row as it is written: months `YYYY-MM`, weeks `YYYY-Www`, units also by name. */
export function outputRow(
	row: Row,
	columns: readonly string[],
	unitName: (unit: string) => string
): OutputRow {
	const cells = columns.map((name): [string, Cell] => {
		const value = (name === 'unit_name' ? row.unit : row[name]) as Cell | undefined;
		if (name === 'unit_name') return [name, unitName(String(value ?? ''))];
		if (typeof value !== 'string') return [name, value ?? null];
		return [name, name === 'month' ? value.slice(0, 7) : name === 'week' ? isoWeek(value) : value];
	});
	const written: Record<string, Cell | readonly string[]> = Object.fromEntries(cells);
	if (row.suppressed) written.suppressed = row.suppressed;
	return written;
}
