import type { Params } from '../param.ts';

/** What a path is; meaning: domain.md part 0, Paths. */
export const params = {
	path_of: {
		type: 'choice',
		default: 'client',
		choices: ['client', 'case'],
		label: { fi: 'Polku on', sv: 'Stigen är', en: 'A path is' },
		choiceLabels: {
			client: { fi: 'asiakkaan', sv: 'klientens', en: "a client's" },
			case: { fi: 'asian', sv: 'ärendets', en: "a case's" }
		}
	},
	gap_days: {
		type: 'integer',
		default: 90,
		min: 0,
		max: 3650,
		allowNone: true,
		label: {
			fi: 'Polku päättyy, kun tauko ylittää, päivää',
			sv: 'Stigen slutar efter ett uppehåll på över, dagar',
			en: 'A path ends after a gap of more than, days'
		}
	},
	service_breaks: {
		type: 'boolean',
		default: true,
		label: {
			fi: 'Polku päättyy, kun palvelu on annettu',
			sv: 'Stigen slutar när tjänsten har getts',
			en: 'A path ends when the service was given'
		}
	},
	group: {
		type: 'choice',
		default: 'none',
		choices: ['none', 'unit_group'],
		label: { fi: 'Siirto lasketaan', sv: 'Överföring räknas mellan', en: 'A handover is between' },
		choiceLabels: {
			none: { fi: 'yksiköiden välillä', sv: 'enheter', en: 'units' },
			unit_group: { fi: 'yksikköryhmien välillä', sv: 'enhetsgrupper', en: 'unit groups' }
		}
	}
} satisfies Params;
