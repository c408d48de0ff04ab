import { addDays, addMonths, monthStart, type Day } from '#lib/base/civil-day.ts';
import type { Scope } from './scope.ts';
import type { DayRange } from './step.ts';

/** What the data can tell of, as far as periods are concerned. */
export interface Coverage {
	readonly dataStart: Day;
	readonly dataEnd: Day;
	readonly asOf: Day;
}

/** A question's coverage with how long its facts are followed. */
export interface FollowUp extends Coverage {
	/** Longest window or limit of the question's facts in days; null where none is followed. */
	readonly windowDays: number | null;
}

/** Last day anything is known of: the earlier of A and data_end. */
export function lastKnownDay({ asOf, dataEnd }: Coverage): Day {
	return asOf < dataEnd ? asOf : dataEnd;
}

/**
 * First day whose facts are not all followed to their end: a day is mature when it and the longest window lie
 * before the last known day (design, Panel); where nothing is followed, every known day is.
 */
function firstImmatureDay(followUp: FollowUp): Day {
	const last = lastKnownDay(followUp);
	return followUp.windowDays === null ? addDays(last, 1) : addDays(last, -followUp.windowDays);
}

/** Whether the month a day lies in is mature: its last day is. */
export function isMatureMonth(day: Day, followUp: FollowUp): boolean {
	return addMonths(monthStart(day), 1) <= firstImmatureDay(followUp);
}

/** The first days of a period that are mature: whole months of whole months, else days. Empty when `to` = `from`. */
export function matureRange({ from, to }: DayRange, followUp: FollowUp): DayRange {
	const end = firstImmatureDay(followUp);
	const cut = isWholeMonths({ from, to }) ? monthStart(end) : end;
	return { from, to: cut < from ? from : cut < to ? cut : to };
}

/** Whether a period is made of whole calendar months. */
export function isWholeMonths({ from, to }: DayRange): boolean {
	return from === monthStart(from) && to === monthStart(to);
}

/**
 * The period a page opens with: the last twelve finished months, a month being finished when the data cover all
 * its days; the whole data when there are fewer.
 */
export function defaultPeriod(coverage: Coverage): Pick<Scope, 'from' | 'to'> {
	const to = monthStart(addDays(lastKnownDay(coverage), 1));
	const from = addMonths(to, -12);
	return from < coverage.dataStart ? { from: null, to: null } : { from, to };
}
