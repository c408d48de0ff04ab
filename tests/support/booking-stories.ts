import { contact, day, unplannedVisit as visit, type ContactStory } from './contact-story.ts';

/** Stories of days that a booking plans, by the sentence they tell. */
export const bookingStories: Readonly<Record<string, ContactStory>> = {
	'a follow-up booked at the index is planned': {
		events: [
			contact(1),
			contact(1, { type: 'booking', booked: day(5), made: day(1) }),
			contact(5, visit)
		],
		expect: [1, 0, 0]
	},
	'a booking made after the index does not plan its day': {
		events: [
			contact(1),
			contact(3, { type: 'booking', booked: day(5), made: day(3) }),
			contact(5, visit)
		],
		expect: [2, 1, 0]
	},
	'a booking without a making time counts as made when it is recorded': {
		events: [contact(1), contact(1, { type: 'booking', booked: day(5) }), contact(5, visit)],
		expect: [1, 0, 0]
	},
	'a follow-up agreed at an agreed follow-up is planned too': {
		events: [
			contact(1),
			contact(1, { type: 'booking', booked: day(3), made: day(1) }),
			contact(3, visit),
			contact(3, { type: 'booking', booked: day(6), made: day(3) }),
			contact(6, visit)
		],
		expect: [1, 0, 0]
	},
	'a cancelled booking plans nothing': {
		events: [
			contact(1),
			contact(1, { type: 'booking', booked: day(5), made: day(1), status: 'cancelled' }),
			contact(5, visit)
		],
		expect: [2, 1, 0]
	},
	'nor does one that nobody came to': {
		events: [
			contact(1),
			contact(1, { type: 'booking', booked: day(5), made: day(1), status: 'no_show' }),
			contact(5, visit)
		],
		expect: [2, 1, 0]
	},
	'a moved booking still plans': {
		events: [
			contact(1),
			contact(1, { type: 'booking', booked: day(5), made: day(1), status: 'moved' }),
			contact(5, visit)
		],
		expect: [1, 0, 0]
	},
	'any earlier eligible day on or after the booking will do, not only the latest': {
		events: [
			contact(1),
			contact(1, { type: 'booking', booked: day(9), made: day(1) }),
			contact(4),
			contact(9, visit)
		],
		expect: [2, 1, 0]
	},
	'nor does a booking of another client or issue': {
		events: [
			contact(1),
			contact(1, { type: 'booking', booked: day(5), made: day(1), client: 2 }),
			contact(1, { type: 'booking', booked: day(5), made: day(1), area: 'kuntoutus' }),
			contact(5, visit)
		],
		expect: [2, 1, 0]
	},
	'nor a booking for another day': {
		events: [contact(1), contact(1, { type: 'booking', booked: day(4), made: day(1) }), contact(5)],
		expect: [2, 1, 0]
	},
	'a first contact that was booked long before stays a contact': {
		events: [contact(1, { type: 'booking', booked: day(5), made: day(1) }), contact(5, visit)],
		expect: [1, 0, 0]
	}
};
