import type { ServiceArea, Sector } from '#lib/events/event-types.ts';

/** How often a unit keeps a limit: probability in mid-2024, and its change per year. */
interface InTime {
	readonly share: number;
	readonly perYear?: number;
}

/** The steps of care a limit may be set for. */
export type Step =
	| 'assessment'
	| 'treatment'
	| 'slowTreatment'
	| 'doctor'
	| 'start'
	| 'done'
	| 'service'
	| 'decision'
	| 'referral';

/** The units of the county. */
export type UnitId =
	| 'demo-kta'
	| 'demo-ita'
	| 'demo-suu'
	| 'demo-nmt'
	| 'demo-npp'
	| 'demo-las'
	| 'demo-pep'
	| 'demo-pee'
	| 'demo-iak'
	| 'demo-ttk'
	| 'demo-oph'
	| 'demo-srk'
	| 'demo-pai'
	| 'demo-nuo';

/** One service unit of the fictional county. */
export interface Unit {
	readonly id: UnitId;
	readonly name: string;
	readonly area: ServiceArea;
	readonly sector: Sector;
	readonly group: string;
	readonly hub?: boolean;
	/** Probability in mid-2024 that a contact day is followed by another within the area's window; before a pilot. */
	readonly repeat: number;
	/** Change of that probability per year; none where the pilot is judged. */
	readonly repeatPerYear?: number;
	/** Days by which a late case of the unit's longest queue is served too late, at most. */
	readonly longestDelay: number;
	readonly inTime: Partial<Readonly<Record<Step, InTime>>>;
}

/** The county does not exist: neither its code nor its municipalities are in any official classification. */
export const countyCode = '99';
export const municipalities = { '993': 6, '994': 3, '995': 2, '996': 1 } as const;

export const countyUnits: readonly Unit[] = [
	{
		id: 'demo-kta',
		name: 'Keskustan terveysasema',
		area: 'perusterveydenhuolto',
		sector: 'health',
		group: 'terveysasemat',
		repeat: 0.17,
		longestDelay: 150,
		inTime: {
			assessment: { share: 0.94 },
			treatment: { share: 0.86, perYear: 0.04 },
			slowTreatment: { share: 0.95 },
			doctor: { share: 0.82 }
		}
	},
	{
		id: 'demo-ita',
		name: 'Itäinen terveysasema',
		area: 'perusterveydenhuolto',
		sector: 'health',
		group: 'terveysasemat',
		repeat: 0.29,
		repeatPerYear: 0.03,
		longestDelay: 200,
		inTime: {
			assessment: { share: 0.8, perYear: -0.03 },
			treatment: { share: 0.66, perYear: 0.06 },
			slowTreatment: { share: 0.87, perYear: 0.02 },
			doctor: { share: 0.64 }
		}
	},
	{
		id: 'demo-suu',
		name: 'Keskustan hammashoitola',
		area: 'suun_terveydenhuolto',
		sector: 'health',
		group: 'suun terveydenhuolto',
		repeat: 0.09,
		longestDelay: 150,
		inTime: { assessment: { share: 0.92 }, treatment: { share: 0.84, perYear: 0.03 } }
	},
	{
		id: 'demo-nmt',
		name: 'Nuorten mielenterveysvastaanotto',
		area: 'mielenterveys',
		sector: 'health',
		group: 'mielenterveyspalvelut',
		repeat: 0.15,
		longestDelay: 14,
		inTime: {
			referral: { share: 0.88 },
			assessment: { share: 0.74 },
			service: { share: 0.66, perYear: 0.05 },
			slowTreatment: { share: 0.92 }
		}
	},
	{
		id: 'demo-npp',
		name: 'Nuorisopsykiatrian poliklinikka',
		area: 'erikoissairaanhoito',
		sector: 'health',
		group: 'mielenterveyspalvelut',
		repeat: 0.12,
		longestDelay: 200,
		inTime: {
			referral: { share: 0.9, perYear: -0.03 },
			assessment: { share: 0.71 },
			service: { share: 0.84 }
		}
	},
	{
		id: 'demo-las',
		name: 'Lastensuojelun arviointitiimi',
		area: 'lastensuojelu',
		sector: 'social',
		group: 'lastensuojelu',
		repeat: 0.25,
		longestDelay: 220,
		inTime: {
			start: { share: 0.93, perYear: 0.02 },
			done: { share: 0.78, perYear: 0.05 },
			service: { share: 0.7 }
		}
	},
	{
		id: 'demo-pep',
		name: 'Pohjoinen perhekeskus',
		area: 'lapsiperheet',
		sector: 'social',
		group: 'perhekeskukset',
		repeat: 0.31,
		longestDelay: 21,
		inTime: {
			start: { share: 0.91 },
			done: { share: 0.86 },
			service: { share: 0.8 }
		}
	},
	{
		id: 'demo-pee',
		name: 'Eteläinen perhekeskus',
		area: 'lapsiperheet',
		sector: 'social',
		group: 'perhekeskukset',
		repeat: 0.27,
		longestDelay: 21,
		inTime: {
			start: { share: 0.95 },
			done: { share: 0.9 },
			service: { share: 0.85 }
		}
	},
	{
		id: 'demo-iak',
		name: 'Ikäihmisten asiakasohjaus',
		area: 'iakkaat',
		sector: 'social',
		group: 'iäkkäiden palvelut',
		hub: true,
		repeat: 0.22,
		repeatPerYear: 0.02,
		longestDelay: 200,
		inTime: {
			start: { share: 0.88, perYear: 0.03 },
			done: { share: 0.92 },
			service: { share: 0.83, perYear: -0.04 }
		}
	},
	{
		id: 'demo-ttk',
		name: 'Aikuissosiaalityö ja toimeentulotuki',
		area: 'toimeentulotuki',
		sector: 'social',
		group: 'aikuissosiaalityö',
		repeat: 0.33,
		repeatPerYear: -0.04,
		longestDelay: 4,
		inTime: { decision: { share: 0.87, perYear: 0.04 } }
	},
	{
		id: 'demo-oph',
		name: 'Koulujen opiskeluhuolto',
		area: 'opiskeluhuolto',
		sector: 'education',
		group: 'opiskeluhuolto',
		repeat: 0.14,
		longestDelay: 8,
		inTime: { treatment: { share: 0.81 } }
	},
	{
		id: 'demo-srk',
		name: 'Seurakunnan perheneuvonta',
		area: 'muu',
		sector: 'parish',
		group: 'kumppanit',
		repeat: 0.1,
		longestDelay: 0,
		inTime: {}
	},
	{
		id: 'demo-pai',
		name: 'Päihdetyön kohtaamispaikka',
		area: 'paihde',
		sector: 'third_sector',
		group: 'kumppanit',
		repeat: 0.31,
		repeatPerYear: 0.02,
		longestDelay: 0,
		inTime: {}
	},
	{
		id: 'demo-nuo',
		name: 'Nuorten matalan kynnyksen piste',
		area: 'muu',
		sector: 'third_sector',
		group: 'kumppanit',
		repeat: 0,
		longestDelay: 0,
		inTime: {}
	}
];

const byId = new Map(countyUnits.map((unit) => [unit.id, unit]));

/** The unit of an id. */
export function unitOf(id: UnitId): Unit {
	return byId.get(id) as Unit;
}

/** Length of the window in days: 7 in health areas, 14 elsewhere (domain.md part 0). */
export function windowDays(unit: Unit): number {
	return unit.sector === 'health' ? 7 : 14;
}
