import { addDays, daysBetween, type Day } from '#lib/base/civil-day.ts';
import { dueDay, type Counting } from './due-day.ts';
import { rules, type Rule } from '#lib/rules/load.ts';
import { isWorkday, nextWorkday } from '#lib/rules/workdays.ts';
import type { ClockEvent } from '#lib/rules/shape.ts';
import { assessmentRuns } from './wait-oracle-assessments.ts';
import { serviceRuns } from './wait-oracle-services.ts';
import { inOrder, type WaitEvent } from './wait-tables.ts';

/** What the naive reading says of one wait; `start_key` is the place of the start event, from 1. */
export interface ExpectedWait {
	readonly rule: string;
	readonly start_key: number;
	readonly due_day: Day;
	readonly status: string;
	readonly short_status: string | null;
	/** Decided or closed before any assessment had started: an end, but no stop. */
	readonly is_settled: boolean;
	readonly is_flagged: boolean;
	readonly is_inferred: boolean;
	readonly wait_days: number;
	readonly starts: number;
}

export interface OracleSetting extends Counting {
	readonly asOf: Day;
	readonly law_by?: 'start' | 'stop';
	readonly remote_counts?: boolean;
}

export interface Placed extends WaitEvent {
	readonly key: number;
}

export interface Run {
	readonly start: Placed;
	readonly starts: number;
	readonly stop: Placed | undefined;
	readonly close: Placed | undefined;
	readonly earlierStop: boolean;
	/** Decided or closed before any assessment had started. */
	readonly settled?: Placed;
	/** Why no clock runs. */
	readonly noClock?: string;
	readonly inferred: boolean;
	readonly contact: Placed | undefined;
	/** Events whose exceptions, whose support and studies, and whose kind of care count for the run. */
	readonly marks: readonly Placed[];
	readonly persons: readonly Placed[];
	readonly kinds: readonly Placed[];
	/** Events of the case, or of the client in the area, on and after the start. */
	readonly onward: readonly Placed[];
}

const visitTypes = ['visit', 'remote_visit', 'home_visit', 'group_visit'];

/** Every wait of an event list, read case by case and rule by rule with plain loops. */
export function expectedWaits(
	events: readonly WaitEvent[],
	setting: OracleSetting
): ExpectedWait[] {
	const placed = inOrder(events).map((event, index): Placed => ({ ...event, key: index + 1 }));
	const waits: ExpectedWait[] = [];
	for (const rule of rules) {
		if (rule.lacks !== undefined || rule.unit === 'own') continue;
		const runs = rule.assessment
			? assessmentRuns(rule, placed)
			: [...caseRuns(rule, placed, setting), ...inferredRuns(rule, placed, setting)];
		for (const run of runs) {
			const wait = judge(rule, run, setting);
			if (wait) waits.push(wait);
		}
	}
	return waits.sort((a, b) =>
		a.rule === b.rule ? a.start_key - b.start_key : a.rule < b.rule ? -1 : 1
	);
}

/** Whether an event is one of those that a clock waits for. */
export function matches(
	event: WaitEvent,
	wanted: ClockEvent,
	{ remote_counts = true }: OracleSetting
) {
	if (event.type === 'remote_visit' && !remote_counts) return false;
	const done = event.status === undefined || event.status === 'done';
	const type =
		wanted.type === 'any_visit'
			? visitTypes.includes(event.type) && done
			: event.type === wanted.type;
	return (
		type &&
		(wanted.profession === undefined || event.profession === wanted.profession) &&
		(wanted.other_than === undefined ||
			(event.profession !== undefined && event.profession !== wanted.other_than)) &&
		(wanted.referral_status === undefined || event.referral_status === wanted.referral_status) &&
		(wanted.urgency === undefined || event.urgency === wanted.urgency)
	);
}

/** Ordinary events before fallbacks, each in time order. */
function pick(list: readonly Placed[], wanted: readonly ClockEvent[], setting: OracleSetting) {
	const of = (fallback: boolean) =>
		list.filter((event) =>
			wanted.some(
				(want) => (want.fallback !== undefined) === fallback && matches(event, want, setting)
			)
		);
	return { ordinary: of(false), fallback: of(true) };
}

