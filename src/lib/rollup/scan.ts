import { groupsOf } from './answer.ts';
import { spanOf } from './calendar.ts';
import { clientTables } from './client-tables.ts';
import { columnOf, type FactColumns, type FactSource, type PackedColumn } from './columns.ts';
import { extentOf } from './extent.ts';
import { groupingOf } from './grouping.ts';
import type { Detail, Group, ReadContext, Reading, Selection } from './question.ts';
import { atomsOf, type Atoms } from './state-of.ts';
import { Tally } from './tally.ts';
import { ValueCounts } from './value-counts.ts';
import { walkOf, type Hear } from './walk.ts';

/**
 * The answer to any selection by one pass over the facts, in the order of its groups; groups without a fact are not
 * there. Throws `unknown dimension: …`, `unknown column: …`, and what `atomsOf` throws.
 */
export function scan(
	{ columns: facts, dimensions }: Omit<FactSource, 'lattice'>,
	reading: Reading,
	selection: Selection,
	context: ReadContext,
	{ histograms = [], perClient }: Detail = {}
): Group[] {
	const atoms = atomsOf(facts, reading, context);
	const dated = columnOf(facts, reading.dated);
	const grouping = groupingOf(
		{
			rows: facts.rows,
			stratum: facts.stratum,
			columns: facts.columns,
			dates: dated.values,
			undated: dated.none,
			unit: 'day',
			span: spanOf(context)
		},
		reading,
		selection,
		dimensions
	);
	const each = walkOf(facts, reading, grouping, atoms);
	const sums = (reading.sums ?? []).map((name) => columnOf(facts, name));
	const tally = new Tally(grouping.range * atoms.names.length, facts.rows / 16, sums.length);
	each((row, group, atom, counts) => {
		const slot = tally.slot(group * atoms.names.length + atom);
		if (counts) tally.n[slot] = (tally.n[slot] as number) + 1;
		tally.clients.add(slot, facts.client[row] as number);
		for (let index = 0; index < sums.length; index += 1) {
			const { values, none } = sums[index] as PackedColumn;
			const value = values[row] as number;
			const so = tally.sums[index] as number[];
			if (value !== none) so[slot] = (so[slot] as number) + value;
		}
	});
	const counted = (withClients: boolean) => (name: string) =>
		[name, countsOf(facts, name, atoms, tally, each, withClients)] as const;
	const groups = groupsOf({
		grouping,
		atoms: atoms.names,
		tally,
		sums: reading.sums ?? [],
		quantiles: reading.quantiles ?? [],
		values: () => (reading.quantiles ?? []).map(counted(false)),
		...(histograms.length > 0 && { bins: histograms.map(counted(true)) })
	});
	if (!perClient) return [...groups.values()];
	const tables = perClient.map((states) => clientTables(facts, reading, states, each));
	return [...groups].map(([key, group]) => ({
		...group,
		perClient: tables.map((table) => table(key))
	}));
}

function countsOf(
	facts: FactColumns,
	name: string,
	atoms: Atoms,
	tally: Tally,
	each: (hear: Hear) => void,
	withClients: boolean
): ValueCounts {
	const { values, none } = columnOf(facts, name);
	const counts = new ValueCounts(tally.keys.size, extentOf(values, none), facts.rows, withClients);
	each((row, group, atom) => {
		const value = values[row] as number;
		if (value === none) return;
		const slot = tally.slot(group * atoms.names.length + atom);
		counts.add(slot, value, 1, facts.client[row] as number);
	});
	return counts;
}
