import type { Row } from '#lib/gate/row.ts';
import type { ShareCounts } from '#lib/stats/effective.ts';
import type { Metric } from './metric.ts';

/** The counts of a row's headline share; null where they are hidden, nothing is to be shared, or it is no share. */
export function headlineCounts(
	{ columns, headline }: Pick<Metric, 'columns' | 'headline'>,
	row: Row
): ShareCounts | null {
	const share = columns[headline.value];
	if (share?.kind !== 'share' || !('of' in share)) return null;
	const [value, successes, n] = [row[headline.value], row[share.of], row[share.among]];
	return typeof value === 'number' && typeof successes === 'number' && typeof n === 'number'
		? { successes, n }
		: null;
}
