import type { Locale } from '#lib/i18n/locale.ts';
import type { MonthPoint } from './point.ts';
import type { ControlPoint, TimePanel } from './time-panel.ts';
import { shareAxis } from './value-axis.ts';

/** One line of shares by month, with limits of usual variation or else its interval, on an axis from 0. */
export function sharePanel(
	points: readonly MonthPoint[],
	locale: Locale,
	{ control, title }: { readonly control?: readonly ControlPoint[]; readonly title?: string } = {}
): TimePanel {
	const most = title === undefined ? 5 : 4;
	return {
		axis: shareAxis([...points, ...(control ?? []).map(atUpper)], most, locale),
		series: [{ points, role: 'data', ...(control && { control }) }],
		...(title !== undefined && { title })
	};
}

/** A month's upper limit as far as an axis is concerned. */
const atUpper = ({ limits }: ControlPoint) => ({ value: null, high: limits?.upper ?? null });
