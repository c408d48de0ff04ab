import { addDays, weekday, type Day } from '#lib/base/civil-day.ts';
import type { Cell, Row } from '#lib/metrics/row.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import type { Metric } from '#lib/metrics/metric.ts';

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

/** The ISO week of a civil day: `2025-W01`. */
export function isoWeek(day: Day): string {
	const thursday = addDays(day, 4 - weekday(day));
	const year = thursday.slice(0, 4);
	let week = 1;
	for (
		let earlier = addDays(thursday, -7);
		earlier.startsWith(year);
		earlier = addDays(earlier, -7)
	)
		week += 1;
	return `${year}-W${String(week).padStart(2, '0')}`;
}
