import type { Row } from '#lib/gate/row.ts';
import type { Headline } from './metric.ts';

/** Fewer cases than these make a point that says little. Source: look of charts, sparse data. */
const fewCases = 12;

/** Whether more than a third of a series' points are hidden or of few cases: it is better drawn in longer steps. */
export function isSparse(rows: readonly Row[], { value, n }: Headline): boolean {
	const poor = rows.filter((row) => {
		const cases = row[n];
		return typeof row[value] !== 'number' || (typeof cases === 'number' && cases < fewCases);
	});
	return poor.length * 3 > rows.length;
}
