import type { MonthPoint, UnitPoint } from '#lib/charts/point.ts';
import { sharePanel } from '#lib/charts/share-panel.ts';
import { unitsSummary } from '#lib/charts/units-summary.ts';
import { monthsSummary } from '#lib/charts/months-summary.ts';
import { timeChart } from '#lib/charts/time-chart.ts';
import type { TimePanel } from '#lib/charts/time-panel.ts';
import { unitChart } from '#lib/charts/unit-chart.ts';
import type { Headline, Panel, ViewContext } from './metric.ts';
import type { Row } from '#lib/gate/row.ts';
import { drawnPeriod, sharePoint } from './share-points.ts';

/** How a headline share is drawn over time. */
interface ShareOverTime {
	readonly title: Panel['title'];
	readonly headline: Headline;
	/** Whether a month's share may yet change. */
	readonly isOpen: (row: Row, context: ViewContext) => boolean;
	/** The share's own title, where other drawings stand under it. */
	readonly shareTitle?: (context: ViewContext) => string;
	readonly under?: (rows: readonly Row[], context: ViewContext) => TimePanel;
}

/** The headline share by month, and what stands under it. */
export function shareByMonth(asked: ShareOverTime): Panel {
	const { title, headline, isOpen, shareTitle, under } = asked;
	const points = (rows: readonly Row[], context: ViewContext): MonthPoint[] =>
		rows.map((row, index) => ({
			...sharePoint(row, index, headline),
			month: String(row.month),
			open: isOpen(row, context)
		}));
	return {
		id: 'time',
		by: ['month'],
		title,
		disclosure: 'counts',
		options(rows, context) {
			const named = shareTitle && { title: shareTitle(context) };
			const share = sharePanel(points(rows, context), context.locale, named);
			const panels = under ? [share, under(rows, context)] : [share];
			return timeChart(panels, context, drawnPeriod(context));
		},
		summary: (rows, context) => monthsSummary(points(rows, context), context.locale)
	};
}

/** The headline share by unit. */
export function shareByUnit(title: Panel['title'], headline: Headline): Panel {
	const points = (rows: readonly Row[], { nameOf }: ViewContext): UnitPoint[] =>
		rows.map((row, index) => ({
			...sharePoint(row, index, headline),
			name: nameOf('unit', String(row.unit ?? ''))
		}));
	return {
		id: 'unit',
		by: ['unit'],
		title,
		disclosure: 'counts',
		options: (rows, context) => unitChart(points(rows, context), context, { role: 'common' }),
		summary: (rows, context) => unitsSummary(points(rows, context), context.locale)
	};
}
