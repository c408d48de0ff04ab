import { addDays } from '#lib/base/civil-day.ts';
import type { Rule } from '#lib/rules/load.ts';
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
}

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
		return matters(own, starts, endType).map((matter) => runOf(matter, own, stopType));
	});
}

function matters(own: readonly Placed[], starts: readonly Placed[], endType: string): Matter[] {
	const all: Matter[] = [];
	for (const event of own) {
		const last = all.at(-1);
		const running = last && !last.ended && event.day <= addDays(last.start.day, 365);
		if (starts.includes(event)) {
			const first = event.case ? starts.find((start) => start.case === event.case) : event;
			if (first !== event) all.find(({ taken }) => taken.includes(first!))!.starts += 1;
			else if (running) {
				last.taken.push(event);
				last.starts += 1;
			} else all.push({ start: event, taken: [event], starts: 1, ended: undefined, byTime: [] });
		}
		const known = all.find(({ taken }) => taken.some((it) => it.case && it.case === event.case));
		const owner = known ?? (running ? last : undefined);
		if (!owner) continue;
		if (!known && ['sna_started', 'sna_done'].includes(event.type)) owner.byTime.push(event);
		if (event.type === endType) owner.ended ??= event;
		if (owner.taken.every((it) => closingOf(it, own, event.key))) owner.ended ??= event;
	}
	return all;
}

/** The first closing of a case taken up, up to a point of the story. */
const closingOf = (taken: Placed, own: readonly Placed[], until = Infinity) =>
	own.find(
		(event) =>
			event.type === 'case_closed' &&
			event.key <= until &&
			event.day >= taken.day &&
			event.case === taken.case &&
			(taken.case !== undefined || (event.key > taken.key && event.day <= addDays(taken.day, 365)))
	);

function runOf(
	{ start, taken, starts, byTime }: Matter,
	own: readonly Placed[],
	type: string
): Run {
	const ofCases = own.filter((event) => event.case && taken.some((it) => it.case === event.case));
	const stops = own.filter(
		(event) => event.type === type && (ofCases.includes(event) || byTime.includes(event))
	);
	const stop = stops.find((event) => event.day >= start.day);
	const closings = taken.map((it) => closingOf(it, own));
	const known = closings.filter((event) => event !== undefined);
	return {
		start,
		starts,
		stop,
		close: known.length === taken.length ? known.sort((a, b) => a.key - b.key).at(-1) : undefined,
		earlierStop: stops.some((event) => event.day < start.day),
		inferred: start.case === undefined,
		contact: undefined,
		marks: [...taken, ...ofCases, ...(stop ? [stop] : [])],
		persons: [...taken, ...ofCases],
		kinds: [start]
	};
}
