import type { ParamValues } from '#lib/facts/param.ts';
import fc from 'fast-check';
import { addDays, daysBetween } from '#lib/base/civil-day.ts';
import { sectorOf, type ServiceArea } from '#lib/events/event-types.ts';
import type { MeasuredRecord } from './measured.ts';
import type { ContactEvent } from './contact-tables.ts';

const start = '2024-01-20';
/** Last day of every random set. */
export const end = '2024-04-10';
const seriesTopic = 'rokotus';
const lost = ['cancelled', 'no_show'];

/** A naive reading of domain.md part 0 and 2.3, one contact day at a time. */
interface NaiveDay {
	readonly event: Required<
		Pick<ContactEvent, 'client' | 'day' | 'unit' | 'area' | 'channel' | 'age'>
	>;
	readonly subject: number;
	readonly issue: string;
	readonly thirdParty: boolean;
	/** Last day its client and unit are followed. */
	readonly until: string;
}

/** An event with what a contact day takes from it. */
export type Loaded = ContactEvent & NaiveDay['event'];

/** Contact days of the events, in order of their first events. */
export function naiveDays(
	events: readonly Loaded[],
	d: ParamValues,
	unitEnds: Readonly<Record<string, string>> = {}
): NaiveDay[] {
	const ordered = events
		.map((event, place) => ({ event, place }))
		.sort((a, b) => {
			const text = ({ event }: { event: Loaded }) =>
				`${event.day} ${event.at ?? '00:00'} ${event.client}`;
			return text(a) < text(b)
				? -1
				: text(a) > text(b)
					? 1
					: rank(a.event) - rank(b.event) || a.place - b.place;
		})
		.map(({ event }) => event);
	const subjectOf = (event: Loaded) =>
		d.level === 'case' ? event.case : (event.client ?? undefined);
	const aboutOf = (event: Loaded) =>
		d.issue_match === 'any'
			? ''
			: event.area + (d.issue_match === 'topic' ? `/${event.topic ?? ''}` : '');
	const eligible = ordered.filter((event) => {
		if (event.client === null || subjectOf(event) === undefined) return false;
		if (event.type === 'booking' || (event.type === 'visit' && event.planned !== false))
			return false;
		if (
			['professional', 'organisation'].includes(event.initiator ?? 'client') ||
			lost.includes(event.status ?? 'done')
		)
			return false;
		const byOthers = event.initiator === 'third_party' && event.type === 'notification';
		const leftOut = d.third_party ?? (event.area === 'lastensuojelu' ? 'exclude' : 'include');
		if (byOthers && leftOut === 'exclude') return false;
		if (d.exclude_group && event.group) return false;
		return !(d.exclude_planned && (event.planned || event.series || event.topic === seriesTopic));
	});
	const untilOf = ({ client, unit }: Loaded) => {
		const gone = events.filter(
			(other) => other.client === client && /^(kuollut|muuttanut)$/i.test(other.closed ?? '')
		);
		return [end, unitEnds[unit] ?? end, ...gone.map(({ day }) => day)].sort()[0]!;
	};
	const days: (NaiveDay & { about: string })[] = [];
	for (const event of eligible) {
		const about = aboutOf(event);
		const issue = `${about}|${d.channel_match ? event.channel : ''}`;
		const subject = subjectOf(event)!;
		const same = days.some(
			(day) => day.subject === subject && day.issue === issue && day.event.day === event.day
		);
		if (!(d.merge_same_day && same))
			days.push({
				event,
				subject,
				issue,
				about,
				thirdParty: event.initiator === 'third_party',
				until: untilOf(event)
			});
	}
	return days.filter(
		(day) =>
			!d.exclude_planned ||
			!ordered.some(
				(booking) =>
					booking.booked === day.event.day &&
					!lost.includes(booking.status ?? 'done') &&
					subjectOf(booking) === day.subject &&
					aboutOf(booking) === day.about &&
					days.some(
						(earlier) =>
							earlier.subject === day.subject &&
							earlier.about === day.about &&
							earlier.event.day >= (booking.made ?? booking.day) &&
							earlier.event.day < day.event.day
					)
			)
	);
}

const rank = (event: ContactEvent) =>
	event.type === 'visit' ? 7 : event.type === 'booking' ? 8 : 1;

interface Counted {
	readonly day: NaiveDay;
	readonly followed: boolean;
	readonly next: NaiveDay | undefined;
}

/** Whether each day's window lies within its follow-up, and the next contact if it came in it; null = the area's own window. */
export function naiveCounts(days: readonly NaiveDay[], window: number | null): Counted[] {
	return days.map((day, place) => {
		const horizon = window ?? (sectorOf[day.event.area] === 'health' ? 7 : 14);
		const next = days
			.slice(place + 1)
			.find((later) => later.subject === day.subject && later.issue === day.issue);
		return {
			day,
			followed: daysBetween(day.event.day, day.until) >= horizon,
			next: next && daysBetween(day.event.day, next.event.day) <= horizon ? next : undefined
		};
	});
}

