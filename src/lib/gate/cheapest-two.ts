/** A row and what a move would cost there alone. */
export interface Candidate {
	readonly row: number;
	readonly cost: number;
}

/** Puts a row into a list of the two cheapest, or changes its cost there; a row that cannot move stays out. */
export function place(list: Candidate[], row: number, cost: number): void {
	if (cost === Infinity) return;
	const last = list[1];
	if (last && (cost > last.cost || (cost === last.cost && row >= last.row))) return;
	const at = list.findIndex((candidate) => candidate.row === row);
	if (at >= 0) list.splice(at, 1);
	const first = list[0];
	const leads = !first || cost < first.cost || (cost === first.cost && row < first.row);
	list.splice(leads ? 0 : 1, 0, { row, cost });
	list.length = Math.min(list.length, 2);
}
