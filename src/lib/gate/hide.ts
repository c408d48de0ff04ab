import { anyFew } from './few-clients.ts';
import { hiddenCounts } from './hidden-counts.ts';
import type { GateRow, Hidden, Panel } from './panel.ts';
import { reordered, rowOrder } from './row-order.ts';

type Cells = Readonly<Record<string, Hidden>>;

/**
 * Small-cell suppression of the workspace (design 3a) for one panel: per row, in the panel's order, the hidden
 * columns. Hidden are counts about 1 to k-1 clients and counts about so few that a share leaves out; what would
 * give one of them away in what the panel shows; shares without both counts; what follows them; quantiles about
 * fewer than 2k clients. A headline of which both sides are about k clients or more is never hidden. Cells
 * without a value are never named. Nothing small, or k = 0: nothing hidden. Independent of the order of rows.
 * Throws (a bug) where columns, facts and sums of the panel contradict each other.
 */
export function hide(panel: Panel): readonly Cells[] {
	if (panel.k === 0) return panel.rows.map(() => ({}));
	const counts: Cells[] = panel.rows.map(() => ({}));
	if (anyFew(panel)) {
		const order = rowOrder(panel);
		hiddenCounts(reordered(panel, order)).forEach((cells, at) => (counts[order[at]!] = cells));
	}
	const names = Object.keys(panel.columns);
	return panel.rows.map((row, index) => withFollowers(panel, names, row, counts[index]!));
}

function withFollowers(
	{ columns, k }: Panel,
	columnNames: readonly string[],
	row: GateRow,
	counts: Cells
): Cells {
	const hidden: Record<string, Hidden> = {};
	const isOpen = Object.keys(counts).length === 0;
	for (const name of columnNames) {
		// Where no count is hidden, only a quantile can be, and what follows one.
		const { kind } = columns[name]!;
		if (isOpen && (kind === 'count' || kind === 'share')) continue;
		const state = (row.values[name] ?? null) === null ? undefined : stateOf(name);
		if (state !== undefined) hidden[name] = state;
	}
	return hidden;

	function stateOf(name: string): Hidden | undefined {
		const column = columns[name];
		if (column === undefined) throw new Error(`no such column: ${name}`);
		switch (column.kind) {
			case 'count':
				return counts[name];
			case 'share':
				return weaker([column.of, column.among]);
			case 'follows':
				return weaker(column.columns);
			case 'quantile':
				if (row.values[name] === null || (row.clients[column.of] ?? 0) >= 2 * k) return undefined;
				return counts[column.of] ?? 'linked';
		}
	}

	/** `few` only where one of the columns says so itself: a share must not tell more than its counts. */
	function weaker(names: readonly string[]): Hidden | undefined {
		const states = names.map(stateOf);
		return states.includes('few') ? 'few' : states.find((state) => state !== undefined);
	}
}
