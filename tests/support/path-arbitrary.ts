import fc from 'fast-check';
import { addDays } from '#lib/base/civil-day.ts';
import type { PathEvent, PathUnit } from './path-events.ts';
import type { PathRules } from './path-oracle.ts';

/** Units of random histories: A and B are one group, H is a hub. */
export const arbitraryUnits: readonly PathUnit[] = [
	{ unit: 'A', group: 'G' },
	{ unit: 'B', group: 'G' },
	{ unit: 'C' },
	{ unit: 'H', hub: true }
];
const names = arbitraryUnits.map(({ unit }) => unit);

const types = [
	...Array<'contact'>(8).fill('contact'),
	'needs_assessment',
	'referral_sent',
	'referral_received',
	'referral_returned',
	...Array<'visit'>(3).fill('visit'),
	'remote_visit',
	'service_started',
	'booking',
	'case_closed'
] as const;

/** Any event of few clients, cases and units within some months, so that paths cross, tie and meet. */
export const anyPathEvent: fc.Arbitrary<PathEvent> = fc.record({
	client: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 15 }),
	day: fc
		.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 250 }))
		.map((days) => addDays('2024-01-20', days)),
	time: fc.constantFrom('08:00', '09:00', '09:00', '10:00', undefined),
	unit: fc.constantFrom(...names, ...names, 'A', ''),
	type: fc.constantFrom(...types),
	case: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
	sequence: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 1 }),
	event: fc.constantFrom(undefined, undefined, undefined, 'e1', 'e2'),
	status: fc.constantFrom(undefined, undefined, 'done', 'done', 'booked', 'cancelled', 'no_show'),
	reason: fc.constantFrom(...Array<undefined>(12).fill(undefined), 'muutto', 'ikaraja'),
	age: fc.constantFrom('13-17', '18-22')
});

export const anyPathRules: fc.Arbitrary<PathRules> = fc.record({
	path_of: fc.constantFrom('client' as const, 'case' as const),
	gap_days: fc.constantFrom(-1, 5, 90),
	service_breaks: fc.boolean(),
	group: fc.constantFrom('none' as const, 'none' as const, 'unit_group' as const)
});

/** A history of few clients. */
export const anyHistory = fc.array(anyPathEvent, { minLength: 30, maxLength: 90 });

/** The histories side by side: clients, cases and events of one are not those of another. */
export const together = (histories: readonly (readonly PathEvent[])[]): PathEvent[] =>
	histories.flatMap((history, index) =>
		history.map((event) => ({
			...event,
			client: event.client === null ? null : event.client + 10 * index,
			case: event.case === undefined ? undefined : event.case + 10 * index,
			event: event.event === undefined ? undefined : `${event.event} of ${index}`
		}))
	);
