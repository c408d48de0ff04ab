import type { Day } from '#lib/base/civil-day.ts';
import { formatShortMonth } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { lastDayOf, type ChartStep } from '#lib/scope/chart-step.ts';
import { nextStep, stepRange, stepStart } from '#lib/scope/step.ts';

const steps = [1, 2, 3, 6, 12, 24, 60];
const labelWidth = 52;

interface MonthSpan {
	readonly start: Date;
	readonly middle: Date;
	readonly end: Date;
}

const spans = new Map<string, MonthSpan>();

/** First instant of the month (or longer step) a day lies in, of the next one, and the instant half-way, where its point stands (UTC). */
export function monthSpan(day: Day, step: ChartStep = 'month'): MonthSpan {
	const key = `${step} ${day}`;
	const known = spans.get(key) ?? spanOf(day, step);
	spans.set(key, known);
	return known;
}

function spanOf(day: Day, step: ChartStep): MonthSpan {
	const { from, to } = stepRange(step, stepStart(step, day));
	const [start, end] = [from, to].map((at) => new Date(`${at}T00:00:00Z`)) as [Date, Date];
	return { start, middle: new Date((start.getTime() + end.getTime()) / 2), end };
}

/** All months (or longer steps) from the earliest to the latest of the given days, as first days, ascending. */
export function monthRange(days: readonly Day[], step: ChartStep = 'month'): Day[] {
	const sorted = days.map((day) => stepStart(step, day)).sort();
	const range: Day[] = [];
	for (let first = sorted[0]; first !== undefined && first <= sorted.at(-1)!;) {
		range.push(first);
		first = nextStep(step, first);
	}
	return range;
}

/** The months that get a label in `width` pixels: every 1st, 2nd, 3rd, 6th … counted from January. */
export function labelledMonths(range: readonly Day[], width: number): Day[] {
	const room = Math.max(1, Math.floor(width / labelWidth));
	const every = (step: number) =>
		range.filter(
			(month) => (Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1) % step === 0
		);
	const chosen = steps.map(every).find((months) => months.length <= room) ?? [];
	return chosen.length > 0 ? chosen : range.slice(0, 1);
}

/** Text of a tick: a month's short name or a step's months, with the year below where the year begins or the axis does. */
export function monthTick(
	first: Day,
	labelled: readonly Day[],
	locale: Locale,
	step: ChartStep = 'month'
): string {
	const year = first.slice(0, 4);
	if (step === 'year') return year;
	const name =
		step === 'month'
			? formatShortMonth(locale, first).split(' ')[0]!
			: `${Number(first.slice(5, 7))}–${Number(lastDayOf(step, first).slice(5, 7))}`;
	const before = labelled[labelled.indexOf(first) - 1];
	return before?.slice(0, 4) === year ? name : `${name}\n${year}`;
}
