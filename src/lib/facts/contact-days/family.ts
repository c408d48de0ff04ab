import type { FactFamily } from '../family.ts';
import build from './build.sql?raw';
import contactTraits from './contact-traits.sql?raw';
import notificationDays from './notification-days.sql?raw';
import { params } from './params.ts';

/** Contact days, what repeats are counted from, and notification days in child protection (domain.md part 0 and 2.3). */
export default {
	id: 'contact_days',
	reads: [],
	params,
	fates: [
		'no_client',
		'other_event',
		'other_initiator',
		'third_party',
		'cancelled',
		'planning_unknown',
		'group',
		'planned',
		'no_case',
		'agreed',
		'same_day'
	],
	tables: {
		contact_days: {
			grain: 'contact day: a subject (client or case), a civil day and an issue',
			order: ['event_key'],
			columns: {
				day: { kind: 'day', doc: 'Civil day of the contacts.' },
				person_key: {
					kind: 'key',
					doc: 'What is known of the person, as of the first event of the day.'
				},
				n_events: { kind: 'days', doc: 'Events of the day that are one contact day, at least 1.' },
				third_party: { kind: 'flag', doc: 'The first event of the day was by a third party.' },
				gap_prev_days: {
					kind: 'days',
					nullable: true,
					doc: 'Days from the previous contact day of the same subject and issue; NULL = there is none.'
				},
				prev_other_unit: {
					kind: 'flag',
					nullable: true,
					doc: 'The previous contact day was in another unit; NULL = there is none.'
				},
				gap_next_days: {
					kind: 'days',
					nullable: true,
					doc: 'Days to the next contact day of the same subject and issue; NULL = there is none.'
				},
				next_other_unit: {
					kind: 'flag',
					nullable: true,
					doc: 'The next contact day was in another unit; NULL = there is none.'
				},
				next_third_party: {
					kind: 'flag',
					nullable: true,
					doc: 'The next contact day began with a third party; NULL = there is none.'
				},
				follow_up_days: {
					kind: 'days',
					doc: 'Days from the contact day to the end of its unit’s data, or the client’s death or moving away; negative after it.'
				},
				default_window_days: {
					kind: 'days',
					doc: 'Window of the service area, days: 7 in health care, 14 elsewhere.'
				}
			}
		},
		notification_days: {
			grain:
				'notification day: a child and a civil day with a notification that others than the family made',
			order: ['event_key'],
			columns: {
				day: { kind: 'day', doc: 'Civil day of the notifications.' },
				person_key: {
					kind: 'key',
					doc: 'What is known of the child, as of the first notification of the day.'
				},
				gap_prev_days: {
					kind: 'days',
					nullable: true,
					doc: 'Days from the previous notification day of the same child; NULL = there is none.'
				},
				default_window_days: { kind: 'days', doc: 'Window of child protection, days: 14.' }
			}
		}
	},
	build: [contactTraits, build, notificationDays]
} satisfies FactFamily;
