import { clientsBehind, count, within } from '#lib/rollup/measures.ts';
import type { AtomSum } from '#lib/rollup/question.ts';
import type { Kinds } from './atoms.ts';
import type { MeasuredRow } from './evaluate.ts';
import type { Metric } from './metric.ts';

/**
 * The part of a count that a mirror repeats where the count has facts besides. No column shows it, but in a row where
 * it is as large as its mirror a reader who takes the two for the same facts is right.
 */
export interface MirroredPart {
	readonly name: string;
	/** The count it is part of. */
	readonly whole: string;
	readonly kinds: readonly string[];
	/** Null in a row where it is another number than its mirror. */
	in(row: MeasuredRow): { readonly n: number; readonly clients: number } | null;
}

/** Name of the count or part that a column mirrors; undefined where it is no mirror, or of a count nobody asks for. */
export function mirroredBy({ columns }: Pick<Metric, 'columns'>, name: string): string | undefined {
	const column = columns[name];
	if (column?.kind !== 'count' || !column.mirror || !columns[column.mirror.of]) return undefined;
	const { of, but } = column.mirror;
	return but !== undefined && columns[but] ? `${of} but ${but}` : of;
}

/** The parts that mirrors among the columns of a metric repeat. */
export function mirroredParts(metric: Metric, kinds: Kinds): MirroredPart[] {
	return Object.entries(metric.columns).flatMap(([mirror, column]) => {
		const name = mirroredBy(metric, mirror);
		if (column.kind !== 'count' || !column.mirror || name === undefined) return [];
		const { of, but } = column.mirror;
		if (but === undefined || name === of) return [];
		const [all, others] = [factsOf(metric, of), factsOf(metric, but)];
		const part: MirroredPart = {
			name,
			whole: of,
			kinds: kinds.of[of]!.filter((kind) => !kinds.of[but]!.includes(kind)),
			in(row) {
				const left = new Set(others(row));
				const facts = all(row).filter((atom) => !left.has(atom));
				const n = count(facts);
				return n === row.values[mirror] ? { n, clients: clientsBehind(facts) } : null;
			}
		};
		return [part];
	});
}

function factsOf({ columns, readings }: Metric, name: string) {
	const column = columns[name];
	if (column?.kind !== 'count') throw new Error(`not a count: ${name}`);
	const pick = within(readings[column.reading]!, column.states);
	return ({ sums }: MeasuredRow): readonly AtomSum[] => {
		const group = sums.get(column.reading);
		return group ? pick(group) : [];
	};
}
