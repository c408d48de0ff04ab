import fc from 'fast-check';
import type { GateColumn, GateRow, Panel, Role, RowSum } from '#lib/gate/panel.ts';

/** A fact of one client, sorted to one state under each dating that it has a day in. */
interface PanelFact {
	readonly client: number;
	readonly row: number;
	readonly state: number;
	readonly dated: readonly [boolean, boolean];
}

/** A panel and the facts it was counted from, by row: totals hold the facts of their parts. */
export interface CountedPanel {
	readonly panel: Panel;
	readonly facts: readonly (readonly PanelFact[])[];
}

const columnPools: readonly Readonly<Record<string, GateColumn>>[] = [
	{
		n: count('a', 'b', 'c'),
		hit: count('a'),
		rate: { kind: 'share', of: 'hit', among: 'n' },
		low: { kind: 'follows', columns: ['rate'] },
		wait: { kind: 'quantile', of: 'n' }
	},
	{
		n: count('a', 'b', 'c'),
		hit: count('a'),
		miss: count('b', 'c'),
		late: count('c'),
		rate: { kind: 'share', of: 'hit', among: 'n' },
		worse: { kind: 'share', of: 'late', among: 'miss' },
		mean: { kind: 'follows', columns: ['miss'] }
	},
	{
		n: count('a', 'b', 'c', 'd'),
		hit: count('a', 'b'),
		flagged: count('b', 'd'),
		rate: { kind: 'share', of: 'hit', among: 'n' },
		marked: { kind: 'share', of: 'flagged', among: 'n' },
		wait: { kind: 'quantile', of: 'hit' }
	},
	{
		n: count('a', 'b', 'c'),
		hit: count('a', 'b'),
		best: count('a'),
		n_stop: mirror('n', 'a', 'b', 'c'),
		hit_stop: mirror('hit', 'a', 'b'),
		rate: { kind: 'share', of: 'hit', among: 'n' },
		rate_stop: { kind: 'share', of: 'hit_stop', among: 'n_stop' }
	},
	{
		n: count('a', 'b', 'c'),
		hit: count('a', 'b'),
		settled: count('b'),
		stopped: count('a'),
		hit_stop: mirror('stopped', 'a'),
		n_stop: { kind: 'count', atoms: ['stop:a', 'stop:c'] },
		rate: { kind: 'share', of: 'hit', among: 'n' },
		rate_stop: { kind: 'share', of: 'hit_stop', among: 'n_stop' }
	}
];

function count(...states: string[]): GateColumn {
	return { kind: 'count', atoms: states.map((state) => `start:${state}`) };
}

function mirror(of: string, ...states: string[]): GateColumn {
	return { kind: 'count', atoms: states.map((state) => `stop:${state}`), mirror: of };
}

const states = ['a', 'b', 'c', 'd'];

/** Rows of a panel before they are counted: parts first, then totals of them. */
interface Shape {
	readonly leaves: readonly Role[];
	readonly totals: readonly { role: Role; parts: readonly number[] }[];
}

const shapes: fc.Arbitrary<Shape> = fc
	.record({ rows: fc.integer({ min: 1, max: 5 }), kind: fc.nat(4), cut: fc.nat(5) })
	.map(({ rows, kind, cut }) => {
		const all = Array.from({ length: rows }, (_, row) => row);
		const leaves = all.map((): Role => 'row');
		const [chosen, others] = [all.slice(0, 1 + (cut % rows)), all.slice(1 + (cut % rows))];
		const headline = { role: 'headline' as const, parts: all };
		if (kind === 0) return { leaves, totals: [headline] };
		if (kind === 1) return { leaves: [...leaves, 'comparison', 'headline'], totals: [] };
		if (kind === 2) return { leaves: [...leaves, 'comparison'], totals: [headline] };
		const scope = { ...headline, parts: chosen };
		if (kind === 3) return { leaves, totals: [scope, { role: 'comparison' as const, parts: all }] };
		return {
			leaves,
			totals: others.length > 0 ? [scope, { role: 'comparison' as const, parts: others }] : [scope]
		};
	});

