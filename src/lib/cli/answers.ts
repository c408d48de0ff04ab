import type { Threshold } from '#lib/gate/threshold.ts';
import type { Catalog } from '#lib/metrics/catalog.ts';
import type { Bus } from '#lib/metrics/run.ts';
import type { Scope } from '#lib/scope/scope.ts';
import type { MetricOutput } from './csv-output.ts';
import { outputColumns, outputRow } from './output-rows.ts';
import { shownParams, type Question } from './question.ts';

/** What the bus answers to each question, by metric, as `measure` writes it. */
export async function answers(
	bus: Bus,
	questions: readonly Question[],
	scope: Scope,
	{ values }: Catalog,
	k: Threshold
): Promise<Record<string, MetricOutput>> {
	const names = new Map(values.unit.map(({ value, names }) => [value, names?.fi ?? value]));
	const given: Record<string, MetricOutput> = {};
	for (const { metric, by, params } of questions) {
		const { rows, shape } = await bus.ask({ metric, by, scope, params });
		const columns = outputColumns(metric, by);
		const written = rows.map((row) =>
			outputRow(row, columns, k, (unit) => names.get(unit) ?? unit)
		);
		given[metric.id] = {
			params: shownParams(params),
			columns,
			rows: written,
			...(shape && { shape })
		};
	}
	return given;
}
