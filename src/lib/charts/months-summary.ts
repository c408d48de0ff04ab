import { formatShare } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import { chartStepText, type ChartStep } from '#lib/scope/chart-step.ts';
import { chartWords } from './chart-messages.ts';
import type { MonthPoint } from './point.ts';
import { type Valued, tail, valued, extreme } from './known-points.ts';

/** A time chart in words: extremes and latest of the months whose follow-up has ended, trend, n, hidden and open months. */
export function monthsSummary(
	points: readonly MonthPoint[],
	{ locale, step }: { readonly locale: Locale; readonly step: ChartStep }
): string {
	const known = valued(points.filter((point) => !point.open)).sort((a, b) =>
		a.month < b.month ? -1 : 1
	);
	const [first, last] = [known[0], known.at(-1)];
	const open = points.filter((point) => point.open).length;
	const parts =
		first && last ? [monthExtremes(known, locale, step)] : [t(chartWords, locale, 'no_points')];
	if (first && last && first !== last) parts.push(t(chartWords, locale, trend(first, last)));
	parts.push(...tail(points, locale));
	if (open > 0) parts.push(t(chartWords, locale, 'open_months', { n: open }));
	return parts.join(' ');
}

function monthExtremes(
	known: readonly Valued<MonthPoint>[],
	locale: Locale,
	step: ChartStep
): string {
	const month = (point: MonthPoint) => chartStepText(locale, step, point.month);
	const share = (point: Valued<MonthPoint>) => formatShare(locale, point.value);
	const [first, latest] = [known[0]!, known.at(-1)!];
	const [high, low] = [extreme(known, 1)!, extreme(known, -1)!];
	if (known.length === 1)
		return t(chartWords, locale, 'one_month', { month: month(first), value: share(first) });
	return t(chartWords, locale, 'months', {
		first: month(first),
		last: month(latest),
		high: share(high),
		highMonth: month(high),
		low: share(low),
		lowMonth: month(low),
		latest: share(latest),
		latestMonth: month(latest)
	});
}

/** A change is named only where the intervals of the first and the last month do not meet. */
function trend(first: MonthPoint, last: MonthPoint): 'rising' | 'falling' | 'level' {
	if (first.high !== null && last.low !== null && last.low > first.high) return 'rising';
	if (first.low !== null && last.high !== null && last.high < first.low) return 'falling';
	return 'level';
}