function caseRuns(rule: Rule, events: readonly Placed[], setting: OracleSetting): Run[] {
	const runs: Run[] = [];
	for (const id of new Set(events.map((event) => event.case))) {
		if (id === undefined) continue;
		const own = events.filter((event) => event.case === id);
		const opensOnly = rule.start.some(({ opens_case }) => opens_case);
		const begun = pick(
			own.filter(
				(event) =>
					rule.areas.includes(event.area) &&
					event.client !== null &&
					(!opensOnly || event === own[0])
			),
			rule.start,
			setting
		);
		const start = begun.ordinary[0] ?? begun.fallback[0];
		if (!start) continue;
		const ends = pick(own, rule.stop, setting);
		const later = (event: Placed) => event.day >= start.day;
		const contact = own.find(({ type }) => type === 'contact');
		runs.push({
			start,
			starts: begun.ordinary.length + begun.fallback.length,
			stop: ends.ordinary.find(later) ?? ends.fallback.find(later),
			close: own.find((event) => event.type === 'case_closed' && later(event)),
			earlierStop: ends.ordinary.some((event) => !later(event)),
			inferred:
				begun.ordinary.length === 0 && rule.start.some(({ fallback }) => fallback === 'inferred'),
			contact,
			marks: own,
			persons: own,
			onward: own.filter(later),
			kinds: own
		});
	}
	return runs;
}

function inferredRuns(rule: Rule, events: readonly Placed[], setting: OracleSetting): Run[] {
	const runs: Run[] = [];
	const chains = new Map<string, Placed[]>();
	for (const event of events) {
		if (event.client === null || !rule.areas.includes(event.area)) continue;
		const chain = `${event.client} ${event.area}`;
		chains.set(chain, [...(chains.get(chain) ?? []), event]);
	}
	for (const own of chains.values()) {
		const services = rule.start.some(({ opens_case }) => opens_case)
			? serviceRuns(own, events, [own[0]!.area])
			: [];
		const begun = pick(
			own.filter(
				(event) => event.case === undefined && !services.some((isRunning) => isRunning(event))
			),
			rule.start,
			setting
		);
		const ends = pick(own, rule.stop, setting);
		const open: { starts: Placed[]; stop?: Placed; close?: Placed }[] = [];
		for (const start of [...begun.ordinary, ...begun.fallback].sort((a, b) => a.key - b.key)) {
			const near = (event: Placed) =>
				event.day >= start.day &&
				event.day <= addDays(start.day, 365) &&
				(event.day > start.day || !event.at || !start.at || event.at >= start.at);
			const stop = ends.ordinary.find(near) ?? ends.fallback.find(near);
			const close = own.find((event) => event.type === 'case_closed' && near(event));
			const run = open.findLast((it) => it.stop === stop && it.close?.day === close?.day);
			if (run && daysBetween(run.starts.at(-1)!.day, start.day) <= 365) run.starts.push(start);
			else open.push({ starts: [start], ...(stop && { stop }), ...(close && { close }) });
		}
		for (const { starts, stop, close } of open) {
			const start = starts.find((event) => begun.ordinary.includes(event)) ?? starts[0]!;
			runs.push({
				start,
				starts: starts.length,
				stop,
				close,
				earlierStop: false,
				inferred: true,
				contact: own.findLast(({ type, day }) => type === 'contact' && day <= start.day),
				marks: stop ? [start, stop] : [start],
				persons: [start],
				onward: own.filter(
					(event) =>
						event.day >= start.day &&
						event.day <= addDays(start.day, 365) &&
						(event.day > start.day || !event.at || !start.at || event.at >= start.at)
				),
				kinds: [start]
			});
		}
	}
	return runs;
}

