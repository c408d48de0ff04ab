import { addDays, type Day } from '#lib/base/civil-day.ts';
import { formatMonth } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { periodText } from './period-text.ts';
import { stepRange } from './step.ts';

/** Steps that a series over time is drawn in, each coarser than the one before. */
export const chartSteps = ['month', 'quarter', 'half_year', 'year'] as const;
export type ChartStep = (typeof chartSteps)[number];

/** A step by its first day, as people read it: `joulukuu 2025`, `10–12/2025`, `2025`. */
export function chartStepText(locale: Locale, step: ChartStep, first: Day): string {
	if (step === 'month') return formatMonth(locale, first);
	const range = stepRange(step, first);
	return periodText(locale, range, { start: range.from, end: range.to });
}

/** Any day of the last month of a step. */
export const lastDayOf = (step: ChartStep, first: Day): Day =>
	addDays(stepRange(step, first).to, -1);
