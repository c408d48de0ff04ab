import type { ColumnSpec, Row, Cell } from './metric.ts';

/** A row as the macro gave it: group columns, counts, shares and the distinct clients behind them. */
export type RawRow = Readonly<Record<string, Cell>>;

export interface GateInput {
	readonly rows: readonly RawRow[];
	readonly columns: Readonly<Record<string, ColumnSpec>>;
	readonly by: readonly string[];
	/** Group columns whose rows never add up to a shown total (care-guarantee: rule). */
	readonly apart?: readonly string[];
	/** Smallest number of clients a shown cell may have. */
	readonly k: number;
}

/**
 * Small-cell suppression (domain.md 8.2). Hides, in this order and until nothing changes:
 * cells about 1 … k-1 clients; quantiles about fewer than 2k; counts that may equal a hidden one; a second
 * cell wherever a sum inside a row,
 * or a line of rows shown with its total, would give a single hidden cell (or hidden cells of fewer than
 * k in all) away, the smallest non-zero one, the earlier row on a tie; then shares of which any part is
 * hidden, and what follows them. Hidden cells become null and are named in `suppressed`.
 */
export function gate({ rows, columns, by, apart = [], k }: GateInput): Row[] {
	const hidden = rows.map((row) => primary(row, columns, k));
	const counts = named(columns, 'count');
	const lines = by
		.filter((group) => !apart.includes(group))
		.flatMap((group) => linesAlong(rows, by, group));
	let changed = true;
	while (changed) {
		changed = false;
		rows.forEach((row, index) => {
			for (const [name, spec] of counts) {
				if (guardMirror(row, hidden[index]!, name, spec)) changed = true;
				if (guardSum(row, hidden[index]!, name, columns)) changed = true;
			}
		});
		for (const line of lines) {
			for (const [column] of counts) {
				if (guardLine(line, rows, hidden, column, k)) changed = true;
			}
		}
	}
	return rows.map((row, index) => present(row, hidden[index]!, columns, by));
}

function named(columns: GateInput['columns'], kind: ColumnSpec['kind']) {
	return Object.entries(columns).filter(([, spec]) => spec.kind === kind);
}

function primary(row: RawRow, columns: GateInput['columns'], k: number): Set<string> {
	const hidden = new Set<string>();
	for (const [name, spec] of Object.entries(columns)) {
		if (spec.clients === undefined) continue;
		const clients = Number(row[spec.clients] ?? 0);
		const fewest = spec.kind === 'days' ? (spec.floor ?? 2 * k) : k;
		if (
			spec.kind === 'days'
				? row[name] !== null && clients < fewest
				: clients > 0 && clients < fewest
		)
			hidden.add(name);
	}
	return hidden;
}

/** Hides a count where the one it may equal is hidden. */
function guardMirror(
	row: RawRow,
	hidden: Set<string>,
	name: string,
	{ mirrors }: ColumnSpec
): boolean {
	if (mirrors === undefined || !hidden.has(mirrors)) return false;
	if (hidden.has(name) || !(Number(row[name] ?? 0) > 0)) return false;
	hidden.add(name);
	return true;
}

/** Hides the smallest shown part of a sum of which exactly one member is hidden, or the sum where it yields. */
function guardSum(
	row: RawRow,
	hidden: Set<string>,
	total: string,
	columns: GateInput['columns']
): boolean {
	const { sumOf, yields } = columns[total]!;
	if (sumOf === undefined) return false;
	if ([total, ...sumOf].filter((name) => hidden.has(name)).length !== 1) return false;
	const open = (names: readonly string[]) =>
		names.filter(
			(name) => !hidden.has(name) && !columns[name]?.known && Number(row[name] ?? 0) > 0
		);
	const parts = yields ? [] : open(sumOf);
	const candidates = parts.length > 0 ? parts : [...open([total]), ...open(sumOf)].slice(0, 1);
	const second = smallest(candidates, (name) => Number(row[name]));
	if (second === undefined) return false;
	hidden.add(second);
	return true;
}

function linesAlong(rows: readonly RawRow[], by: readonly string[], along: string): number[][] {
	const others = by.filter((group) => group !== along);
	const lines = new Map<string, number[]>();
	rows.forEach((row, index) => {
		const key = JSON.stringify(others.map((group) => row[group]));
		lines.set(key, [...(lines.get(key) ?? []), index]);
	});
	return [...lines.values()];
}

function guardLine(
	line: readonly number[],
	rows: readonly RawRow[],
	hidden: readonly Set<string>[],
	column: string,
	k: number
): boolean {
	const value = (index: number) => Number(rows[index]![column] ?? 0);
	const gone = line.filter((index) => hidden[index]!.has(column));
	if (gone.length === 0) return false;
	const sum = gone.reduce((total, index) => total + value(index), 0);
	if (gone.length > 1 && sum >= k) return false;
	const second = smallest(
		line.filter((index) => !hidden[index]!.has(column) && value(index) > 0),
		value
	);
	if (second === undefined) return false;
	hidden[second]!.add(column);
	return true;
}

function smallest<Item>(items: readonly Item[], size: (item: Item) => number): Item | undefined {
	return items.reduce<Item | undefined>(
		(best, item) => (best === undefined || size(item) < size(best) ? item : best),
		undefined
	);
}

function present(
	row: RawRow,
	hidden: Set<string>,
	columns: GateInput['columns'],
	by: readonly string[]
): Row {
	for (const [name, spec] of named(columns, 'share')) {
		const parts = [spec.numerator, ...(spec.rest ?? [])];
		if (parts.some((part) => part !== undefined && hidden.has(part))) hidden.add(name);
	}
	for (const [name, spec] of Object.entries(columns)) {
		if (spec.follows !== undefined && hidden.has(spec.follows)) hidden.add(name);
	}
	const shown: Record<string, Cell | readonly string[]> = {};
	for (const group of by) shown[group] = row[group] ?? '';
	for (const [name, spec] of Object.entries(columns)) {
		if (spec.kind !== 'clients') shown[name] = hidden.has(name) ? null : (row[name] ?? null);
	}
	const names = Object.keys(columns).filter((name) => hidden.has(name));
	if (names.length > 0) shown.suppressed = names;
	return shown as Row;
}
