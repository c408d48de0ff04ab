import type { Params } from '../param.ts';

/** What makes a contact day (design section 6); meaning: domain.md part 0 and 2.3. */
export const params: Params = {
	issue_match: {
		type: 'choice',
		default: 'service_area',
		choices: ['service_area', 'any', 'topic'],
		label: { fi: 'Sama asia on', sv: 'Samma ärende är', en: 'The same issue is' },
		choiceLabels: {
			service_area: { fi: 'sama palvelu', sv: 'samma tjänst', en: 'the same service' },
			any: { fi: 'mikä tahansa asia', sv: 'vilket ärende som helst', en: 'any issue' },
			topic: { fi: 'sama aihe', sv: 'samma ämne', en: 'the same topic' }
		}
	},
	channel_match: {
		type: 'boolean',
		default: false,
		label: {
			fi: 'Vain sama yhteystapa',
			sv: 'Endast samma kontaktsätt',
			en: 'Same channel only'
		}
	},
	merge_same_day: {
		type: 'boolean',
		default: true,
		label: {
			fi: 'Saman päivän yhteydenotot ovat yksi',
			sv: 'Kontakter samma dag räknas som en',
			en: 'Contacts of one day are one'
		}
	},
	exclude_planned: {
		type: 'boolean',
		default: true,
		label: {
			fi: 'Suunnitellut jätetään pois',
			sv: 'Planerade lämnas bort',
			en: 'Leave out planned ones'
		}
	},
	exclude_group: {
		type: 'boolean',
		default: true,
		label: {
			fi: 'Ryhmätapahtumat jätetään pois',
			sv: 'Grupptillfällen lämnas bort',
			en: 'Leave out group events'
		}
	},
	third_party: {
		type: 'choice',
		default: null,
		choices: ['exclude', 'include'],
		label: {
			fi: 'Ulkopuolisten ilmoitukset',
			sv: 'Anmälningar av utomstående',
			en: 'Notifications by third parties'
		},
		choiceLabels: {
			'': {
				fi: 'lastensuojelussa pois, muualla mukana',
				sv: 'utanför i barnskyddet, med annars',
				en: 'left out in child protection, counted elsewhere'
			},
			exclude: { fi: 'pois kaikkialta', sv: 'utanför överallt', en: 'left out everywhere' },
			include: { fi: 'mukana kaikkialla', sv: 'med överallt', en: 'counted everywhere' }
		}
	},
	level: {
		type: 'choice',
		default: 'client',
		choices: ['client', 'case'],
		label: { fi: 'Toisto lasketaan', sv: 'Upprepning räknas per', en: 'Repeats are counted per' },
		choiceLabels: {
			client: { fi: 'asiakkaittain', sv: 'klient', en: 'client' },
			case: { fi: 'asioittain', sv: 'ärende', en: 'case' }
		}
	}
};
