import fc from 'fast-check';
import { addDays } from '#lib/base/civil-day.ts';
import type { EventType } from '#lib/events/event-types.ts';
import { someone } from './wait-arbitrary.ts';
import type { WaitEvent } from './wait-tables.ts';

/** Last day of the random data, and as-of. */
export const randomAsOf = '2025-10-31';

/**
 * Events of `people` random people in three units, every other of them without cases, some of them the same
 * client; the same for the same seed. Events after as-of are not in the data.
 */
export function randomWaitEvents(people: number, seed = 20260301): WaitEvent[] {
	return fc
		.sample(someone, { numRuns: people, seed })
		.flatMap((own, index) =>
			own.map((event) => ({
				...event,
				client: `client ${index % Math.ceil(people / 4)}`,
				unit: `unit ${index % 3}`,
				...(index % 2 === 0 && { case: `case ${index}` })
			}))
		)
		.filter(({ day }) => day <= randomAsOf);
}

const ofAChild = fc.array(
	fc.record(
		{
			type: fc.constantFrom<EventType>(
				...(['notification', 'notification', 'notification', 'application'] as const),
				...(['sna_started', 'sna_done', 'sna_done', 'decision', 'case_closed'] as const),
				...(['service_started', 'service_ended', 'contact'] as const)
			),
			case: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined }),
			after: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1000 })),
			age: fc.constantFrom(10, 17),
			at: fc.option(fc.constantFrom('08:00', '12:00', '16:30'), { nil: undefined }),
			support: fc.constantFrom(true, undefined)
		},
		{ noNullPrototype: true }
	),
	{ minLength: 1, maxLength: 14 }
);

/** Events of children with notifications under several cases and none; the same for the same seed. */
export function randomChildren(children: number, seed = 20260301): WaitEvent[] {
	return fc.sample(ofAChild, { numRuns: children, seed }).flatMap((own, child) =>
		own.map(({ after, case: id, support, ...event }): WaitEvent => ({
			...event,
			client: `child ${child}`,
			area: child % 3 === 0 ? 'lapsiperheet' : 'lastensuojelu',
			day: addDays('2023-01-10', after),
			...(id !== undefined && { case: `case ${child} ${id}` }),
			...(support && { special_support: true })
		}))
	);
}
