import type { GateRow, Hidden, Panel } from '#lib/gate/panel.ts';

/** What an attacker knows: whole numbers from 0 on, one per row and atom, and sums of them within bounds. */
interface Known {
	readonly terms: ReadonlyMap<number, number>;
	readonly low: number;
	readonly high: number;
}

type Cells = readonly Readonly<Record<string, Hidden>>[];

/**
 * Hidden counts of a panel that follow from what it shows, as `label: column`. The attacker knows every shown
 * count; that `<k` is 1 to k-1; which counts a column adds, so what columns have in common; the ratio of a
 * shown share; that a shown quantile is about 2k facts or more; which rows are sums of which; and guesses
 * rightly in which rows mirrors are the same facts. A count follows when no other whole value fits. Also
 * named (`label: rest of share`) are counts about few clients that a share leaves out.
 * Other values are looked for up to `reach` facts above the truth in each atom.
 */
export function followingCells(panel: Panel, cells: Cells, reach = 12): string[] {
	const atoms = [...new Set(counts(panel).flatMap(([, column]) => column.atoms))];
	const truth = panel.rows.flatMap((row) => atoms.map((atom) => row.facts(atom)));
	const place = (row: number, atom: string) => row * atoms.length + atoms.indexOf(atom);
	const known = knowledge(panel, cells, atoms, place);
	for (const fact of known)
		if (!holds(fact, truth)) throw new Error('the attacker believes what is not true');
	const open = targetsOf(panel, cells).map(({ name, row, atoms: of }) => {
		const terms = new Map(of.map((atom) => [place(row, atom), 1]));
		return { name, terms, value: total(terms, truth) };
	});
	for (const steps of [40, 2000])
		for (const { terms, value } of [...open])
			for (const [low, high] of [
				[value + 1, Infinity],
				[-Infinity, value - 1]
			] as const) {
				if (!open.some((target) => target.terms === terms)) continue;
				const other = otherTable([...known, { terms, low, high }], truth, reach, steps);
				if (other === null) continue;
				const left = open.filter((target) => total(target.terms, other) === target.value);
				open.splice(0, open.length, ...left);
			}
	return open.map(({ name }) => name);
}

function counts({ columns }: Panel) {
	return Object.entries(columns).flatMap(([name, column]) =>
		column.kind === 'count' ? [[name, column] as const] : []
	);
}

function atomsOf({ columns }: Panel, name: string): readonly string[] {
	const column = columns[name];
	return column?.kind === 'count' ? column.atoms : [];
}

function targetsOf(panel: Panel, cells: Cells) {
	return panel.rows.flatMap((row, r) => [
		...counts(panel)
			.filter(([name]) => cells[r]?.[name] !== undefined)
			.map(([name, { atoms }]) => ({ name: `${row.label}: ${name}`, row: r, atoms })),
		...Object.entries(panel.columns).flatMap(([name, column]) => {
			const clients = row.rest?.[name] ?? 0;
			if (column.kind !== 'share' || clients === 0 || clients >= panel.k) return [];
			const of = atomsOf(panel, column.of);
			const atoms = atomsOf(panel, column.among).filter((atom) => !of.includes(atom));
			return [{ name: `${row.label}: rest of ${name}`, row: r, atoms }];
		})
	]);
}