/** How much of what an age may be lies within the bounds of a rule; of an unknown age nobody can tell. */
export function agesWithin(
	{ min = 0, below = Infinity }: NonNullable<Rule['age']>,
	age: WaitEvent['age']
): 'all' | 'some' | 'none' {
	if (age === undefined) return 'some';
	const [low, high] = typeof age === 'object' ? age : [age, age];
	const years = Array.from({ length: high - low + 1 }, (_, more) => low + more);
	const within = years.filter((year) => year >= min && year < below).length;
	return within === years.length ? 'all' : within > 0 ? 'some' : 'none';
}

function judge(rule: Rule, run: Run, setting: OracleSetting): ExpectedWait | null {
	const { start, stop, close } = run;
	const { asOf, law_by = 'start' } = setting;
	const lawDay =
		law_by === 'start'
			? start.day
			: stop && (!close || stop.day <= close.day)
				? stop.day
				: (close?.day ?? asOf);
	const age = (rule.age?.basis === 'contact' ? run.contact?.age : undefined) ?? start.age;
	const kind = start.care_kind ?? run.kinds.find(({ care_kind }) => care_kind)?.care_kind;
	const kindClass = kind === undefined ? 'unknown' : kind === 'illness' ? 'illness' : 'other';
	const holds =
		rule.areas.includes(start.area) &&
		rule.valid_from <= lawDay &&
		(rule.valid_to === null || lawDay <= rule.valid_to) &&
		(rule.age === undefined || agesWithin(rule.age, age) === 'all') &&
		(rule.when?.care_kind === undefined || rule.when.care_kind === kindClass) &&
		(!rule.when?.special_support || run.persons.some((event) => event.special_support)) &&
		(!rule.when?.student || run.persons.some((event) => event.student)) &&
		(rule.when?.sector === undefined || rule.when.sector === start.sector);
	const isUrgent = ['emergency', 'urgent_1_7d'].includes(start.urgency ?? '');
	if (!holds || (rule.when?.urgent ?? isUrgent) !== isUrgent) return null;
	const { first_visit_other_than, need_shown_for } = rule.when ?? {};
	const visit = run.onward.find((event) => matches(event, { type: 'any_visit' }, setting));
	if (first_visit_other_than && (!visit?.profession || visit.profession === first_visit_other_than))
		return null;
	const isNeedShown = run.onward.some(
		({ type, profession }) =>
			profession === need_shown_for &&
			(visitTypes.includes(type) || type === 'booking' || type.startsWith('referral_'))
	);
	const noClock = need_shown_for && !isNeedShown ? 'need_not_recorded' : run.noClock;
	const isAfterHours =
		!isWorkday(start.day) || (start.at !== undefined && start.at >= (rule.office_hours?.to ?? ''));
	const restarts = run.onward.filter(
		({ type, day }) => type === rule.restart && (stop === undefined || day <= stop.day)
	);
	const from = restarts.at(-1)?.day ?? start.day;
	const due = rule.office_hours
		? isAfterHours
			? nextWorkday(addDays(start.day, 1))
			: start.day
		: dueDay(from, { ...rule, limit: rule.limit! }, setting);
	const short = rule.short_days === undefined ? null : addDays(start.day, rule.short_days);
	const stopped = !noClock && stop !== undefined && (close === undefined || stop.day <= close.day);
	const status = (last: Day): string => {
		if (noClock) return noClock;
		const end = run.settled ?? (stopped ? stop : undefined);
		if (end) return end.day <= last ? 'met' : 'breach_closed';
		if (stop === undefined && run.earlierStop) return 'invalid';
		if (close) return close.day > last ? 'removed_late' : 'removed';
		return asOf > last ? 'breach_open' : 'pending';
	};
	const named = (last: Day) => {
		const found = status(last);
		return found === 'met' && last >= asOf ? 'met_early' : found;
	};
	return {
		rule: rule.id,
		start_key: start.key,
		due_day: due,
		status: named(due),
		short_status:
			short === null ? null : named(short).replace(/^(removed|removed_late|invalid)$/, 'left'),
		is_settled: run.settled !== undefined,
		is_flagged: run.marks.some((event) => event.exception),
		is_inferred: run.inferred,
		wait_days: daysBetween(start.day, stopped ? stop.day : (close?.day ?? asOf)),
		starts: run.starts
	};
}
