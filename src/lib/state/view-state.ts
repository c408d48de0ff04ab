import type { Headline } from '#lib/metrics/metric.ts';
import { hiddenAs, type Row } from '#lib/gate/row.ts';

/**
 * What a view of a metric can show: nothing in this scope, a number hidden because it would be about
 * few people, nothing countable yet, or its rows.
 */
export type ViewState = 'nothing' | 'suppressed' | 'few' | 'shown';

/** The view state of the rows of one drawing or card. */
export function viewState(rows: readonly Row[], headline: Headline): ViewState {
	if (rows.length === 0) return 'nothing';
	if (rows.some((row) => typeof row[headline.value] === 'number')) return 'shown';
	return rows.some((row) => hiddenAs(row, headline.value) !== undefined) ? 'suppressed' : 'few';
}
