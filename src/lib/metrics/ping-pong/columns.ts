import type { ColumnSpec } from '../metric.ts';

const clients = (doc: string): ColumnSpec => ({ kind: 'clients', doc });

/** Result columns of the macro, in the order people read them. */
export const columns: Readonly<Record<string, ColumnSpec>> = {
	paths: {
		kind: 'count',
		doc: 'Paths that began in the period; by unit: those that visited it.',
		clients: 'clients',
		heading: { fi: 'Palvelupolkuja', sv: 'Servicestigar', en: 'Paths' }
	},
	eligible_paths: {
		kind: 'count',
		doc: 'Of them, paths with at least two handovers: only these can return.',
		clients: 'clients_eligible',
		sumOf: ['paths_with_direct_return', 'paths_without_direct_return'],
		heading: {
			fi: 'Polkuja, joilla vähintään kaksi siirtoa',
			sv: 'Stigar med minst två överföringar',
			en: 'Paths with two handovers or more'
		}
	},
	handovers: {
		kind: 'count',
		doc: 'Changes of unit within the paths; by unit: away from it.',
		clients: 'clients_handed_over',
		heading: { fi: 'Siirtoja', sv: 'Överföringar', en: 'Handovers' }
	},
	direct_returns: {
		kind: 'count',
		doc: 'Returns A-B-A within window_days, overlapping ones too; by unit: the unit is B.',
		clients: 'clients_bounced',
		heading: { fi: 'Pompotteluja (A–B–A)', sv: 'Bollanden (A–B–A)', en: 'Direct returns (A–B–A)' }
	},
	paths_with_direct_return: {
		kind: 'count',
		doc: 'Eligible paths with at least one direct return; by unit: with the unit as B.',
		clients: 'clients_bounced',
		heading: {
			fi: 'Polkuja, joilla pompoteltiin',
			sv: 'Stigar med bollande',
			en: 'Paths with a return'
		}
	},
	paths_without_direct_return: {
		kind: 'count',
		doc: 'Eligible paths without one.',
		clients: 'clients_not_bounced',
		heading: {
			fi: 'Polkuja, joilla ei pompoteltu',
			sv: 'Stigar utan bollande',
			en: 'Paths without a return'
		}
	},
	share: {
		kind: 'share',
		nullable: true,
		doc: 'paths_with_direct_return / eligible_paths, 0-1.',
		numerator: 'paths_with_direct_return',
		rest: ['paths_without_direct_return'],
		heading: { fi: 'Pompottelun osuus', sv: 'Andel bollande', en: 'Share with a return' }
	},
	ci_low: {
		kind: 'share',
		nullable: true,
		doc: 'Lower bound of the 95 % Wilson interval of share.',
		follows: 'share',
		heading: { fi: 'Luottamusväli, alaraja', sv: 'Konfidensintervall, nedre', en: 'Interval, low' }
	},
	ci_high: {
		kind: 'share',
		nullable: true,
		doc: 'Upper bound of the 95 % Wilson interval of share.',
		follows: 'share',
		heading: { fi: 'Luottamusväli, yläraja', sv: 'Konfidensintervall, övre', en: 'Interval, high' }
	},
	indirect_returns: {
		kind: 'count',
		doc: 'Returns to a unit last seen more than two steps before; by unit: from it.',
		clients: 'clients_gone_back',
		heading: { fi: 'Kiertäneitä paluita', sv: 'Indirekta återkomster', en: 'Indirect returns' }
	},
	clients: clients('Clients of the paths.'),
	clients_eligible: clients('Clients of the eligible paths.'),
	clients_handed_over: clients('Clients of paths with a handover.'),
	clients_bounced: clients('Clients of paths with a direct return.'),
	clients_not_bounced: clients('Clients of eligible paths without a direct return.'),
	clients_gone_back: clients('Clients of paths with an indirect return.')
};
