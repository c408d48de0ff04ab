import type { SharePoint } from '#lib/charts/share-point.ts';
import type { Headline, Row } from './metric.ts';

/** A row's headline share as a point of a drawing; `index` is the row's place, which the drawn mark carries. */
export function sharePoint(row: Row, index: number, headline: Headline): SharePoint {
	const number = (column: string) => {
		const value = row[column];
		return typeof value === 'number' ? value : null;
	};
	const parts = headline.n.map(number);
	return {
		row: index,
		value: number(headline.value),
		low: number(headline.low),
		high: number(headline.high),
		n: parts.reduce(
			(sum, part) => (sum === null || part === null ? null : sum + part),
			0 as number | null
		),
		hidden: row.suppressed?.includes(headline.value) ?? false
	};
}
