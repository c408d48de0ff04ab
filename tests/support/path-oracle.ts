import { daysBetween } from '#lib/base/civil-day.ts';
import { eventTypes } from '#lib/events/event-types.ts';
import { inEventOrder, type PathEvent, type PathUnit } from './path-events.ts';

/** What a path is, as in the parameters of the metric; -1 = none. */
export interface PathRules {
	readonly path_of: 'client' | 'case';
	readonly gap_days: number;
	readonly service_breaks: boolean;
	readonly group: 'none' | 'unit_group';
}

/** An event with its place in the table contract. */
interface Keyed extends PathEvent {
	readonly key: number;
	/** Its row in the source. */
	readonly row: number;
	readonly owner: number;
}

interface Stay extends Keyed {
	readonly serves: boolean;
	readonly ends: boolean;
	readonly jointDay: string | null;
	readonly host?: string | undefined;
	readonly ordered: boolean;
}

export interface Path {
	/** Place of its first event in the table contract. */
	readonly key: number;
	readonly client: number | null;
	readonly start: string;
	readonly age: string;
	/** Units of its steps, and those that took part in joint work of it. */
	readonly visited: readonly string[];
	readonly steps: readonly {
		readonly unit: string;
		readonly day: string;
		/** It gave the service. */
		readonly served: boolean;
	}[];
}

const closure = 'case_closed';
const isDoneVisit = (e: PathEvent) => eventTypes[e.type].visit && (e.status ?? 'done') === 'done';
const by = <T>(items: readonly T[], key: (item: T) => string | number) => {
	const groups = new Map<string | number, T[]>();
	for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
	return [...groups.values()];
};

/** Paths the slow, plain way, straight from domain.md part 0. */
export function naivePaths(
	events: readonly PathEvent[],
	units: readonly PathUnit[],
	rules: PathRules
): Path[] {
	const groupOf = (unit: string) =>
		(rules.group === 'unit_group' && units.find((u) => u.unit === unit)?.group) || unit;
	const stays = inEventOrder(events)
		.map((e, key) => ({
			...e,
			key,
			row: events.indexOf(e),
			unit: e.type === closure ? '' : groupOf(e.unit)
		}))
		.filter((e) => e.type === closure || (eventTypes[e.type].step && e.unit !== ''))
		.filter((e) => e.status !== 'cancelled' && e.status !== 'no_show')
		.flatMap((e) => {
			const owner = rules.path_of === 'case' ? e.case : e.client;
			return owner === undefined || owner === null ? [] : [{ ...e, owner }];
		});
	return by(stays, (e) => e.owner).flatMap((own) =>
		cut(settle(marked(inOrder(own), rules)), rules)
	);
}

function inOrder<E extends Keyed>(own: readonly E[]): E[] {
	const time = (e: PathEvent) => `${e.day} ${e.time ?? '00:00'}`;
	const rank = (e: PathEvent) => eventTypes[e.type].rank;
	const ordered = [...own].sort(
		(a, b) => text(time(a), time(b)) || rank(a) - rank(b) || a.row - b.row
	);
	const sequenced = ordered.filter((e) => e.sequence !== undefined && e.case !== undefined);
	for (const chain of by(sequenced, (e) => e.case!)) {
		const places = chain.map((e) => ordered.indexOf(e));
		const inSequence = [...chain].sort((a, b) => a.sequence! - b.sequence!);
		places.forEach((place, index) => (ordered[place] = inSequence[index]!));
	}
	return ordered;
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function marked(own: readonly Keyed[], rules: PathRules): Stay[] {
	return own.map((e) => {
		const movedOn =
			e.type.startsWith('referral_') && ['muutto', 'ikaraja'].includes(e.reason ?? '');
		const sentOn = own.some(
			(r) =>
				(r.type === 'referral_sent' || r.type === 'referral_returned') &&
				r.unit === e.unit &&
				Math.abs(daysBetween(r.day, e.day)) <= 1
		);
		const served = e.type === 'service_started' || (isDoneVisit(e) && !sentOn);
		const same = own.filter((o) => e.event && o.event === e.event && isDoneVisit(o));
		return {
			...e,
			serves: served,
			ends: e.type === closure || movedOn || (rules.service_breaks && served),
			jointDay: isDoneVisit(e) ? [e.day, ...same.map((o) => o.day)].sort()[0]! : null,
			ordered: e.time !== undefined || (e.sequence !== undefined && e.case !== undefined)
		};
	});
}

function settle(own: readonly Stay[]): Stay[] {
	const meetings = by(
		own.filter((e) => e.jointDay !== null),
		(e) => e.jointDay!
	).filter((visits) => new Set(visits.map((e) => e.unit)).size > 1);
	const joint = new Set(meetings.flat());
	const host = new Map<Stay, string>();
	for (const visits of meetings) {
		const before = own.slice(0, own.indexOf(visits[0]!));
		const alone = before.filter((e) => e.type !== closure && !joint.has(e)).at(-1);
		const takesPart = visits.some((e) => e.unit === alone?.unit);
		const first = visits.map((e) => e.unit).sort()[0]!;
		for (const e of visits) host.set(e, takesPart ? alone!.unit : first);
	}
	const settled = own.map((e) => ({ ...e, host: host.get(e) }));
	const day = (e: Stay) => (e.host === undefined ? null : e.jointDay);
	const unitOf = (e: Stay) => e.host ?? e.unit;
	const kept = settled.filter((e) => {
		if (e.type === closure) return true;
		const first = settled.find((o) => o.day === e.day && o.type !== closure)!;
		return unitOf(e) === unitOf(first) || (e.ordered && first.ordered);
	});
	return kept.map((e) => {
		if (day(e) === null) return e;
		const meeting = kept.filter((o) => day(o) === day(e));
		return { ...e, ends: e === meeting.at(-1) && meeting.some((o) => o.ends) };
	});
}

function cut(own: readonly Stay[], rules: PathRules): Path[] {
	const paths: Stay[][] = [];
	own.forEach((e, index) => {
		const previous = own[index - 1];
		const gap = previous ? daysBetween(previous.day, e.day) : 0;
		if (!previous || previous.ends || (rules.gap_days >= 0 && gap > rules.gap_days)) paths.push([]);
		paths.at(-1)!.push(e);
	});
	return paths.flatMap((stays) => {
		const own = stays.filter((e) => e.type !== closure);
		const events = own.map((e) => ({ ...e, unit: e.host ?? e.unit }));
		const starts = [...events.keys()].filter((i) => events[i - 1]?.unit !== events[i]!.unit);
		const steps = starts.map((start, i) => ({
			unit: events[start]!.unit,
			day: events[start]!.day,
			served: events.slice(start, starts[i + 1]).some((e) => e.serves)
		}));
		const visited = [...new Set([...events, ...own].map(({ unit }) => unit))];
		if (steps.length === 0) return [];
		const client = stays.find((e) => e.client !== null)?.client ?? null;
		const { key, day, age = '' } = stays[0]!;
		return [{ key, client, start: day, age, visited, steps }];
	});
}
