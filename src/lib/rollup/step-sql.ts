import type { Bindings } from './bindings.ts';
import { firstDayOf, type MonthSpan } from './calendar.ts';
import { windowsIn } from './steps.ts';
import type { Step } from './question.ts';

/** How a statement sorts a day into steps: a join, where a day has several, and the first day of its step. */
export interface StepSql {
	readonly join: string;
	readonly step: string;
}

const year = (day: string) => `CAST(EXTRACT(YEAR FROM ${day}) AS INTEGER)`;
const month = (day: string) => `CAST(EXTRACT(MONTH FROM ${day}) AS INTEGER)`;

/** See `StepSql`. The windows of `rolling_12` are those of the span. */
export function stepSql(step: Step, day: string, span: MonthSpan, bind: Bindings): StepSql {
	if (step === 'rolling_12') return windowsSql(day, span, bind);
	if (step === 'week') return { join: '', step: `${day} - ${daysSinceMonday(day)}` };
	return { join: '', step: `MAKE_DATE(${year(day)}, ${firstMonth(step, month(day))}, 1)` };
}

function firstMonth(step: Exclude<Step, 'week' | 'rolling_12'>, of: string): string {
	if (step === 'month') return of;
	if (step === 'year') return '1';
	const length = { quarter: 3, four_months: 4, half_year: 6 }[step];
	const cases = Array.from({ length: 12 / length - 1 }, (_, index) => {
		const first = index * length + 1;
		return `WHEN ${of} < ${first + length} THEN ${first}`;
	});
	return `CASE ${cases.join(' ')} ELSE ${13 - length} END`;
}

/** Days from 0001-01-01, a Monday, modulo 7: both engines count weekdays, but not from the same day. */
function daysSinceMonday(day: string): string {
	const before = `(${year(day)} - 1)`;
	const leaps = [4, 100, 400].map(
		(n) => `CAST(FLOOR(CAST(${before} AS DOUBLE) / ${n}) AS INTEGER)`
	);
	const days = `${before} * 365 + ${leaps[0]} - ${leaps[1]} + ${leaps[2]} + CAST(EXTRACT(DOY FROM ${day}) AS INTEGER) - 1`;
	return `CAST(MOD(${days}, 7) AS INTEGER)`;
}

function windowsSql(day: string, span: MonthSpan, bind: Bindings): StepSql {
	const rows = windowsIn(span).map(
		(first) => `(${bind.day(firstDayOf(first))}, ${bind.day(firstDayOf(first + 12))})`
	);
	// An inline table has at least a row; this one has no day.
	if (rows.length === 0) rows.push(`(${bind.day(0)}, ${bind.day(0)})`);
	return {
		join: `JOIN (VALUES ${rows.join(', ')}) AS spans(first_day, next_day)
	ON ${day} >= spans.first_day AND ${day} < spans.next_day`,
		step: 'spans.first_day'
	};
}
