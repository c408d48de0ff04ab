import { createBestRows } from './best-rows.ts';
import { createBoard, few, shown } from './board.ts';
import { countTable, type CountTable } from './count-table.ts';
import { cheapestExchange } from './exchange.ts';
import { kindsOf as allKinds } from './kinds.ts';
import type { Hidden, Panel } from './panel.ts';
import { totalsOf } from './totals.ts';
import { twinsOf } from './twins.ts';
import { worthOf } from './worth.ts';

/**
 * Hidden counts of each row. Every count about few clients is hidden, and for each of them an exchange: another
 * table that a reader cannot tell from the true one and in which the count is another (see `cheapestExchange`).
 * What the exchange changes is hidden with it. So for every hidden count two tables fit all that is shown;
 * hiding more later only lets more tables fit.
 */
export function hiddenCounts(panel: Panel): Record<string, Hidden>[] {
	const table = countTable(panel);
	const totals = totalsOf(table, panel.sums);
	const twins = twinsOf(table, panel.columns);
	const kinds = allKinds(table, twins);
	const weights = worthOf(panel, table);
	const floor = floorOf(panel, table);
	const board = createBoard({ table, kinds, totals, twins, weights, floor, k: panel.k });
	const best = createBestRows(table.height, board, totals);
	const kindsOf = table.counts.map((_, c) =>
		[...kinds.keys()].filter((kind) => kinds[kind]!.effects.some(({ column }) => column === c))
	);
	const search = { board, best, kinds, kindsOf, totals, width: table.width };
	for (let open = unsafe(); open.length > 0; open = unsafe())
		for (const cell of open) {
			if (board.safe[cell]) continue;
			const exchange = cheapestExchange(search, cell);
			if (exchange === null) throw new Error(`count that nothing can hide: ${nameOf(cell)}`);
			best.refresh(board.hide(exchange));
		}
	return panel.rows.map((_, row) => hiddenOf(row));

	function unsafe(): number[] {
		const cells: number[] = [];
		for (let cell = 0; cell < board.safe.length; cell++) {
			const isHidden = board.state[cell] !== shown && !table.blank[cell];
			if (!board.safe[cell] && (table.few[cell] || isHidden)) cells.push(cell);
		}
		const breadth = table.counts.map(
			(_, c) => table.regions.filter((columns) => columns.includes(c)).length
		);
		const of = (cell: number) => breadth[cell % table.width]!;
		return cells.sort((a, b) => of(a) - of(b) || a - b);
	}

	function hiddenOf(row: number): Record<string, Hidden> {
		const hidden: Record<string, Hidden> = {};
		table.counts.forEach(({ name, restOf }, c) => {
			const cell = row * table.width + c;
			if (restOf !== null || table.blank[cell] || board.state[cell] === shown) return;
			hidden[name] = board.state[cell] === few ? 'few' : 'linked';
		});
		return hidden;
	}

	function nameOf(cell: number): string {
		return table.counts[cell % table.width]!.name;
	}
}

/** A shown quantile tells that its count is about 2k clients or more. */
function floorOf({ columns, rows, k }: Panel, { counts, width, value }: CountTable): Float64Array {
	const floor = new Float64Array(value.length);
	for (const [name, column] of Object.entries(columns)) {
		if (column.kind !== 'quantile') continue;
		const c = counts.findIndex((count) => count.restOf === null && count.name === column.of);
		rows.forEach((row, r) => {
			const clients = row.clients[column.of] ?? 0;
			if (row.values[name] !== null && clients >= 2 * k) floor[r * width + c] = 2 * k;
		});
	}
	return floor;
}
