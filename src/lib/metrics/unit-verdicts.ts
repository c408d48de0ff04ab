import type { Row } from '#lib/gate/row.ts';
import { funnel, type Funnel } from '#lib/stats/funnel.ts';
import { headlineCounts } from './headline-counts.ts';
import type { Metric, ViewContext } from './metric.ts';

/**
 * The headline share of units against that of all of them, in the order of the rows, out of rows that passed the gate;
 * null where no unit can be judged. Source: domain.md part 5.6.
 */
export function unitVerdicts(
	rows: readonly Row[],
	metric: Pick<Metric, 'columns' | 'headline' | 'improvement'>,
	{ designEffect }: Pick<ViewContext, 'designEffect'>
): Funnel | null {
	return funnel(
		rows.map((row) => headlineCounts(metric, row)),
		{ improvement: metric.improvement, deff: designEffect }
	);
}
