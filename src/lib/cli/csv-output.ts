import { csvText, forPrograms, type CsvCell } from '#lib/base/csv.ts';
import type { Cell } from '#lib/gate/row.ts';
import type { OutputRow } from './output-rows.ts';

/** What one metric gave, as both output formats write it. */
export interface MetricOutput {
	readonly params: Readonly<Record<string, unknown>>;
	readonly columns: readonly string[];
	readonly rows: readonly OutputRow[];
	/** How the whole file was cut, where the metric judges it; in JSON alone. */
	readonly shape?: Readonly<Record<string, Cell>>;
}

/**
 * Rows of all metrics as one CSV for programs. The first column names the metric, the others are those of any
 * of them; a hidden cell reads `<5` or `··`, a missing one is empty, and `unsuppressed` marks a file that went past the gate. `context`
 * stands before the header, each line led by `#`.
 */
export function csvOutput(
	metrics: Readonly<Record<string, MetricOutput>>,
	unsuppressed: boolean,
	context: readonly string[] = []
): string {
	const names = [...new Set(Object.values(metrics).flatMap(({ columns }) => columns))];
	const mark = unsuppressed ? ['unsuppressed'] : [];
	const lines = Object.entries(metrics).flatMap(([id, { rows }]) =>
		rows.map((row) => [
			id,
			...names.map((name) => cell(row, name)),
			...(unsuppressed ? ['true'] : [])
		])
	);
	return csvText([['metric', ...names, ...mark], ...lines], forPrograms, context);
}

function cell(row: OutputRow, name: string): CsvCell {
	const signs = row.suppressed as Readonly<Record<string, string>> | undefined;
	return signs?.[name] ?? (row[name] as CsvCell);
}
