import { addDays } from '#lib/base/civil-day.ts';
import type { Rule } from '#lib/rules/load.ts';
import { serviceRuns } from './wait-oracle-services.ts';
import type { Placed, Run } from './wait-oracle.ts';

/** One assessment of a client as the events go by. */
interface Matter {
	readonly start: Placed;
	/** First start events of the cases taken up, and loose ones. */
	readonly taken: Placed[];
	starts: number;
	ended: Placed | undefined;
	/** Starts and ends of the assessment that came by time, not by case. */
	readonly byTime: Placed[];
	readonly existing?: true;
}

const assessing = ['sna_started', 'sna_done'];
const settling = ['decision', 'case_closed'];

/** Runs of a clock that a client has one of at a time, whatever the cases: played through event by event. */
export function assessmentRuns(rule: Rule, events: readonly Placed[]): Run[] {
	const types = rule.start.map(({ type }) => type);
	const starts = events.filter(
		({ type, area, client }) =>
			client !== null && rule.areas.includes(area) && types.includes(type as 'notification')
	);
	const firsts = new Map<string | undefined, Placed>();
	for (const start of starts)
		if (start.case && !firsts.has(start.case)) firsts.set(start.case, start);
	const clientOf = (event: Placed) => firsts.get(event.case)?.client ?? event.client;
	const endType = events.some(({ type, area }) => type === 'sna_done' && rule.areas.includes(area))
		? 'sna_done'
		: 'sna_started';
	const stopType = rule.stop[0]!.type;
	return [...new Set(starts.map(clientOf))].flatMap((client) => {
		const own = events.filter(
			(event) =>
				clientOf(event) === client && (firsts.has(event.case) || rule.areas.includes(event.area))
		);
		const isExisting = existingAmong(
			own,
			events.filter((event) => event.client === client),
			events
		);
		return matters(own, starts, endType, isExisting).map((matter) => runOf(matter, own, stopType));
	});
}

/** Whether a start is about a client whose service is running, and no assessment starts in its case. */
function existingAmong(own: readonly Placed[], mine: readonly Placed[], all: readonly Placed[]) {
	const runs = serviceRuns(mine, all, ['lastensuojelu', 'lapsiperheet']);
	return (start: Placed) =>
		runs.some((isRunning) => isRunning(start)) &&
		!own.some(
			(event) =>
				event.type === 'sna_started' &&
				event.case === start.case &&
				(start.case
					? event.day >= start.day
					: event.key > start.key && event.day <= addDays(start.day, 365))
		);
}

function matters(
	own: readonly Placed[],
	starts: readonly Placed[],
	endType: string,
	isExisting: (start: Placed) => boolean
): Matter[] {
	const all: Matter[] = [];
	const existing: Matter[] = [];
	const firstOf = (event: Placed) =>
		event.case ? starts.find((start) => start.case === event.case) : undefined;
	const begin = (start: Placed): Matter => ({
		start,
		taken: [start],
		starts: 1,
		ended: undefined,
		byTime: []
	});
	for (const event of own) {
		const last = all.at(-1);
		const running = last && !last.ended && event.day <= addDays(last.start.day, 365);
		if (starts.includes(event)) {
			const first = firstOf(event) ?? event;
			if (first !== event)
				[...all, ...existing].find(({ taken }) => taken.includes(first))!.starts += 1;
			else if (running) {
				last.taken.push(event);
				last.starts += 1;
			} else if (isExisting(event)) existing.push({ ...begin(event), existing: true });
			else all.push(begin(event));
		}
		const known = all.find(({ taken }) => taken.some((it) => it.case && it.case === event.case));
		const of = known ?? (running ? last : undefined);
		const started = firstOf(event);
		if (!of || (!known && started && started.key < event.key)) continue;
		if (!known && assessing.includes(event.type)) of.byTime.push(event);
		if (event.type === endType) of.ended ??= event;
		const everyCase = (kinds: readonly string[]) =>
			of.taken.every((it) => endingOf(it, own, kinds, event.key));
		if (everyCase(['case_closed'])) of.ended ??= event;
		if (everyCase(settling) && !isAssessedBy(of, own, event, firstOf)) of.ended ??= event;
	}
	return [...all, ...existing];
}

/** Whether an assessment has started or ended by the end of an event's day. */
const isAssessedBy = (
	{ start, taken }: Matter,
	own: readonly Placed[],
	{ day }: Placed,
	firstOf: (event: Placed) => Placed | undefined
) =>
	own.some((event) => {
		if (!assessing.includes(event.type) || event.day < start.day || event.day > day) return false;
		const first = firstOf(event);
		if (first && taken.includes(first)) return true;
		return (
			(first === undefined || first.key > event.key) &&
			event.key > start.key &&
			event.day <= addDays(start.day, 365)
		);
	});

/** The first closing, or decision, of a case taken up, until a point of the story. */
const endingOf = (
	taken: Placed,
	own: readonly Placed[],
	kinds: readonly string[],
	until = Infinity
) =>
	own.find(
		(event) =>
			kinds.includes(event.type) &&
			event.key <= until &&
			event.day >= taken.day &&
			event.case === taken.case &&
			(taken.case !== undefined || (event.key > taken.key && event.day <= addDays(taken.day, 365)))
	);

function runOf(matter: Matter, own: readonly Placed[], type: string): Run {
	const { start, taken, starts, byTime, existing } = matter;
	const ofCases = own.filter((event) => event.case && taken.some((it) => it.case === event.case));
	const mine = (kinds: readonly string[]) =>
		existing
			? []
			: own.filter(
					(event) =>
						kinds.includes(event.type) && (ofCases.includes(event) || byTime.includes(event))
				);
	const onward = (event: Placed) => event.day >= start.day;
	const stop = mine([type]).find(onward);
	const last = (kinds: readonly string[]) => {
		const found = taken.map((it) => endingOf(it, own, kinds)).filter((it) => it !== undefined);
		const all = found.length === taken.length && !existing;
		return all ? found.sort((a, b) => a.key - b.key).at(-1) : undefined;
	};
	const settled = last(settling);
	const assessed = mine(assessing).find(onward);
	const isSettled = settled && (!assessed || settled.day < assessed.day);
	const noClock = existing
		? 'existing_client'
		: isSettled && type === 'sna_done'
			? 'no_assessment'
			: undefined;
	return {
		start,
		starts,
		stop: isSettled || existing ? undefined : stop,
		close: isSettled ? settled : last(['case_closed']),
		...(isSettled && { settled }),
		...(noClock && { noClock }),
		earlierStop: !isSettled && mine([type]).some((event) => !onward(event)),
		inferred: start.case === undefined,
		contact: undefined,
		marks: [...taken, ...ofCases, ...(stop ? [stop] : [])],
		persons: [...taken, ...ofCases],
		kinds: [start],
		onward: []
	};
}