/** What the macro should return for a set of counted days. */
export function naiveRow(counted: readonly Counted[]): MeasuredRecord {
	const index = counted.filter(({ followed }) => followed);
	const repeated = index.filter(({ next }) => next);
	const third = repeated.filter(({ next }) => next!.thirdParty);
	const other = repeated.filter(
		({ day, next }) => !next!.thirdParty && next!.event.unit !== day.event.unit
	);
	const clients = (set: readonly Counted[]) =>
		Math.min(20, new Set(set.map(({ day }) => day.event.client)).size);
	return {
		index_contacts: index.length,
		repeats: repeated.length,
		censored: counted.length - index.length,
		repeats_third_party: third.length,
		repeats_other_unit: other.length,
		clients_index_contacts: clients(index),
		clients_repeats: clients(repeated),
		clients_unrepeated: clients(index.filter(({ next }) => !next)),
		clients_censored: clients(counted.filter(({ followed }) => !followed)),
		clients_repeats_third_party: clients(third),
		clients_repeats_other_unit: clients(other),
		clients_repeats_same_unit: clients(
			repeated.filter((c) => !third.includes(c) && !other.includes(c))
		)
	};
}

/** Notification days in child protection that follow another of the child, and how many days after it. */
export function naiveNotifications(
	events: readonly Loaded[]
): { child: number | null; day: string; gap: number }[] {
	const others = events.filter(
		({ type, area, initiator, status }) =>
			type === 'notification' &&
			area === 'lastensuojelu' &&
			['third_party', 'professional', 'organisation'].includes(initiator ?? '') &&
			!lost.includes(status ?? 'done')
	);
	return [...new Set(others.map(({ client }) => client))].flatMap((child) => {
		const own = others.filter(({ client }) => client === child && client !== null);
		const days = [...new Set(own.map(({ day }) => day))].sort();
		return days.slice(1).map((day, place) => ({
			child,
			day,
			gap: daysBetween(days[place]!, day)
		}));
	});
}

const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const seldom = <Value>(value: fc.Arbitrary<Value>) =>
	fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

const event: fc.Arbitrary<Loaded> = fc
	.record({
		client: fc.oneof(
			{ weight: 9, arbitrary: fc.integer({ min: 1, max: 8 }) },
			{ weight: 1, arbitrary: fc.constant(null) }
		),
		offset: fc.oneof(
			{ weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }) },
			{ weight: 1, arbitrary: fc.integer({ min: 0, max: daysBetween(start, end) }) }
		),
		at: some(fc.constantFrom('08:00', '12:00')),
		type: some(fc.constantFrom('contact', 'visit', 'booking', 'notification')),
		unit: fc.constantFrom('A', 'B'),
		area: fc.constantFrom<ServiceArea>('perusterveydenhuolto', 'iakkaat', 'lastensuojelu'),
		case: some(fc.integer({ min: 1, max: 6 })),
		channel: fc.constantFrom('phone', 'office'),
		age: fc.constantFrom('18-22', '30-64'),
		planned: fc.constantFrom(undefined, false, false, true),
		initiator: fc.option(fc.constantFrom('client', 'third_party', 'professional', 'organisation'), {
			nil: undefined,
			freq: 1
		}),
		status: seldom(fc.constantFrom('done', 'no_show', 'cancelled', 'moved', 'booked')),
		topic: seldom(fc.constantFrom('R05', seriesTopic)),
		series: seldom(fc.constant('s1')),
		group: seldom(fc.boolean()),
		closed: seldom(fc.constantFrom('kuollut', 'Muuttanut', 'hoidettu')),
		ahead: some(fc.tuple(fc.integer({ min: 0, max: 4 }), some(fc.integer({ min: -3, max: 3 }))))
	})
	.map(({ offset, ahead, ...rest }) => {
		const day = addDays(start, offset);
		const made = ahead?.[1] === undefined ? undefined : addDays(day, ahead[1]);
		return {
			...rest,
			day,
			...(ahead && { booked: addDays(day, ahead[0]) }),
			...(made && { made })
		} as Loaded;
	});

const definition: fc.Arbitrary<ParamValues> = fc.record({
	issue_match: fc.constantFrom('service_area', 'any', 'topic'),
	channel_match: fc.boolean(),
	merge_same_day: fc.boolean(),
	exclude_planned: fc.boolean(),
	exclude_group: fc.boolean(),
	third_party: fc.constantFrom(null, 'exclude', 'include'),
	level: fc.constantFrom('client', 'case')
});
const window = fc.option(fc.integer({ min: 1, max: 90 }), { nil: null });
/** A random set of events with ends of units, a definition and a window. */
export const world = fc.record({
	events: fc.array(event, { maxLength: 100, size: 'max' }),
	unitEnds: fc.constantFrom<Readonly<Record<string, string>>>({}, { B: '2024-02-20' }),
	definition,
	window
});
