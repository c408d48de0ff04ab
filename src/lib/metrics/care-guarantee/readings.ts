import type { Classification, Operand, Predicate } from '#lib/rollup/predicate.ts';
import type { Reading } from '#lib/rollup/question.ts';

const asOf: Operand = { at: 'asOf' };
const stopDay: Operand = { column: 'stop_day' };

/** Holds when it holds for the due day of the way in which months are counted. */
const counted = (holds: (dueDay: Operand) => Predicate): Predicate => ({
	any: [
		{ all: [{ param: 'months_mode', equals: 'legal' }, holds({ column: 'due_day' })] },
		{ all: [{ param: 'months_mode', equals: 'thl_days' }, holds({ column: 'thl_due_day' })] }
	]
});

const isExcluded: Predicate = {
	all: [
		{ column: 'is_flagged', is: true },
		{ param: 'exceptions', equals: 'out' }
	]
};
const isStopped: Predicate = { not: { isNull: 'stop_day' } };
const isClosed: Predicate = { not: { isNull: 'close_day' } };
/** Closed after the due day: the case was late while it waited. */
const isClosedLate = counted((due) => ({ lessThan: [due, { column: 'close_day' }] }));
const isInvalid: Predicate = { column: 'has_only_earlier_stop', is: true };
/** Decided or closed before any assessment had started: that settles the clock of the start. */
const isSettled: Predicate = { not: { isNull: 'settled_day' } };
const isInTime: Predicate = {
	any: [
		{ column: 'in_time', is: true },
		counted((due) => ({ atMost: [{ column: 'settled_day' }, due] })),
		{ all: [{ isNull: 'in_time' }, counted((due) => ({ atMost: [stopDay, due] }))] }
	]
};
/** The due day is not yet past: what is met by then can't yet be compared with what is not. */
const isEarly = counted((due) => ({ atMost: [asOf, due] }));
const isOver: Predicate = {
	any: [
		counted((due) => ({ lessThan: [due, asOf] })),
		{
			all: [{ column: 'ends_within_day', is: true }, counted((due) => ({ atMost: [due, asOf] }))]
		}
	]
};

/** What became of a case by as-of (domain.md part 0, Statuses; 1.4). */
const status: Classification = {
	states: [
		['existing_client', { column: 'no_clock', is: 'existing_client' }],
		['no_assessment', { column: 'no_clock', is: 'no_assessment' }],
		['need_not_recorded', { column: 'no_clock', is: 'need_not_recorded' }],
		['excluded', isExcluded],
		['met_early', { all: [{ any: [isStopped, isSettled] }, isInTime, isEarly] }],
		['met', { all: [{ any: [isStopped, isSettled] }, isInTime] }],
		['breach_closed', { any: [isStopped, isSettled] }],
		['invalid', isInvalid],
		['removed_late', isClosedLate],
		['removed', isClosed],
		['breach_open', isOver],
		['pending', null]
	]
};

const shortDue: Operand = { column: 'short_due_day' };
const isShortMet: Predicate = { all: [isStopped, { atMost: [stopDay, shortDue] }] };

/** The same by the stricter limit of the undecided group; `none` elsewhere and where a case is left out. */
const short: Classification = {
	states: [
		['none', { any: [{ isNull: 'short_due_day' }, isExcluded] }],
		['met_early', { all: [isShortMet, { atMost: [asOf, shortDue] }] }],
		['met', isShortMet],
		['breach_closed', isStopped],
		['left', { any: [isInvalid, isClosed] }],
		['breach_open', { lessThan: [shortDue, asOf] }],
		['pending', null]
	]
};

const flag: Classification = {
	states: [
		['flagged', { column: 'is_flagged', is: true }],
		['ordinary', null]
	]
};

/** Whether a matter was decided without an assessment, met or late. */
const decision: Classification = {
	states: [
		['no_assessment', isSettled],
		['other', null]
	]
};

