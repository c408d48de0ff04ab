import { defineMessages } from '#lib/i18n/messages.ts';
import { outOfScope, step, type LedgerStage } from '../ledger-steps.ts';

/** What the metric is called, asks and means. */
export const words = defineMessages({
	fi: {
		title: 'Häiriökysynnän osoitin: toistuvat suunnittelemattomat yhteydenotot',
		short: 'Toistuvat yhteydenotot',
		question: 'Kuinka usein asiakas joutuu ottamaan uudelleen yhteyttä?',
		definition:
			'Osuus yhteydenottopäivistä, joita seuraa saman asiakkaan uusi suunnittelematon yhteydenotto samaan palveluun seuranta-ajan kuluessa. Osoitin ei yksin kerro, mistä toisto johtuu.'
	},
	sv: {
		title: 'Indikator för onödig efterfrågan: upprepade oplanerade kontakter',
		short: 'Upprepade kontakter',
		question: 'Hur ofta måste klienten ta kontakt på nytt?',
		definition:
			'Andelen kontaktdagar som följs av en ny oplanerad kontakt från samma klient till samma tjänst under uppföljningstiden. Indikatorn säger inte ensam vad upprepningen beror på.'
	},
	en: {
		title: 'Indicator of failure demand: repeated unplanned contacts',
		short: 'Repeat contacts',
		question: 'How often does a client have to make contact again?',
		definition:
			'Share of contact days followed by another unplanned contact of the same client with the same service within the follow-up window. The indicator alone does not tell why contacts repeat.'
	}
});

/** What a claim says of the headline. */
export const claim = defineMessages({
	fi: {
		answer: '{share} yhteydenotoista toistui',
		answer_units: '{share} yhteydenotoista toistui'
	},
	sv: {
		answer: '{share} av kontakterna upprepades',
		answer_units: '{share} av kontakterna upprepades'
	},
	en: {
		answer: '{share} of contacts were repeated',
		answer_units: '{share} of contacts were repeated'
	}
});

/** Words of the sentence that answers the page's question. */
export const sentenceWords = defineMessages({
	fi: {
		answer:
			'Yhteydenotoista {share} toistui: sama asiakas otti {issue} uudelleen yhteyttä {window} kuluessa.',
		none: 'Rajauksessa ei ole yhteydenottoja, joiden seuranta-aika olisi jo täynnä.',
		hidden: 'Yhteydenottoja on rajauksessa niin vähän, että toistuvien osuus on salattu.',
		upper_bound: 'Suunniteltuja ei voitu erottaa, joten luku on yläraja.',
		issue_any: 'mistä tahansa asiasta',
		issue_service_area: 'samaan palveluun',
		issue_topic: 'samasta aiheesta',
		window: { one: '{n} päivän', other: '{n} päivän' },
		window_own: '7 päivän (terveydenhuolto) tai 14 päivän (muut palvelut)'
	},
	sv: {
		answer:
			'Av kontakterna upprepades {share}: samma klient tog kontakt {issue} på nytt inom {window}.',
		none: 'Urvalet har inga kontakter vars uppföljningstid har löpt ut.',
		hidden: 'Urvalet har så få kontakter att andelen upprepade är dold.',
		upper_bound: 'Planerade kontakter kunde inte skiljas ut, så talet är en övre gräns.',
		issue_any: 'i vilket ärende som helst',
		issue_service_area: 'med samma tjänst',
		issue_topic: 'om samma ämne',
		window: { one: '{n} dag', other: '{n} dagar' },
		window_own: '7 dagar (hälso- och sjukvård) eller 14 dagar (övriga tjänster)'
	},
	en: {
		answer:
			'Of contacts, {share} repeated: the same client made contact {issue} again within {window}.',
		none: 'The selection has no contacts whose follow-up window has ended.',
		hidden: 'The selection has so few contacts that the share of repeats is suppressed.',
		upper_bound: 'Planned contacts could not be told apart, so the figure is an upper bound.',
		issue_any: 'about anything',
		issue_service_area: 'with the same service',
		issue_topic: 'about the same topic',
		window: { one: '{n} day', other: '{n} days' },
		window_own: '7 days (health) or 14 days (other services)'
	}
});

export const timeWords = defineMessages({
	fi: {
		title: 'Muuttuuko toistuvien yhteydenottojen osuus?',
		subtitle: 'Osuus jakson yhteydenottopäivistä, joita seurasi uusi yhteydenotto'
	},
	sv: {
		title: 'Förändras andelen upprepade kontakter?',
		subtitle: 'Andel av periodens kontaktdagar som följdes av en ny kontakt'
	},
	en: {
		title: 'Is the share of repeat contacts changing?',
		subtitle: "Share of the period's contact days followed by another contact"
	}
});

