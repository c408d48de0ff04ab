import { countColumns, type CountColumn } from './count-columns.ts';
import type { GateRow, Panel } from './panel.ts';

/** Whether any count of the panel is about 1 to k-1 clients. */
export function anyFew(panel: Panel): boolean {
	const counts = countColumns(panel);
	return panel.rows.some((row) => counts.some((count) => isFew(panel, row, count)));
}

/** Whether a count of a row is about 1 to k-1 clients. */
export function isFew({ columns, k }: Panel, row: GateRow, { name, restOf }: CountColumn): boolean {
	const clients = restOf === null ? row.clients[name] : row.rest?.[name];
	if (clients === undefined) throw new Error(`count without its clients: ${name}`);
	if (clients >= k) return false;
	if (restOf === null) return (row.values[name] ?? 0) > 0;
	const share = columns[name];
	if (share?.kind !== 'share') return false;
	return (row.values[share.among] ?? 0) > (row.values[share.of] ?? 0);
}
