import type { Panel } from './panel.ts';

/** Rows of a panel in the order of their labels (roles first): where each one stood. */
export function rowOrder({ rows }: Panel): number[] {
	const key = rows.map(({ role, label }) => `${role}\u0000${label}`);
	return rows.map((_, index) => index).sort((a, b) => (key[a]! < key[b]! ? -1 : 1));
}

/** The same panel with its rows in that order. */
export function reordered(panel: Panel, order: readonly number[]): Panel {
	const place = new Array<number>(order.length);
	order.forEach((row, index) => (place[row] = index));
	return {
		...panel,
		rows: order.map((row) => panel.rows[row]!),
		sums: panel.sums.map((sum) => ({
			...sum,
			total: place[sum.total]!,
			parts: sum.parts.map((part) => place[part]!).sort((a, b) => a - b)
		}))
	};
}