export const unitWords = defineMessages({
	fi: {
		title: 'Missä yksiköissä yhteydenotot toistuvat?',
		subtitle: 'Osuus yksikön yhteydenottopäivistä, joita seurasi uusi yhteydenotto'
	},
	sv: {
		title: 'I vilka enheter upprepas kontakterna?',
		subtitle: 'Andel av enhetens kontaktdagar som följdes av en ny kontakt'
	},
	en: {
		title: 'In which units do contacts repeat?',
		subtitle: "Share of the unit's contact days followed by another contact"
	}
});

/** Headings of the columns. */
export const headings = {
	index_contacts: { fi: 'Yhteydenottopäiviä', sv: 'Kontaktdagar', en: 'Contact days' },
	repeats: { fi: 'Toistui', sv: 'Upprepades', en: 'Repeated' },
	unrepeated: { fi: 'Ei toistunut', sv: 'Upprepades inte', en: 'Not repeated' },
	rate: { fi: 'Toistuvien osuus', sv: 'Andel upprepade', en: 'Share repeated' },
	same_unit: { fi: 'Toistui samassa yksikössä', sv: 'Upprepades i samma enhet', en: 'Same unit' },
	other_unit: {
		fi: 'Toistui toisessa yksikössä',
		sv: 'Upprepades i annan enhet',
		en: 'Other unit'
	},
	third_party: {
		fi: 'Seuraava tuli ulkopuoliselta',
		sv: 'Nästa kom från utomstående',
		en: 'Next by a third party'
	},
	censored: {
		fi: 'Seuranta-aika kesken',
		sv: 'Uppföljningstiden pågår',
		en: 'Follow-up still open'
	},
	new_notifications: {
		fi: 'Uudet ilmoitukset samasta lapsesta',
		sv: 'Nya anmälningar om samma barn',
		en: 'New notifications about the same child'
	},
	planning: { fi: 'Suunnittelutieto', sv: 'Planeringsuppgift', en: 'Planning information' }
} as const;

/** Words of the parameter that the metric reads by. */
export const paramWords = {
	window_days: {
		label: {
			fi: 'Seuranta-aika, päivää',
			sv: 'Uppföljningstid, dagar',
			en: 'Follow-up window, days'
		},
		choiceLabels: {
			'': {
				fi: 'palvelun mukaan (7 tai 14)',
				sv: 'enligt tjänst (7 eller 14)',
				en: 'by service (7 or 14)'
			}
		}
	}
} as const;

/** The way from events to index contact days. */
export const stages: readonly LedgerStage[] = [
	outOfScope,
	{
		out: [
			step('no_client', 'Asiakas puuttuu', 'Klienten saknas', 'No client'),
			step(
				'other_event',
				'Muu tapahtuma kuin yhteydenotto tai käynti',
				'Annan händelse än kontakt eller besök',
				'Neither a contact nor a visit'
			),
			step(
				'other_initiator',
				'Aloite tuli työntekijältä tai organisaatiolta',
				'På initiativ av personal eller organisation',
				'Initiated by staff or an organisation'
			),
			step(
				'third_party',
				'Ulkopuolisen tekemä ilmoitus',
				'Anmälan av en utomstående',
				'Notification by a third party'
			),
			step(
				'cancelled',
				'Peruttu tai käyttämättä jäänyt',
				'Inställt eller outnyttjat',
				'Cancelled or no-show'
			),
			step(
				'planning_unknown',
				'Ei tiedossa, oliko käynti sovittu',
				'Okänt om besöket var avtalat',
				'Not known whether agreed beforehand'
			),
			step('group', 'Ryhmätapahtuma', 'Grupphändelse', 'Group event'),
			step(
				'planned',
				'Ennalta sovittu tai hoitosarjaa',
				'Avtalat på förhand eller del av en serie',
				'Agreed beforehand or part of a series'
			),
			step('no_case', 'Asia puuttuu', 'Ärendet saknas', 'No case')
		],
		left: step('eligible', 'Sopivia yhteydenottoja', 'Lämpliga kontakter', 'Eligible contacts')
	},
	{
		out: [
			step(
				'agreed',
				'Aiemmin varatun ajan päivä',
				'Dagen för en tidigare bokad tid',
				'Day of a time booked earlier'
			),
			step(
				'same_day',
				'Saman päivän toinen yhteydenotto samasta asiasta',
				'Annan kontakt samma dag i samma ärende',
				'Another contact of the same day and issue'
			)
		],
		left: step('contact_days', 'Yhteydenottopäiviä', 'Kontaktdagar', 'Contact days')
	},
	{
		out: [
			step('censored', 'Seuranta-aika kesken', 'Uppföljningstiden pågår', 'Follow-up still open')
		],
		left: step(
			'index_contacts',
			'Luvun takana: seuratut yhteydenottopäivät',
			'Bakom siffran: uppföljda kontaktdagar',
			'Behind the figure: contact days followed up'
		)
	}
];
