import type { ColumnSpec } from '../metric.ts';

const bounds = {
	low: { fi: 'Luottamusväli, alaraja', sv: 'Konfidensintervall, nedre', en: 'Interval, low' },
	high: { fi: 'Luottamusväli, yläraja', sv: 'Konfidensintervall, övre', en: 'Interval, high' }
};

/** Result columns of the macro, in the order people read them. */
export const columns: Readonly<Record<string, ColumnSpec>> = {
	index_contacts: {
		kind: 'count',
		doc: 'Contact days whose whole window lies within the data.',
		clients: 'clients',
		sumOf: ['repeats', 'unrepeated'],
		heading: { fi: 'Yhteydenottopäiviä', sv: 'Kontaktdagar', en: 'Contact days' }
	},
	repeats: {
		kind: 'count',
		doc: 'Of them, those followed by another within the window.',
		clients: 'clients_flagged',
		sumOf: ['repeats_same_unit', 'repeats_other_unit', 'repeats_third_party'],
		heading: { fi: 'Toistui', sv: 'Upprepades', en: 'Repeated' }
	},
	unrepeated: {
		kind: 'count',
		doc: 'Of them, those not followed by another within the window.',
		clients: 'clients_unflagged',
		heading: { fi: 'Ei toistunut', sv: 'Upprepades inte', en: 'Not repeated' }
	},
	rate: {
		kind: 'share',
		nullable: true,
		doc: 'repeats / index_contacts, 0-1.',
		numerator: 'repeats',
		rest: ['unrepeated'],
		heading: { fi: 'Toistuvien osuus', sv: 'Andel upprepade', en: 'Share repeated' }
	},
	ci_low: {
		kind: 'share',
		nullable: true,
		doc: 'Lower bound of the 95 % Wilson interval of rate.',
		follows: 'rate',
		heading: bounds.low
	},
	ci_high: {
		kind: 'share',
		nullable: true,
		doc: 'Upper bound of the 95 % Wilson interval of rate.',
		follows: 'rate',
		heading: bounds.high
	},
	repeats_same_unit: {
		kind: 'count',
		doc: 'Repeats whose next contact, not by a third party, came to the same unit.',
		clients: 'clients_same_unit',
		heading: { fi: 'Toistui samassa yksikössä', sv: 'Upprepades i samma enhet', en: 'Same unit' }
	},
	repeats_other_unit: {
		kind: 'count',
		doc: 'Repeats whose next contact, not by a third party, came to another unit.',
		clients: 'clients_other_unit',
		heading: { fi: 'Toistui toisessa yksikössä', sv: 'Upprepades i annan enhet', en: 'Other unit' }
	},
	repeats_third_party: {
		kind: 'count',
		doc: 'Repeats whose next contact was made by a third party, such as a new child welfare notification.',
		clients: 'clients_third_party',
		heading: {
			fi: 'Seuraava tuli ulkopuoliselta',
			sv: 'Nästa kom från utomstående',
			en: 'Next by a third party'
		}
	},
	censored: {
		kind: 'count',
		doc: 'Contact days left out because their window is still open.',
		clients: 'clients_censored',
		heading: {
			fi: 'Seuranta-aika kesken',
			sv: 'Uppföljningstiden pågår',
			en: 'Follow-up still open'
		}
	},
	planning: {
		kind: 'text',
		doc: '`known`, or `unknown` when the data hold no plan, series or booking: the rate is an upper bound.',
		heading: { fi: 'Suunnittelutieto', sv: 'Planeringsuppgift', en: 'Planning information' }
	},
	clients: { kind: 'clients', doc: 'Clients with an index contact day.' },
	clients_flagged: { kind: 'clients', doc: 'Clients with a repeated index contact day.' },
	clients_unflagged: { kind: 'clients', doc: 'Clients with an unrepeated index contact day.' },
	clients_same_unit: { kind: 'clients', doc: 'Clients behind repeats_same_unit.' },
	clients_other_unit: { kind: 'clients', doc: 'Clients behind repeats_other_unit.' },
	clients_third_party: { kind: 'clients', doc: 'Clients behind repeats_third_party.' },
	clients_censored: { kind: 'clients', doc: 'Clients with a censored contact day.' }
};
