import fc from 'fast-check';
import { addDays } from '#lib/base/civil-day.ts';
import type { EventType, ServiceArea } from '#lib/events/event-types.ts';
import type { WaitEvent } from './wait-tables.ts';

/** Event types that move some clock of an area, and closings, in the mix that random cases are made of. */
const typesOf: Readonly<Partial<Record<ServiceArea, readonly EventType[]>>> = {
	perusterveydenhuolto: [
		...(['contact', 'needs_assessment', 'visit', 'remote_visit', 'case_closed'] as const),
		...(['booking', 'referral_sent'] as const)
	],
	suun_terveydenhuolto: ['contact', 'needs_assessment', 'visit', 'home_visit', 'case_closed'],
	mielenterveys: [
		...(['treatment_need_established', 'needs_assessment', 'visit', 'service_started'] as const),
		...(['referral_received', 'referral_sent', 'specialist_assessment_done'] as const)
	],
	erikoissairaanhoito: [
		...(['referral_received', 'referral_sent', 'referral_returned', 'visit'] as const),
		...(['treatment_need_established', 'specialist_assessment_done', 'service_started'] as const)
	],
	lastensuojelu: ['notification', 'case_opened', 'sna_started', 'sna_done', 'case_closed'],
	lapsiperheet: ['notification', 'application', 'sna_started', 'sna_done', 'service_started'],
	iakkaat: ['contact', 'application', 'sna_started', 'decision', 'service_started', 'case_closed'],
	vammaispalvelut: ['contact', 'application', 'sna_started', 'decision', 'service_started'],
	toimeentulotuki: ['application', 'completion_received', 'decision', 'case_closed'],
	opiskeluhuolto: ['contact', 'visit', 'remote_visit']
};

/** First days around which cases lie: law changes, Easter, Christmas, month ends, and the end of the data. */
const anchors = [
	...['2022-12-20', '2023-08-25', '2023-11-28', '2024-03-26', '2024-10-28', '2024-12-18'],
	...['2024-12-31', '2025-01-30', '2025-04-28', '2025-06-17', '2025-09-20']
];

const sometimes = <Value>(values: readonly Value[]) =>
	fc.option(fc.constantFrom(...values), { nil: undefined });

/** Gaps that fall on, before and after the limits, and others. */
const gap = fc.oneof(
	fc.constantFrom(0, 1, 3, 7, 8, 14, 15, 21, 22, 28, 29, 30, 31, 89, 90, 91, 92, 93, 181, 365, 366),
	fc.integer({ min: 0, max: 200 })
);

function eventOf(area: ServiceArea, anchor: string) {
	return fc
		.record(
			{
				type: fc.constantFrom(...(typesOf[area] ?? ['contact'])),
				gap,
				status: sometimes(['done', 'no_show', 'cancelled', 'booked']),
				profession: sometimes(['laakari', 'hoitaja', 'kuraattori', 'psykologi']),
				care_kind: sometimes(['illness', 'other', 'certificate']),
				referral_status: sometimes(['received', 'accepted', 'returned', 'rejected']),
				urgency: sometimes(['emergency', 'urgent_1_7d', 'non_urgent']),
				at: sometimes(['07:30', '08:00', '12:00', '15:59', '16:00']),
				age: sometimes<number | readonly [number, number]>([
					...[17, 18, 22, 23, 74, 75],
					...([
						[13, 17],
						[18, 22],
						[18, 29],
						[65, 84],
						[75, 200]
					] as const)
				]),
				sector: sometimes(['social', 'health'])
			},
			{ noNullPrototype: true }
		)
		.map(({ gap: days, ...event }) => ({ ...event, area, day: addDays(anchor, days) }));
}

/** One person's events in one case, or (without one) in one service area. */
export const someone: fc.Arbitrary<readonly Omit<WaitEvent, 'client' | 'case'>[]> = fc
	.record({
		area: fc.constantFrom(...(Object.keys(typesOf) as ServiceArea[])),
		anchor: fc.constantFrom(...anchors),
		exception: sometimes([true]),
		special_support: sometimes([true]),
		student: sometimes([true])
	})
	.chain(({ area, anchor, ...marks }) =>
		fc
			.array(eventOf(area, anchor), { minLength: 1, maxLength: 7 })
			.map((events) => events.map((event, index) => (index === 0 ? { ...event, ...marks } : event)))
	);