const verdict: Classification = {
	states: [
		['excluded', isExcluded],
		['met', isInTime],
		['late', null]
	]
};

const standing: Classification = {
	states: [
		['excluded', isExcluded],
		['no_clock', { not: { isNull: 'no_clock' } }],
		['ended', { any: [isStopped, isSettled, isInvalid, isClosed] }],
		['late', isOver],
		['in_time', null]
	]
};

const isEnded: Predicate = { any: [isStopped, isSettled] };
const isWaiting: Predicate = { not: { any: [isEnded, isInvalid, isClosed] } };
/** Neither of the undecided group, which is in no total, nor a case without a clock. */
const isJudged: Predicate = { all: [{ isNull: 'no_clock' }, { isNull: 'short_due_day' }] };
const inTotal = (...conditions: readonly Predicate[]): Predicate => ({
	all: [isJudged, { not: isExcluded }, ...conditions]
});

/** The states of a case under all its limits, worst first: a case stands in the first that one of its waits has. */
const worst: Classification = {
	states: [
		['breach_open', inTotal(isWaiting, isOver)],
		['breach_closed', inTotal(isEnded, { not: isInTime })],
		['pending', inTotal(isWaiting)],
		['met_early', inTotal(isEnded, isEarly)],
		['met', inTotal(isEnded)],
		['removed_late', inTotal({ not: isInvalid }, isClosedLate)],
		['removed', inTotal({ not: isInvalid })],
		['excluded', { all: [isJudged, isExcluded] }],
		['invalid', isJudged],
		['apart', null]
	]
};

/** What the file tells of each case's end. */
const outcome: Classification = {
	states: [
		['no_clock', { not: { isNull: 'no_clock' } }],
		['stopped', isStopped],
		['settled', isSettled],
		['closed', isClosed],
		['invalid', isInvalid],
		['untold', null]
	]
};
const due: Classification = {
	states: [
		['past', { lessThan: [{ column: 'due_day' }, asOf] }],
		['ahead', null]
	]
};
const age: Classification = {
	states: [
		['old', { lessThan: [{ column: 'start_day', plus: 90 }, asOf] }],
		['young', null]
	]
};
const limit: Classification = {
	states: [
		['week', { atLeast: [{ column: 'limit_days' }, { value: 7 }] }],
		['days', null]
	]
};

const stop: Classification = {
	states: [
		['early', { lessThan: [stopDay, { param: 'early_until' }] }],
		['later', null]
	]
};
const begun: Classification = {
	states: [
		['before', { lessThan: [{ column: 'start_day' }, { param: 'observed_from' }] }],
		['after', null]
	]
};

/**
 * The ways to read waits. `started`: cases by the day the clock started and what became of them by as-of;
 * `stopped`: cases by the day of a stop that counts; `open`: what is open at as-of, whatever the period; `cases`: each
 * case once over all rules; `evidence`: what the whole file can tell of a rule at its end (cannot-tell.ts); `opening`:
 * whether the first stops of the file are of a queue from before (shape-of-export.ts).
 */
export const readings = {
	started: {
		table: 'waits',
		dated: 'start_day',
		classes: { status, flag, short, decision },
		sums: ['limit_days', 'thl_limit_days']
	},
	stopped: {
		table: 'waits',
		dated: 'stop_day',
		classes: { verdict },
		quantiles: ['wait_days']
	},
	open: { table: 'waits', dated: 'start_day', asOf: true, classes: { standing } },
	cases: { table: 'waits', dated: 'start_day', classes: { worst }, subject: 'matter_key' },
	evidence: {
		table: 'waits',
		dated: 'start_day',
		asOf: true,
		classes: { outcome, due, age, limit },
		quantiles: ['start_day', 'stop_day', 'wait_days']
	},
	opening: { table: 'waits', dated: 'stop_day', asOf: true, classes: { stop, begun, limit } }
} as const satisfies Readonly<Record<string, Reading>>;
