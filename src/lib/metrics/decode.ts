import type { ResultTable } from '#lib/engine/port.ts';
import type { RawRow } from './gate.ts';
import type { ColumnSpec, GroupName } from './metric.ts';

/**
 * Rows of a metric macro: the asked group columns and every declared column.
 * Throws `unknown column` when the macro does not return what the metric declares, and
 * `null in column` when a column not declared nullable is NULL.
 */
export function decodeRows(
	table: ResultTable,
	by: readonly GroupName[],
	columns: Readonly<Record<string, ColumnSpec>>
): RawRow[] {
	const names = [...by, ...Object.keys(columns)];
	const values = names.map((name) => table.column(name));
	return Array.from({ length: table.numRows }, (_, index) => {
		const row: Record<string, RawRow[string]> = {};
		names.forEach((name, position) => {
			const value = values[position]![index] ?? null;
			const spec = columns[name];
			if (value === null && spec && !spec.nullable && spec.kind !== 'share')
				throw new Error(`null in column: ${name}`);
			row[name] = value;
		});
		return row;
	});
}
