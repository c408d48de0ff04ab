import type { Panel } from './panel.ts';

/** A count of a panel: a column of it, or what a share leaves out, which nobody shows but anyone can subtract. */
export interface CountColumn {
	readonly name: string;
	readonly restOf: string | null;
	readonly atoms: readonly string[];
}

/** Every count the cells of a panel tell: its count columns first, then the rest of each share. */
export function countColumns({ columns }: Pick<Panel, 'columns'>): CountColumn[] {
	const counts: CountColumn[] = [];
	for (const [name, column] of Object.entries(columns))
		if (column.kind === 'count') counts.push({ name, restOf: null, atoms: column.atoms });
	for (const [name, column] of Object.entries(columns)) {
		if (column.kind !== 'share') continue;
		const of = new Set(atomsOf(columns, column.of));
		const atoms = atomsOf(columns, column.among).filter((atom) => !of.delete(atom));
		if (of.size > 0) throw new Error(`share of facts that are not among its base: ${name}`);
		counts.push({ name, restOf: name, atoms });
	}
	return counts;
}

function atomsOf(columns: Panel['columns'], name: string): readonly string[] {
	const column = columns[name];
	if (column?.kind !== 'count') throw new Error(`not a count column: ${name}`);
	return column.atoms;
}