function knowledge(
	panel: Panel,
	cells: Cells,
	atoms: readonly string[],
	place: (row: number, atom: string) => number
): Known[] {
	const known: Known[] = [];
	const sum = (row: number, of: readonly string[], factor = 1) =>
		of.map((atom) => [place(row, atom), factor] as const);
	const is = (terms: readonly (readonly [number, number])[], low: number, high: number) => {
		const merged = new Map<number, number>();
		for (const [at, factor] of terms) merged.set(at, (merged.get(at) ?? 0) + factor);
		known.push({ terms: merged, low, high });
	};
	panel.rows.forEach((row, r) => {
		for (const [name, column] of Object.entries(panel.columns)) {
			const value = row.values[name] ?? null;
			const hidden = cells[r]?.[name];
			if (value === null) continue;
			if (column.kind === 'count') {
				if (hidden === undefined) is(sum(r, column.atoms), value, value);
				if (hidden === 'few') is(sum(r, column.atoms), 1, panel.k - 1);
				if (column.mirror !== undefined && sameFacts(panel, row, name, column.mirror))
					is([...sum(r, column.atoms), ...sum(r, atomsOf(panel, column.mirror), -1)], 0, 0);
			} else if (column.kind === 'share' && hidden === undefined) {
				const [of, among] = [row.values[column.of] ?? 0, row.values[column.among] ?? 0];
				const terms = sum(r, atomsOf(panel, column.of), among);
				is([...terms, ...sum(r, atomsOf(panel, column.among), -of)], 0, 0);
			} else if (column.kind === 'quantile' && hidden === undefined) {
				is(sum(r, atomsOf(panel, column.of)), 2 * panel.k, Infinity);
			}
		}
	});
	for (const { total: whole, parts, columns } of panel.sums) {
		const kinds = columns
			? columns.map((name) => atomsOf(panel, name))
			: atoms.map((atom) => [atom]);
		for (const of of kinds)
			is([...sum(whole, of), ...parts.flatMap((part) => sum(part, of, -1))], 0, 0);
	}
	return known;
}

function sameFacts({ k }: Panel, row: GateRow, name: string, mirror: string): boolean {
	const small = (column: string) => (row.clients[column] ?? 0) < k;
	return row.values[name] === row.values[mirror] && small(name) === small(mirror);
}

function total(terms: ReadonlyMap<number, number>, values: readonly number[]): number {
	let sum = 0;
	for (const [at, factor] of terms) sum += factor * values[at]!;
	return sum;
}

function holds({ terms, low, high }: Known, values: readonly number[]): boolean {
	const sum = total(terms, values);
	return sum >= low && sum <= high;
}

/**
 * Whole numbers that fit, null where none were found in so many steps: bounds are narrowed, then the numbers
 * nearest the truth are mended one by one.
 */
function otherTable(
	known: readonly Known[],
	truth: readonly number[],
	reach: number,
	steps: number
): number[] | null {
	let left = steps;
	return search(
		truth.map(() => 0),
		truth.map((value) => value + reach)
	);

	function search(low: number[], high: number[]): number[] | null {
		if (left-- <= 0 || !narrow(known, low, high)) return null;
		const values = truth.map((value, at) => Math.min(Math.max(value, low[at]!), high[at]!));
		const broken = known.find((fact) => !holds(fact, values));
		if (broken === undefined) return values;
		const up = total(broken.terms, values) < broken.low ? 1 : -1;
		for (const [at, factor] of broken.terms) {
			const raise = factor * up > 0;
			if (factor === 0 || values[at]! === (raise ? high[at] : low[at])) continue;
			const mended = raise ? [values[at]! + 1, high[at]!] : [low[at]!, values[at]! - 1];
			const kept = raise ? [low[at]!, values[at]!] : [values[at]!, high[at]!];
			return (
				search(low.with(at, mended[0]!), high.with(at, mended[1]!)) ??
				search(low.with(at, kept[0]!), high.with(at, kept[1]!))
			);
		}
		return null;
	}
}

function narrow(known: readonly Known[], low: number[], high: number[]): boolean {
	for (let changed = true; changed;) {
		changed = false;
		for (const { terms, low: least, high: most } of known) {
			let [from, to] = [0, 0];
			for (const [at, factor] of terms) {
				from += factor * (factor > 0 ? low[at]! : high[at]!);
				to += factor * (factor > 0 ? high[at]! : low[at]!);
			}
			if (from > most || to < least) return false;
			for (const [at, factor] of terms) {
				if (factor === 0) continue;
				const [a, b] = factor > 0 ? [low[at]!, high[at]!] : [high[at]!, low[at]!];
				const top = (most - from) / factor + a;
				const bottom = (least - to) / factor + b;
				const [newLow, newHigh] = factor > 0 ? [bottom, top] : [top, bottom];
				if (Math.ceil(newLow - 1e-9) > low[at]!) {
					low[at] = Math.ceil(newLow - 1e-9);
					changed = true;
				}
				if (Math.floor(newHigh + 1e-9) < high[at]!) {
					high[at] = Math.floor(newHigh + 1e-9);
					changed = true;
				}
				if (low[at]! > high[at]!) return false;
				if (changed) break;
			}
		}
	}
	return true;
}
