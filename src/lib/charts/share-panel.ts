import type { Locale } from '#lib/i18n/locale.ts';
import type { MonthPoint } from './point.ts';
import type { MarkRole } from './roles.ts';
import type { TimePanel } from './time-panel.ts';
import { shareAxis } from './value-axis.ts';

/** One line of shares by month with its interval, on an axis from 0. */
export function sharePanel(
	points: readonly MonthPoint[],
	locale: Locale,
	{ role = 'common', title }: { readonly role?: MarkRole; readonly title?: string } = {}
): TimePanel {
	const most = title === undefined ? 5 : 4;
	return {
		axis: shareAxis(points, most, locale),
		series: [{ points, role }],
		...(title !== undefined && { title })
	};
}
