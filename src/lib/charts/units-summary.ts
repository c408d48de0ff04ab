import { formatCount, formatShare } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import { chartWords } from './chart-messages.ts';
import type { UnitPoint } from './point.ts';
import { type Valued, tail, valued, extreme } from './known-points.ts';

/** A unit chart in words: extremes (the first by order on a tie), n and hidden units. */
export function unitsSummary(points: readonly UnitPoint[], locale: Locale): string {
	const known = valued(points);
	const share = (point: Valued<UnitPoint>) => formatShare(locale, point.value);
	const [high, low] = [extreme(known, 1), extreme(known, -1)];
	const what =
		high === undefined || low === undefined
			? t(chartWords, locale, 'no_points')
			: known.length === 1
				? t(chartWords, locale, 'one_unit', { name: high.name, value: share(high) })
				: t(chartWords, locale, 'units', {
						n: formatCount(locale, known.length),
						highName: high.name,
						high: share(high),
						lowName: low.name,
						low: share(low)
					});
	return [what, ...tail(points, locale)].join(' ');
}
