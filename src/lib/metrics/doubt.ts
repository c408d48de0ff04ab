import { addDays, addMonths } from '#lib/base/civil-day.ts';
import { scopeDimensions, type Scope } from '#lib/scope/scope.ts';
import type { RawRow } from './gate.ts';
import type { ColumnSpec, GroupName } from './metric.ts';

type Columns = Readonly<Record<string, ColumnSpec>>;

/**
 * Rows with a cell whose lower bound of distinct clients is under its floor (k, or that of a quantile)
 * though it counts enough to be about that many: only these need their clients counted exactly.
 */
export function doubtfulRows(rows: readonly RawRow[], columns: Columns, k: number): RawRow[] {
	const judged = Object.entries(columns).flatMap(([name, spec]) =>
		spec.clients === undefined
			? []
			: [
					{
						name,
						clients: spec.clients,
						counted: spec.kind === 'days' ? countedBy(columns, spec.clients) : name,
						fewest: spec.kind === 'days' ? (spec.floor ?? 2 * k) : k
					}
				]
	);
	return rows.filter((row) =>
		judged.some(({ name, clients, counted, fewest }) => {
			const most = counted === undefined ? fewest : Number(row[counted] ?? 0);
			return row[name] !== null && Number(row[clients] ?? 0) < fewest && most >= fewest;
		})
	);
}

/** The count column about the same clients, of which there cannot be more than it counts. */
function countedBy(columns: Columns, clients: string): string | undefined {
	return Object.keys(columns).find(
		(name) => columns[name]!.kind === 'count' && columns[name]!.clients === clients
	);
}

/**
 * The scope narrowed to the groups of some rows, so that counting their clients reads few facts.
 * Rows of these groups are the same under it: a group's row only depends on what lies in the group.
 */
export function narrowTo(scope: Scope, by: readonly GroupName[], rows: readonly RawRow[]): Scope {
	const lists = scopeDimensions
		.filter((dimension) => by.includes(dimension))
		.map((dimension) => [dimension, [...new Set(rows.map((row) => String(row[dimension] ?? '')))]]);
	return { ...scope, ...Object.fromEntries(lists), ...narrowPeriod(scope, by, rows) };
}

function narrowPeriod(
	scope: Scope,
	by: readonly GroupName[],
	rows: readonly RawRow[]
): Partial<Scope> {
	const step = by.includes('week') ? 'week' : by.includes('month') ? 'month' : undefined;
	const starts = rows.map((row) => (step === undefined ? null : row[step]));
	if (step === undefined || starts.some((start) => typeof start !== 'string')) return {};
	const days = (starts as string[]).sort();
	const last = days.at(-1)!;
	const end = step === 'week' ? addDays(last, 7) : addMonths(last, 1);
	return {
		from: scope.from !== null && scope.from > days[0]! ? scope.from : days[0]!,
		to: scope.to !== null && scope.to < end ? scope.to : end
	};
}

/** Rows with their lower bounds replaced by the exact clients of the rows of the same group. */
export function withExactClients(
	rows: readonly RawRow[],
	exact: readonly RawRow[],
	by: readonly GroupName[]
): RawRow[] {
	const keyOf = (row: RawRow) => JSON.stringify(by.map((group) => row[group]));
	const byKey = new Map(exact.map((row) => [keyOf(row), row]));
	return rows.map((row) => ({ ...row, ...byKey.get(keyOf(row)) }));
}
