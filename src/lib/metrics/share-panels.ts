import type { Day } from '#lib/base/civil-day.ts';
import type { MonthPoint, UnitPoint } from '#lib/charts/point.ts';
import { sharePanel } from '#lib/charts/share-panel.ts';
import { unitsSummary } from '#lib/charts/units-summary.ts';
import { t } from '#lib/i18n/messages.ts';
import { monthsSummary } from '#lib/charts/months-summary.ts';
import { timeChart } from '#lib/charts/time-chart.ts';
import type { TimePanel } from '#lib/charts/time-panel.ts';
import { sortedUnits, unitChart } from '#lib/charts/unit-chart.ts';
import type { Metric, Panel, ViewContext } from './metric.ts';
import { signalWords } from './signal-words.ts';
import { monthSignals } from './month-signals.ts';
import { monthsClaim, unitsClaim } from './signal-claims.ts';
import { unitVerdicts } from './unit-verdicts.ts';
import type { Row } from '#lib/gate/row.ts';
import { drawnPeriod, sharePoint, stepOf } from './share-points.ts';

/** How a headline share is drawn over time. */
interface ShareOverTime {
	readonly title: Panel['title'];
	readonly metric: JudgedMetric;
	/** Whether a month's share may yet change. */
	readonly isOpen: (row: Row, context: ViewContext) => boolean;
	/** Days from which another version of the law holds. */
	readonly breaks?: (rows: readonly Row[], context: ViewContext) => readonly Day[];
	/** The share's own title, where other drawings stand under it. */
	readonly shareTitle?: (context: ViewContext) => string;
	readonly under?: (rows: readonly Row[], context: ViewContext) => TimePanel;
}

type JudgedMetric = Pick<Metric, 'columns' | 'headline' | 'improvement'>;

/** The headline share by month with the limits of usual variation, and what stands under it. */
export function shareByMonth(asked: ShareOverTime): Panel {
	const { title, metric, isOpen, breaks, shareTitle, under } = asked;
	const points = (rows: readonly Row[], context: ViewContext): MonthPoint[] =>
		rows.map((row, index) => ({
			...sharePoint(row, index, metric.headline),
			month: stepOf(row, context),
			open: isOpen(row, context)
		}));
	const signals = (rows: readonly Row[], context: ViewContext) =>
		monthSignals(
			rows,
			{
				metric,
				isOpen: (row) => isOpen(row, context),
				...(breaks && { breaks: breaks(rows, context) })
			},
			context
		);
	return {
		id: 'time',
		by: ['month'],
		title,
		disclosure: 'counts',
		options(rows, context) {
			const { months } = signals(rows, context);
			const share = sharePanel(points(rows, context), context.locale, {
				control: months,
				...(shareTitle && { title: shareTitle(context) })
			});
			const panels = under ? [share, under(rows, context)] : [share];
			return timeChart(panels, context, drawnPeriod(context));
		},
		legend: (rows, context) =>
			t(signalWords, context.locale, `legend_${signals(rows, context).kind}`),
		signal: (rows, context) => signals(rows, context).icon?.type ?? null,
		claim: (rows, context) => monthsClaim(signals(rows, context), context),
		summary: (rows, context) => monthsSummary(points(rows, context), context)
	};
}

/** The headline share by unit, held against that of all of them. */
export function shareByUnit(title: Panel['title'], metric: JudgedMetric): Panel {
	const points = (rows: readonly Row[], context: ViewContext): UnitPoint[] => {
		const found = unitVerdicts(rows, metric, context);
		const { unit: chosen } = context.scope;
		return rows.map((row, index) => ({
			...sharePoint(row, index, metric.headline),
			name: context.nameOf('unit', String(row.unit ?? '')),
			verdict: found?.units[index]?.verdict ?? null,
			isPale: chosen.length > 0 && !chosen.includes(String(row.unit ?? ''))
		}));
	};
	/** Worse ones first. */
	const worst = metric.improvement === 'increase' ? 'lowest' : 'highest';
	return {
		id: 'unit',
		by: ['unit'],
		title,
		disclosure: 'counts',
		options(rows, context) {
			const mean = unitVerdicts(rows, metric, context)?.centre ?? null;
			return unitChart(points(rows, context), context, { mean, first: worst });
		},
		legend: (_, { locale }) => t(signalWords, locale, 'legend_units'),
		claim(rows, context) {
			const sorted = sortedUnits(points(rows, context), worst, context.locale);
			const judged = sorted.map(({ row }) => rows[row]!);
			const names = sorted.map(({ name }) => name);
			return unitsClaim(unitVerdicts(judged, metric, context), names, context.locale);
		},
		summary: (rows, context) => unitsSummary(points(rows, context), context.locale)
	};
}
