import { addDays, type Day } from '#lib/base/civil-day.ts';
import type { Row } from '#lib/gate/row.ts';
import { nextStep, stepRange, type DayRange } from '#lib/scope/step.ts';
import { variationIcon, type VariationIcon } from '#lib/stats/chart-icons.ts';
import { LIMIT_POINTS, type ChartPoint, type ControlChart } from '#lib/stats/control-chart.ts';
import { drawnLimits } from '#lib/stats/drawn-limits.ts';
import type { ShareCounts } from '#lib/stats/effective.ts';
import { julys } from '#lib/stats/julys.ts';
import { pChart } from '#lib/stats/p-chart.ts';
import { runChart, type RunChart } from '#lib/stats/run-chart.ts';
import { xmrChart } from '#lib/stats/xmr.ts';
import { stepOf } from './share-points.ts';
import { headlineCounts } from './headline-counts.ts';
import type { Metric, ViewContext } from './metric.ts';

/** A month (or longer step) of a series and what its value means among the others. */
interface MonthSignal extends ChartPoint {
	readonly month: Day;
}

/** Whether a series of months (or longer steps) varies by more than chance. */
export interface MonthSignals {
	/** Every month from the first row's to the last row's; limits as they are drawn, 0-1. */
	readonly months: readonly MonthSignal[];
	/** `run`: fewer than 12 points that may count. */
	readonly kind: 'xmr' | 'p' | 'run';
	/** Points that may count. */
	readonly points: number;
	/** Null without limits, or where the latest phase has none. */
	readonly icon: VariationIcon | null;
	/** Of a series without limits. */
	readonly run: RunChart | null;
}

/** Denominators that differ more than this from their mean give a p chart. Source: domain.md part 5.4. */
const STEADY = 0.25;

interface Asked {
	readonly metric: Pick<Metric, 'columns' | 'headline' | 'improvement'>;
	readonly isOpen: (row: Row) => boolean;
	/** Days from which another version of the law holds. */
	readonly breaks?: readonly Day[];
}

/**
 * Signals in a headline share by month, out of rows that passed the gate: hidden, open and incomplete months, and those
 * without cases, are missing points. Source: domain.md part 5 and part 0, SPC.
 */
export function monthSignals(
	rows: readonly Row[],
	{ metric, isOpen, breaks = [] }: Asked,
	{ period, designEffect, step }: Pick<ViewContext, 'period' | 'designEffect' | 'step'>
): MonthSignals {
	const byMonth = new Map(rows.map((row) => [stepOf(row, { step }), row]));
	const known = [...byMonth.keys()].sort();
	const months: Day[] = [];
	for (let month = known[0]; month && month <= known.at(-1)!; month = nextStep(step, month))
		months.push(month);
	const series = months.map((month): ShareCounts | null => {
		const row = byMonth.get(month);
		const counts =
			row &&
			!isOpen(row) &&
			isComplete(stepRange(step, month), period) &&
			headlineCounts(metric, row);
		return counts && counts.n > 0 ? counts : null;
	});
	const options = {
		improvement: metric.improvement,
		breaks: [...new Set(breaks.map((day) => months.findIndex((month) => month >= day)))],
		setAside: step === 'month' ? julys(months.map((month) => month.slice(0, 7))) : []
	};
	const shares = series.map((counts) => counts && counts.successes / counts.n);
	const points = shares.filter((share) => share !== null).length;
	const isSteady = haveSteady(series.flatMap((counts) => (counts ? [counts.n] : [])));
	const chart: ControlChart = isSteady
		? xmrChart(shares, options)
		: pChart(series, { ...options, deff: designEffect });
	const isRun = points < LIMIT_POINTS;
	return {
		months: chart.points.map((point, index) => ({
			...point,
			month: months[index]!,
			limits: point.limits && drawnLimits(point.limits, 0, 1)
		})),
		kind: isRun ? 'run' : isSteady ? 'xmr' : 'p',
		points,
		icon: isRun ? null : variationIcon(chart),
		run: isRun ? runChart(shares) : null
	};
}

/** Whether the data cover all days of a step. */
function isComplete({ from, to }: DayRange, { start, end, asOf }: ViewContext['period']): boolean {
	const known = addDays(asOf, 1) < end ? addDays(asOf, 1) : end;
	return start <= from && to <= known;
}

function haveSteady(ns: readonly number[]): boolean {
	const mean = ns.reduce((sum, n) => sum + n, 0) / ns.length;
	return ns.every((n) => Math.abs(n - mean) <= STEADY * mean);
}
