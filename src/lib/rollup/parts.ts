import { columnOf, type FactColumns } from './columns.ts';

/** Cuts facts into about equal parts, no client in two of them; fewer parts where there are too few clients. */
export function cutByClient(facts: FactColumns, parts: number): FactColumns[] {
	const cuts = [0];
	for (let part = 1; part <= parts; part += 1) {
		let end = Math.floor((facts.rows * part) / parts);
		while (end > 0 && end < facts.rows && facts.client[end] === facts.client[end - 1]) end += 1;
		if (end > (cuts.at(-1) as number)) cuts.push(end);
	}
	return cuts.slice(1).map((end, index) => slice(facts, cuts[index] as number, end));
}

function slice(facts: FactColumns, start: number, end: number): FactColumns {
	const columns = Object.keys(facts.columns).map((name) => {
		const column = columnOf(facts, name);
		return [name, { ...column, values: column.values.subarray(start, end) }];
	});
	return {
		rows: end - start,
		client: facts.client.subarray(start, end),
		stratum: facts.stratum.subarray(start, end),
		columns: Object.fromEntries(columns)
	};
}
