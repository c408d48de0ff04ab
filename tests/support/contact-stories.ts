import { bookingStories } from './booking-stories.ts';
import { contact, day, unplannedVisit as visit, type ContactStory } from './contact-story.ts';

const childProtection = { area: 'lastensuojelu', type: 'notification' } as const;
const byThirdParty = { initiator: 'third_party', type: 'notification' } as const;

/** Stories by the sentence they tell; each ends on 30 June, long after its last window, unless it says otherwise. */
export const contactStories: Readonly<Record<string, ContactStory>> = {
	'no events give a zero total': { events: [], expect: [0, 0, 0] },
	'two contacts of one day are one contact day': {
		events: [contact(1, { at: '09:00' }), contact(1, { at: '11:00' })],
		expect: [1, 0, 0]
	},
	'23:50 and 00:10 are one day apart': {
		events: [contact(1, { at: '23:50' }), contact(2, { at: '00:10' })],
		expect: [2, 1, 0]
	},
	'a contact on day 7 repeats in health care': {
		events: [contact(1), contact(8)],
		expect: [2, 1, 0]
	},
	'a contact on day 8 does not': { events: [contact(1), contact(9)], expect: [2, 0, 0] },
	'social care waits 14 days': {
		events: [contact(1, { area: 'iakkaat' }), contact(15, { area: 'iakkaat' })],
		expect: [2, 1, 0]
	},
	'but not 15': {
		events: [contact(1, { area: 'iakkaat' }), contact(16, { area: 'iakkaat' })],
		expect: [2, 0, 0]
	},
	'a window given overrides both': {
		events: [
			contact(1),
			contact(9),
			contact(1, { area: 'iakkaat' }),
			contact(15, { area: 'iakkaat' })
		],
		params: { window_days: 8 },
		expect: [4, 1, 0]
	},
	'a window of 90 days counts day 90 and not 91': {
		events: [contact(1), { client: 1, day: '2024-05-30' }, { client: 1, day: '2024-08-29' }],
		params: { window_days: 90 },
		end: '2024-12-31',
		expect: [3, 1, 0]
	},
	'four contacts within the window are three repeats': {
		events: [1, 3, 5, 7].map((date) => contact(date)),
		expect: [4, 3, 0]
	},
	'an index on data_end - N is in': { events: [contact(1)], end: day(8), expect: [1, 0, 0] },
	'an index on data_end - N + 1 is censored': {
		events: [contact(1)],
		end: day(7),
		expect: [0, 0, 1]
	},
	'a censored index counts no repeat though one is there': {
		events: [contact(1), contact(2)],
		end: day(5),
		expect: [0, 0, 2]
	},
	'a unit that stopped sending data censors its own contacts': {
		events: [contact(1), contact(1, { client: 2, unit: 'B' })],
		unitEnds: { B: day(5) },
		expect: [1, 0, 1]
	},
	'follow-up ends where the client died or moved away': {
		events: [
			contact(1),
			contact(1, { client: 2 }),
			contact(1, { client: 3 }),
			contact(7, { type: 'case_closed', closed: 'kuollut' }),
			contact(8, { client: 2, type: 'case_closed', closed: 'Muuttanut' }),
			contact(2, { client: 3, type: 'case_closed', closed: 'hoidettu' })
		],
		expect: [2, 0, 1]
	},
	'at the first such event, whatever the unit': {
		events: [
			contact(1),
			contact(5, { type: 'case_closed', closed: 'muuttanut', unit: 'B' }),
			contact(12),
			contact(30, { type: 'case_closed', closed: 'kuollut' })
		],
		expect: [0, 0, 2]
	},
	'another client does not repeat': {
		events: [contact(1), contact(2, { client: 2 })],
		expect: [2, 0, 0]
	},
	'contacts without a client are on neither side': {
		events: [contact(1, { client: null }), contact(2, { client: null })],
		expect: [0, 0, 0]
	},
	'another service area is another issue': {
		events: [contact(1), contact(2, { area: 'suun_terveydenhuolto' })],
		expect: [2, 0, 0]
	},
	'unless any issue matches': {
		events: [contact(1), contact(2, { area: 'suun_terveydenhuolto' })],
		definition: { issue_match: 'any' },
		expect: [2, 1, 0]
	},
	'topics must match within a service area': {
		events: [
			contact(1, { topic: 'R05' }),
			contact(2, { topic: 'K86' }),
			contact(3, { topic: 'R05' }),
			contact(4, { topic: 'R05', area: 'paivystys' })
		],
		definition: { issue_match: 'topic' },
		expect: [4, 1, 0]
	},
	'an empty topic equals another empty topic': {
		events: [contact(1), contact(2), contact(3, { topic: 'R05' })],
		definition: { issue_match: 'topic' },
		expect: [3, 1, 0]
	},
	'channels need not match': {
		events: [contact(1), contact(2, { channel: 'office' })],
		expect: [2, 1, 0]
	},
	'unless they are asked to': {
		events: [contact(1), contact(2, { channel: 'office' }), contact(3)],
		definition: { channel_match: true },
		expect: [3, 1, 0]
	},
	'without merging, a later contact of the same day repeats': {
		events: [contact(1, { at: '09:00' }), contact(1, { at: '11:00' })],
		definition: { merge_same_day: false },
		expect: [2, 1, 0]
	},
	'a contact at another unit repeats': {
		events: [contact(1), contact(2, { unit: 'B' })],
		expect: [2, 1, 0]
	},
	'a planned contact is neither repeat nor index': {
		events: [contact(1), contact(3, { planned: true })],
		expect: [1, 0, 0]
	},
	'planned then unplanned: the repeat is that of the first': {
		events: [contact(1), contact(3, { planned: true }), contact(6)],
		expect: [2, 1, 0]
	},
	'an unplanned contact stays when a planned one shares its day': {
		events: [contact(1), contact(3, { planned: true }), contact(3)],
		expect: [2, 1, 0]
	},
	'planned contacts count when they are not excluded': {
		events: [contact(1), contact(3, { planned: true })],
		definition: { exclude_planned: false },
		expect: [2, 1, 0]
	},
	'an unplanned visit repeats, whatever its kind': {
		events: [contact(1), contact(2, { ...visit, type: 'home_visit' })],
		expect: [2, 1, 0]
	},
	'a visit of unknown planning is not eligible': {
		events: [contact(1), contact(2, { type: 'visit' })],
		expect: [1, 0, 0]
	},
	'nor is a planned visit when planned ones are not excluded': {
		events: [contact(1), contact(2, { type: 'visit', planned: true })],
		definition: { exclude_planned: false },
		expect: [1, 0, 0]
	},
	'assessment, notification and application are contacts': {
		events: (['needs_assessment', 'notification', 'application'] as const).map((type, index) =>
			contact(1 + index, { type })
		),
		expect: [3, 2, 0]
	},
	'bookings, consultations, decisions and referrals are not': {
		events: (['booking', 'consultation', 'decision', 'referral_sent', 'case_opened'] as const).map(
			(type, index) => contact(1 + index, { type })
		),
		expect: [0, 0, 0]
	},
	'a contact made by a professional or an organisation is not eligible': {
		events: [
			contact(1),
			contact(2, { initiator: 'professional' }),
			contact(3, { initiator: 'organisation' })
		],
		expect: [1, 0, 0]
	},
	'relatives and third parties count': {
		events: [
			contact(1, { initiator: 'relative' }),
			contact(2, { initiator: 'third_party' }),
			contact(3, { initiator: 'client' })
		],
		expect: [3, 2, 0]
	},
	'in child protection a notification by a third party is neither index nor repeat': {
		events: [
			contact(1, childProtection),
			contact(2, { ...childProtection, ...byThirdParty }),
			contact(3, childProtection),
			contact(4, { ...childProtection, ...byThirdParty, type: 'contact' })
		],
		expect: [3, 2, 0]
	},
	'elsewhere it is both': {
		events: [
			contact(1, { area: 'lapsiperheet' }),
			contact(2, { area: 'lapsiperheet', ...byThirdParty })
		],
		expect: [2, 1, 0]
	},
	'unless third parties are left out everywhere': {
		events: [
			contact(1, { area: 'lapsiperheet' }),
			contact(2, { area: 'lapsiperheet', ...byThirdParty }),
			contact(3, { area: 'lapsiperheet', ...byThirdParty, type: 'contact' })
		],
		definition: { third_party: 'exclude' },
		expect: [2, 1, 0]
	},
	'included, third parties come back, professionals and organisations do not': {
		events: [
			contact(1, { ...childProtection, ...byThirdParty }),
			contact(2, { ...childProtection, ...byThirdParty }),
			contact(3, { ...childProtection, initiator: 'professional' }),
			contact(4, { ...childProtection, initiator: 'organisation' })
		],
		definition: { third_party: 'include' },
		expect: [2, 1, 0]
	},
	'a cancelled contact is none': {
		events: [contact(1), contact(2, { status: 'cancelled' })],
		expect: [1, 0, 0]
	},
	'a call after a no-show repeats the original contact': {
		events: [contact(1), contact(4, { ...visit, status: 'no_show' }), contact(5)],
		expect: [2, 1, 0]
	},
	'members of a series are planned': {
		events: [contact(1), contact(2, { series: 's' })],
		expect: [1, 0, 0]
	},
	'so are topics that come in series': {
		events: [contact(1), contact(2, { topic: 'Haavahoito' }), contact(3, { topic: 'R05' })],
		expect: [2, 1, 0]
	},
	'group events are left out': {
		events: [
			contact(1),
			contact(2, { group: true }),
			contact(3, { type: 'group_visit', planned: false })
		],
		expect: [1, 0, 0]
	},
	'unless they are kept': {
		events: [
			contact(1),
			contact(2, { group: true }),
			contact(3, { type: 'group_visit', planned: false })
		],
		definition: { exclude_group: false },
		expect: [3, 2, 0]
	},
	...bookingStories,
	'two persons of one case are two clients': {
		events: [contact(1, { case: 9 }), contact(2, { client: 2, case: 9 })],
		expect: [2, 0, 0]
	},
	'unless repeats are counted per case': {
		events: [contact(1, { case: 9 }), contact(2, { client: 2, case: 9 }), contact(3)],
		definition: { level: 'case' },
		expect: [2, 1, 0]
	},
	'and then events without a case or a client are out': {
		events: [contact(1, { case: 9 }), contact(2), contact(3, { client: null, case: 9 })],
		definition: { level: 'case' },
		expect: [1, 0, 0]
	}
};