/** A leaf's facts in one state: none, a few, or many. */
const sizes = fc.oneof(
	fc.constant(0),
	fc.integer({ min: 1, max: 4 }),
	fc.integer({ min: 5, max: 14 })
);

/** Small random panels over random facts of random clients, some with several facts and in several rows. */
export function countedPanels(): fc.Arbitrary<CountedPanel> {
	return fc
		.record({
			shape: shapes,
			columns: fc.constantFrom(...columnPools),
			k: fc.constantFrom(3, 5, 5, 5, 10),
			repeats: fc.constantFrom(1, 1, 2, 4),
			same: fc.boolean(),
			partly: fc.boolean(),
			seed: fc.array(fc.tuple(sizes, fc.nat(9)), { minLength: 28, maxLength: 28 })
		})
		.map(({ shape, columns, k, repeats, same, partly, seed }) => {
			let client = 0;
			const leaves = shape.leaves.map((_, row) =>
				states.flatMap((_, state) => {
					const [size, odd] = seed[row * states.length + state]!;
					return Array.from({ length: size }, (_, index): PanelFact => {
						if (index % repeats === 0) client += 1;
						const both = same || (index + odd) % 10 < 7;
						return {
							client,
							row,
							state,
							dated: [both || index % 2 === 0, both || index % 2 === 1]
						};
					});
				})
			);
			const totals = shape.totals.map(({ parts }) => parts.flatMap((part) => leaves[part]!));
			const facts = [...leaves, ...totals];
			const roles = [...shape.leaves, ...shape.totals.map(({ role }) => role)];
			const started = Object.entries(columns).flatMap(([name, column]) =>
				column.kind === 'count' && column.atoms[0]!.startsWith('start:') ? [name] : []
			);
			const sums = shape.totals.map(({ parts }, index): RowSum => ({
				total: leaves.length + index,
				parts,
				...(partly && { columns: started })
			}));
			const rows = facts.map((of, row) => countedRow(columns, of, roles[row]!, `row ${row}`));
			return { panel: { columns, rows, sums, k: k as 3 | 5 | 10, headline: 'rate' }, facts };
		});
}

/** The row that counts facts, with the clients behind it. */
function countedRow(
	columns: Panel['columns'],
	facts: readonly PanelFact[],
	role: Role,
	label: string
): GateRow {
	const of = (atoms: readonly string[]) =>
		facts.filter((fact) => atomsOf(fact).some((atom) => atoms.includes(atom)));
	const clients = (list: readonly PanelFact[]) =>
		Math.min(20, new Set(list.map((fact) => fact.client)).size);
	const atoms = (name: string) => (columns[name] as { atoms: readonly string[] }).atoms;
	const row = {
		values: {} as Record<string, number | null>,
		clients: {} as Record<string, number>,
		rest: {} as Record<string, number>
	};
	for (const [name, column] of Object.entries(columns)) {
		if (column.kind === 'count') {
			row.values[name] = of(column.atoms).length;
			row.clients[name] = clients(of(column.atoms));
		} else if (column.kind === 'share') {
			const [part, base] = [of(atoms(column.of)).length, of(atoms(column.among)).length];
			row.values[name] = base === 0 ? null : part / base;
			const rest = atoms(column.among).filter((atom) => !atoms(column.of).includes(atom));
			row.rest[name] = clients(of(rest));
		} else if (column.kind === 'quantile')
			row.values[name] = of(atoms(column.of)).length === 0 ? null : 3;
		else row.values[name] = column.columns.some((other) => row.values[other] === null) ? null : 0.5;
	}
	return { ...row, label, role, facts: (atom) => of([atom]).length };
}

function atomsOf({ state, dated }: PanelFact): string[] {
	const names = ['start', 'stop'].filter((_, dating) => dated[dating]);
	return names.map((name) => `${name}:${states[state]}`);
}
