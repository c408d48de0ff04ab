import type { ParamSpec } from '../metric.ts';

/** Parameters of design section 6; meaning: domain.md part 0, Paths. */
export const params: Readonly<Record<string, ParamSpec>> = {
	path_of: {
		type: 'choice',
		default: 'client',
		choices: ['client', 'case'],
		touches: 'facts',
		label: { fi: 'Polku on', sv: 'Stigen är', en: 'A path is' },
		choiceLabels: {
			client: { fi: 'asiakkaan', sv: 'klientens', en: "a client's" },
			case: { fi: 'asian', sv: 'ärendets', en: "a case's" }
		}
	},
	window_days: {
		type: 'integer',
		default: 60,
		min: 0,
		max: 3650,
		allowNone: true,
		touches: 'read',
		label: {
			fi: 'Paluu enintään, päivää',
			sv: 'Återkomst inom, dagar',
			en: 'Return within, days'
		}
	},
	gap_days: {
		type: 'integer',
		default: 90,
		min: 0,
		max: 3650,
		allowNone: true,
		touches: 'facts',
		label: {
			fi: 'Polku päättyy, kun tauko ylittää, päivää',
			sv: 'Stigen slutar efter ett uppehåll på över, dagar',
			en: 'A path ends after a gap of more than, days'
		}
	},
	service_breaks: {
		type: 'boolean',
		default: true,
		touches: 'facts',
		label: {
			fi: 'Polku päättyy, kun palvelu on annettu',
			sv: 'Stigen slutar när tjänsten har getts',
			en: 'A path ends when the service was given'
		}
	},
	hubs: {
		type: 'choice',
		default: 'exclude',
		choices: ['exclude', 'include'],
		touches: 'read',
		label: {
			fi: 'Ohjaavat yksiköt (neuvonta, päivystys)',
			sv: 'Enheter som styr vidare (rådgivning, jour)',
			en: 'Units that route by design (intake, emergency)'
		},
		choiceLabels: {
			exclude: { fi: 'eivät pompottele', sv: 'bollar inte', en: 'never count as bouncing' },
			include: { fi: 'mukana', sv: 'räknas med', en: 'count like others' }
		}
	},
	group: {
		type: 'choice',
		default: 'none',
		choices: ['none', 'unit_group'],
		touches: 'facts',
		label: { fi: 'Siirto lasketaan', sv: 'Överföring räknas mellan', en: 'A handover is between' },
		choiceLabels: {
			none: { fi: 'yksiköiden välillä', sv: 'enheter', en: 'units' },
			unit_group: { fi: 'yksikköryhmien välillä', sv: 'enhetsgrupper', en: 'unit groups' }
		}
	}
};
