import type { ParamSpec } from '../metric.ts';

/** Parameters of design section 6; meaning: domain.md part 0 and 1.2-1.4. */
export const params: Readonly<Record<string, ParamSpec>> = {
	months_mode: {
		type: 'choice',
		default: 'legal',
		choices: ['legal', 'thl_days'],
		touches: 'facts',
		label: { fi: 'Kuukausi lasketaan', sv: 'En månad räknas', en: 'A month is counted' },
		choiceLabels: {
			legal: {
				fi: 'kalenterin mukaan (laki)',
				sv: 'enligt kalendern (lagen)',
				en: 'by the calendar (the law)'
			},
			thl_days: {
				fi: '30 vuorokautena (THL:n tilastot)',
				sv: 'som 30 dygn (THL:s statistik)',
				en: "as 30 days (THL's statistics)"
			}
		}
	},
	roll_forward: {
		type: 'choice',
		default: 'rule',
		choices: ['rule', 'on', 'off'],
		touches: 'facts',
		label: {
			fi: 'Pyhäpäivänä päättyvä määräaika siirtyy arkipäivään',
			sv: 'En frist som löper ut en helgdag flyttas till en vardag',
			en: 'A limit ending on a holiday moves to a working day'
		},
		choiceLabels: {
			rule: { fi: 'säännön mukaan', sv: 'enligt regeln', en: 'as each rule says' },
			on: { fi: 'aina', sv: 'alltid', en: 'always' },
			off: { fi: 'ei koskaan', sv: 'aldrig', en: 'never' }
		}
	},
	law_by: {
		type: 'choice',
		default: 'start',
		choices: ['start', 'stop'],
		touches: 'facts',
		label: { fi: 'Laki valitaan', sv: 'Lagen väljs', en: 'The law is chosen' },
		choiceLabels: {
			start: {
				fi: 'kellon alkamispäivän mukaan',
				sv: 'enligt dagen då klockan startade',
				en: 'by the day the clock started'
			},
			stop: {
				fi: 'kellon pysähtymispäivän mukaan',
				sv: 'enligt dagen då klockan stannade',
				en: 'by the day the clock stopped'
			}
		}
	},
	remote_counts: {
		type: 'boolean',
		default: true,
		touches: 'facts',
		label: {
			fi: 'Etäkäynti on hoitotapahtuma',
			sv: 'Distansbesök är en vårdhändelse',
			en: 'A remote visit is care'
		},
		choiceLabels: {
			true: { fi: 'kyllä', sv: 'ja', en: 'yes' },
			false: { fi: 'ei', sv: 'nej', en: 'no' }
		}
	},
	compare: {
		type: 'choice',
		default: 'date',
		choices: ['date', 'instant'],
		touches: 'facts',
		label: {
			fi: 'Asian oma määräaika tarkistetaan',
			sv: 'Ärendets egen tidsfrist kontrolleras',
			en: "A case's own deadline is checked"
		},
		choiceLabels: {
			date: { fi: 'päivän tarkkuudella', sv: 'på dagen', en: 'by the day' },
			instant: { fi: 'kellonajan tarkkuudella', sv: 'på klockslaget', en: 'by the time of day' }
		}
	},
	exceptions: {
		type: 'choice',
		default: 'count',
		choices: ['count', 'out'],
		touches: 'read',
		label: {
			fi: 'Poikkeusmerkityt asiat',
			sv: 'Ärenden märkta som undantag',
			en: 'Cases flagged as exceptions'
		},
		choiceLabels: {
			count: { fi: 'lasketaan mukaan', sv: 'räknas med', en: 'are counted' },
			out: { fi: 'jätetään pois', sv: 'lämnas bort', en: 'are left out' }
		}
	}
};
