import type { Engine, SqlParam } from '#lib/engine/port.ts';
import { gate, type RawRow } from './gate.ts';
import type { ColumnSpec, Row } from './metric.ts';

/** A table about the data themselves, such as export gaps; its counts pass the same gate as metrics. */
export interface Report {
	readonly id: string;
	/** One SELECT; may use `$1` for k when `takesK`. */
	readonly sql: string;
	readonly takesK?: boolean;
	/** Columns that name a row. */
	readonly by: readonly string[];
	/** Those of them whose rows never add up to a shown total. */
	readonly apart?: readonly string[];
	readonly columns: Readonly<Record<string, ColumnSpec>>;
}

/**
 * Rows of a report after the gate. `k` is what the report is about where it takes it, `fewest` the smallest number
 * of clients a shown cell may have (0 = no gate). Throws `unknown column` when its SQL does not give what it declares.
 */
export async function runReport(
	engine: Pick<Engine, 'query'>,
	report: Report,
	{ k, fewest, signal }: { k: number; fewest: number; signal?: AbortSignal | undefined }
): Promise<Row[]> {
	const values: SqlParam[] = report.takesK ? [k] : [];
	const table = await engine.query(report.sql, values, { signal });
	const names = [...report.by, ...Object.keys(report.columns)];
	const columns = names.map((name) => table.column(name));
	const rows = Array.from({ length: table.numRows }, (_, index) =>
		Object.fromEntries(names.map((name, place) => [name, columns[place]![index] ?? null]))
	) as RawRow[];
	return gate({
		rows,
		columns: report.columns,
		by: report.by,
		apart: report.apart ?? [],
		k: fewest
	});
}
