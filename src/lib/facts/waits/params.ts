import type { Params } from '../param.ts';

/** Definition parameters of design section 6; meaning: domain.md part 0 and 1.2-1.4. */
export const params: Params = {
	roll_forward: {
		type: 'choice',
		default: 'rule',
		choices: ['rule', 'on', 'off'],
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
		label: {
			fi: 'Etäkäynti on hoitotapahtuma',
			sv: 'Distansbesök är en vårdhändelse',
			en: 'A remote visit is care'
		}
	},
	compare: {
		type: 'choice',
		default: 'date',
		choices: ['date', 'instant'],
		label: {
			fi: 'Asian oma määräaika tarkistetaan',
			sv: 'Ärendets egen tidsfrist kontrolleras',
			en: "A case's own deadline is checked"
		},
		choiceLabels: {
			date: { fi: 'päivän tarkkuudella', sv: 'på dagen', en: 'by the day' },
			instant: { fi: 'kellonajan tarkkuudella', sv: 'på klockslaget', en: 'by the time of day' }
		}
	}
};
