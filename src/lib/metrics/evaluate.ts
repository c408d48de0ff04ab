import type { ParamValues } from '#lib/facts/param.ts';
import { clientsBehind, count, quantile, sum, within } from '#lib/rollup/measures.ts';
import type { AtomSum, Group, Reading } from '#lib/rollup/question.ts';
import { wilson } from '#lib/stats/wilson.ts';
import type { Column, Columns, RowNotes } from './column.ts';
import type { Cell } from '#lib/gate/row.ts';

/** A row before the gate: its groups, its numbers and the distinct clients behind them (exact up to 20). */
export interface MeasuredRow {
	readonly groups: Readonly<Record<string, Cell>>;
	readonly values: Readonly<Record<string, Cell>>;
	/** Behind every count. */
	readonly clients: Readonly<Record<string, number>>;
	/** Behind what a share's denominator has beside its numerator. */
	readonly rest: Readonly<Record<string, number>>;
	/** What the numbers were added from, by reading. */
	readonly sums: ReadonlyMap<string, Group>;
}

/** What the numbers of a row are made of. */
export interface RowSource {
	readonly columns: Columns;
	/** The metric's readings; those that stand in for them have the same classes. */
	readonly readings: Readonly<Record<string, Reading>>;
	/** Sums of the row's facts by reading; a reading without facts is absent. */
	readonly sums: ReadonlyMap<string, Group>;
	readonly params: ParamValues;
	readonly notes: RowNotes;
}

/**
 * The numbers of one row out of the sums of its facts. Counts of nothing are 0; shares, means and quantiles of
 * nothing are null, and so are shares and quantiles of a rule that cannot be told. Intervals: Wilson 95 %; quantiles: type 7.
 */
export function evaluate(groups: MeasuredRow['groups'], source: RowSource): MeasuredRow {
	const { columns, sums, notes } = source;
	const untold = notes.untold.get(String(groups.rule));
	const pick = pickOf(columns, source.readings);
	const found = new Map<string, readonly AtomSum[]>();
	const facts = (name: string): readonly AtomSum[] => {
		const known = found.get(name) ?? pick.facts(name)(sums);
		found.set(name, known);
		return known;
	};
	const values: Record<string, Cell> = {};
	const clients: Record<string, number> = {};
	const rest: Record<string, number> = {};
	for (const [name, column] of Object.entries(columns)) {
		const isTold = untold === undefined || !isWithheld(column, untold);
		values[name] = isTold ? valueOf(name, column, groups, source, facts) : null;
		if (column.kind === 'count') clients[name] = clientsBehind(facts(name));
		if (column.kind === 'share' && 'of' in column)
			rest[name] = clientsBehind(pick.beside(column.of, column.among)(sums));
	}
	return { groups, values, clients, rest, sums };
}

function isWithheld(column: Column, untold: string): boolean {
	const isJudged = column.kind === 'share' || 'quantile' in column;
	return isJudged && !column.toldAt?.includes(untold);
}

function valueOf(
	name: string,
	column: Column,
	groups: MeasuredRow['groups'],
	{ columns, params, notes }: RowSource,
	facts: (count: string) => readonly AtomSum[]
): Cell {
	switch (column.kind) {
		case 'count':
			return count(facts(name));
		case 'share': {
			if ('of' in column) {
				const n = count(facts(column.among));
				return n === 0 ? null : count(facts(column.of)) / n;
			}
			const { of, among } = sharedBy(columns, column.share);
			return wilson(count(facts(of)), count(facts(among)))?.[column.bound] ?? null;
		}
		case 'days': {
			const counted = facts(column.per);
			if (!('mean' in column)) return quantile(counted, column.quantile, column.q);
			const n = count(counted);
			return n === 0 ? null : sum(counted, column.mean(params)) / n;
		}
		case 'text':
			return column.tell(notes, groups);
	}
}

function sharedBy(columns: Columns, name: string) {
	const column = columns[name];
	if (column?.kind === 'share' && 'of' in column) return column;
	throw new Error(`bound of no share: ${name}`);
}

/** Picks out of the sums of a row those a count holds, and those a share has in `among` beside `of`. */
interface Pick {
	readonly facts: (count: string) => (sums: RowSource['sums']) => readonly AtomSum[];
	readonly beside: (of: string, among: string) => (sums: RowSource['sums']) => readonly AtomSum[];
}

const picks = new WeakMap<Columns, Pick>();

function pickOf(columns: Columns, readings: RowSource['readings']): Pick {
	const known = picks.get(columns);
	if (known) return known;
	const counts = new Map(
		Object.entries(columns).flatMap(([name, column]) => {
			if (column.kind !== 'count') return [];
			const pick = within(readings[column.reading]!, column.states);
			return [[name, { reading: column.reading, pick }] as const];
		})
	);
	const countOf = (name: string) => {
		const found = counts.get(name);
		if (!found) throw new Error(`not a count: ${name}`);
		return found;
	};
	const facts: Pick['facts'] = (name) => {
		const { reading, pick } = countOf(name);
		return (sums) => {
			const group = sums.get(reading);
			return group ? pick(group) : [];
		};
	};
	const made: Pick = {
		facts,
		beside: (of, among) => (sums) => {
			const held = new Set(facts(of)(sums));
			return facts(among)(sums).filter((atom) => !held.has(atom));
		}
	};
	picks.set(columns, made);
	return made;
}
