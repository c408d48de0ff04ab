import { dimensionTables } from '#lib/facts/dimensions.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import type { Period } from '#lib/facts/period.ts';
import type { Selection } from '#lib/rollup/question.ts';
import { toSql, type Statement } from '#lib/rollup/to-sql.ts';
import { readingFor } from './measured.ts';
import type { Metric } from './metric.ts';
import { paramsTouching } from './params.ts';

/**
 * What a selection asks of one of a metric's readings, as one SELECT over the facts of its family under their own
 * names; `params` are all of the metric's. It runs on the files that the command `facts` writes. Throws what `toSql`
 * throws, and `no such reading: …`.
 */
export function questionSql(
	metric: Metric,
	name: string,
	selection: Selection,
	params: ParamValues,
	period: Period
): Statement {
	const reading = readingFor(metric, name, selection);
	const table = metric.family.tables[reading.table];
	if (!table) throw new Error(`no such table: ${reading.table}`);
	const dimensions = dimensionTables(metric.family, table);
	const context = { params: paramsTouching(metric, params, 'read'), ...period };
	return toSql({ name: reading.table, table, dimensions }, reading, selection, context);
}
