import type { eventTypeNames, serviceAreaNames } from './columns.ts';

export type EventType = (typeof eventTypeNames)[number];
export type ServiceArea = (typeof serviceAreaNames)[number];
export const sectorNames = [
	'health',
	'social',
	'education',
	'third_sector',
	'parish',
	'private',
	'municipality',
	'employment',
	'police',
	'other'
] as const;

/** Sector of a service area, and of a unit where its file says so. */
export type Sector = (typeof sectorNames)[number];

/** Facts about an event type that the SQL joins to instead of listing names (domain.md part 0). */
export interface EventTypeTraits {
	/** Order of same-moment events: lower first. */
	readonly rank: number;
	readonly visit: boolean;
	/** Whether the event is a step of a unit path. */
	readonly step: boolean;
	/** Whether the event is a repeat-contact candidate: always, only when `planned = false`, or never. */
	readonly eligible: 'always' | 'unplanned' | 'never';
}

const visit = { rank: 7, visit: true, step: true, eligible: 'unplanned' } as const;
const referral = { visit: false, step: true, eligible: 'never' } as const;
const quiet = { visit: false, step: false, eligible: 'never' } as const;
const opening = { rank: 1, visit: false, step: true, eligible: 'always' } as const;

/** Traits of every event type; types that the path order does not name keep their place near their kin. */
export const eventTypes: Readonly<Record<EventType, EventTypeTraits>> = {
	contact: opening,
	notification: opening,
	application: opening,
	case_opened: { ...quiet, rank: 1 },
	needs_assessment: { rank: 2, visit: false, step: true, eligible: 'always' },
	treatment_need_established: { ...quiet, rank: 2 },
	sna_started: { ...quiet, rank: 3 },
	sna_done: { ...quiet, rank: 3 },
	specialist_assessment_done: { ...quiet, rank: 3 },
	completion_requested: { ...quiet, rank: 2 },
	completion_received: { ...quiet, rank: 2 },
	decision: { ...quiet, rank: 3 },
	plan_made: { ...quiet, rank: 3 },
	plan_reviewed: { ...quiet, rank: 3 },
	referral_sent: { ...referral, rank: 4 },
	referral_received: { ...referral, rank: 5 },
	referral_returned: { ...referral, rank: 6 },
	referral_rejected: { ...referral, rank: 6 },
	visit,
	remote_visit: visit,
	home_visit: visit,
	group_visit: visit,
	discussion: { ...quiet, rank: 8 },
	booking: { ...quiet, rank: 8 },
	consultation: { ...quiet, rank: 8 },
	admin_note: { ...quiet, rank: 8 },
	service_started: { rank: 9, visit: false, step: true, eligible: 'never' },
	service_ended: { ...quiet, rank: 10 },
	case_closed: { ...quiet, rank: 11 }
};

/** Sector of each service area (domain.md part 0, Repeat contacts). */
export const sectorOf: Readonly<Record<ServiceArea, Sector>> = {
	perusterveydenhuolto: 'health',
	suun_terveydenhuolto: 'health',
	erikoissairaanhoito: 'health',
	mielenterveys: 'health',
	kuntoutus: 'health',
	paivystys: 'health',
	lastensuojelu: 'social',
	lapsiperheet: 'social',
	tyoikaiset: 'social',
	iakkaat: 'social',
	vammaispalvelut: 'social',
	perheoikeudelliset: 'social',
	paihde: 'social',
	toimeentulotuki: 'social',
	opiskeluhuolto: 'education',
	tyollisyys: 'other',
	muu: 'other'
};

/** Days within which a contact of the same issue is a repeat, where nothing else is asked (domain.md part 0, Repeat contacts). */
export function defaultWindowDays(area: ServiceArea): number {
	return sectorOf[area] === 'health' ? 7 : 14;
}

/** Age classes of every chart and filter: bounds in full years, split where the law splits (domain.md part 0, Ages). */
export const ageGroups = [
	{ name: '0-6', from: 0, to: 6 },
	{ name: '7-12', from: 7, to: 12 },
	{ name: '13-17', from: 13, to: 17 },
	{ name: '18-22', from: 18, to: 22 },
	{ name: '23-29', from: 23, to: 29 },
	{ name: '30-64', from: 30, to: 64 },
	{ name: '65-74', from: 65, to: 74 },
	{ name: '75-84', from: 75, to: 84 },
	{ name: '85+', from: 85, to: 200 }
] as const;

/** Named unions of age classes that a filter may use beside them. */
export const ageUnions: Readonly<Record<string, readonly string[]>> = {
	'13-29': ['13-17', '18-22', '23-29']
};
