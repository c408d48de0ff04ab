import { defineMessages } from '#lib/i18n/messages.ts';
import { outOfFilters, outOfPeriod, step, type LedgerStage } from '../ledger-steps.ts';

/** What the metric is called, asks and means. */
export const words = defineMessages({
	fi: {
		title: 'Pompottelu yksiköiden välillä',
		short: 'Pompottelu',
		question: 'Kuinka usein asiakas palautuu yksikköön, josta hänet juuri siirrettiin?',
		definition:
			'Osuus palvelupoluista, joilla asiakas siirtyi yksiköstä A yksikköön B ja sieltä takaisin A:han saamatta välissä palvelua. Mukana ovat polut, joilla on vähintään kaksi siirtoa.'
	},
	sv: {
		title: 'Bollande mellan enheter',
		short: 'Bollande',
		question: 'Hur ofta kommer klienten tillbaka till enheten som nyss överförde ärendet?',
		definition:
			'Andelen servicestigar där klienten gick från enhet A till enhet B och därifrån tillbaka till A utan att få service däremellan. Med räknas stigar med minst två överföringar.'
	},
	en: {
		title: 'Referral ping-pong between units',
		short: 'Referral ping-pong',
		question: 'How often does a client come back to the unit that has just handed them over?',
		definition:
			'Share of paths on which the client went from unit A to unit B and from there back to A without a service in between. Paths with at least two handovers are counted.'
	}
});

/** What a claim says of the headline. */
export const claim = defineMessages({
	fi: {
		answer: '{share} vähintään kaksi kertaa siirtyneistä palasi suoraan takaisin',
		answer_units: '{share} yksikön kautta kulkeneista palasi siitä suoraan takaisin'
	},
	sv: {
		answer: '{share} av dem som bytte enhet minst två gånger gick rakt tillbaka',
		answer_units: '{share} av dem som gick genom enheten gick därifrån rakt tillbaka'
	},
	en: {
		answer: '{share} of those handed over at least twice came straight back',
		answer_units: '{share} of those who went through the unit went straight back from it'
	}
});

/** Words of the sentence that answers the page's question. */
export const sentenceWords = defineMessages({
	fi: {
		answer:
			'Kun asiakas siirtyi yksiköstä toiseen vähintään kahdesti, {share} palvelupoluista palasi yksikköön, josta asiakas juuri oli siirretty{within}.',
		answer_units:
			'Kun palvelupolku kulki valitun yksikön kautta ja asiakas siirtyi vähintään kahdesti, {share} poluista palasi siitä suoraan sinne, mistä asiakas oli tullut{within}.',
		within: { one: ', {n} päivän kuluessa', other: ', {n} päivän kuluessa' },
		none: 'Rajauksessa ei ole palvelupolkuja, joilla asiakas olisi siirtynyt vähintään kahdesti.',
		hidden: 'Palvelupolkuja on rajauksessa niin vähän, että pompottelun osuus on salattu.'
	},
	sv: {
		answer:
			'När klienten bytte enhet minst två gånger ledde {share} av servicestigarna tillbaka till enheten som nyss hade överfört klienten{within}.',
		answer_units:
			'När stigen gick genom den valda enheten och klienten bytte enhet minst två gånger ledde {share} av stigarna därifrån rakt tillbaka dit klienten kom ifrån{within}.',
		within: { one: ', inom {n} dag', other: ', inom {n} dagar' },
		none: 'Urvalet har inga servicestigar där klienten bytte enhet minst två gånger.',
		hidden: 'Urvalet har så få servicestigar att andelen bollande är dold.'
	},
	en: {
		answer:
			'When a client changed unit at least twice, {share} of paths led back to the unit that had just handed the client over{within}.',
		answer_units:
			'When a path went through the selected unit and the client changed unit at least twice, {share} of paths led from it straight back to where the client came from{within}.',
		within: { one: ', within {n} day', other: ', within {n} days' },
		none: 'The selection has no paths on which the client changed unit at least twice.',
		hidden: 'The selection has so few paths that the share of ping-pong is suppressed.'
	}
});

export const timeWords = defineMessages({
	fi: {
		title: 'Muuttuuko pompottelun osuus?',
		subtitle: 'Osuus jakson aikana alkaneista poluista, joilla on vähintään kaksi siirtoa'
	},
	sv: {
		title: 'Förändras andelen bollande?',
		subtitle: 'Andel av de stigar med minst två överföringar som började under perioden'
	},
	en: {
		title: 'Is the share of ping-pong changing?',
		subtitle: 'Share of the paths with two handovers or more that began in the period'
	}
});

export const unitWords = defineMessages({
	fi: {
		title: 'Mistä yksiköistä asiakas palautuu?',
		subtitle:
			'Osuus yksikön kautta kulkeneista poluista, joilla asiakas palautui siitä suoraan lähettäjälle'
	},
	sv: {
		title: 'Från vilka enheter kommer klienten tillbaka?',
		subtitle: 'Andel av stigarna genom enheten där klienten gick rakt tillbaka till avsändaren'
	},
	en: {
		title: 'From which units do clients come back?',
		subtitle: 'Share of the paths through the unit that went from it straight back to the sender'
	}
});

/** Headings of the columns. */
export const headings = {
	paths: { fi: 'Palvelupolkuja', sv: 'Servicestigar', en: 'Paths' },
	eligible_paths: {
		fi: 'Polkuja, joilla vähintään kaksi siirtoa',
		sv: 'Stigar med minst två överföringar',
		en: 'Paths with two handovers or more'
	},
	handovers: { fi: 'Siirtoja', sv: 'Överföringar', en: 'Handovers' },
	direct_returns: {
		fi: 'Pompotteluja (A–B–A)',
		sv: 'Bollanden (A–B–A)',
		en: 'Direct returns (A–B–A)'
	},
	paths_with_direct_return: {
		fi: 'Polkuja, joilla pompoteltiin',
		sv: 'Stigar med bollande',
		en: 'Paths with a return'
	},
	paths_without_direct_return: {
		fi: 'Polkuja, joilla ei pompoteltu',
		sv: 'Stigar utan bollande',
		en: 'Paths without a return'
	},
	share: { fi: 'Pompottelun osuus', sv: 'Andel bollande', en: 'Share with a return' },
	indirect_returns: {
		fi: 'Kiertäneitä paluita',
		sv: 'Indirekta återkomster',
		en: 'Indirect returns'
	}
} as const;

/** Words of the parameters that the metric reads by. */
export const paramWords = {
	window_days: {
		label: {
			fi: 'Paluu enintään, päivää',
			sv: 'Återkomst inom, dagar',
			en: 'Return within, days'
		}
	},
	hubs: {
		label: {
			fi: 'Ohjaavat yksiköt (neuvonta, päivystys)',
			sv: 'Enheter som styr vidare (rådgivning, jour)',
			en: 'Units that route by design (intake, emergency)'
		},
		choiceLabels: {
			exclude: { fi: 'eivät pompottele', sv: 'bollar inte', en: 'never count as bouncing' },
			include: { fi: 'mukana', sv: 'räknas med', en: 'count like others' }
		}
	}
} as const;

/** The way from events to paths with at least two handovers. */
export const stages: readonly LedgerStage[] = [
	{
		out: [
			step(
				'other_event',
				'Ei ole polun askel (varaus, kirjaus, päätös …)',
				'Inte ett steg på vägen (bokning, anteckning, beslut …)',
				'Not a step of a path (booking, note, decision …)'
			),
			step(
				'cancelled',
				'Peruttu tai käyttämättä jäänyt',
				'Inställt eller outnyttjat',
				'Cancelled or no-show'
			),
			step('no_unit', 'Yksikkö puuttuu', 'Enheten saknas', 'No unit'),
			step('no_case', 'Asia puuttuu', 'Ärendet saknas', 'No case'),
			step('no_client', 'Asiakas puuttuu', 'Klienten saknas', 'No client')
		],
		left: step('path_events', 'Polkujen tapahtumia', 'Händelser på vägar', 'Events of paths')
	},
	{
		out: [
			step(
				'same_stay',
				'Jatkoa samassa yksikössä tai yhteistä työtä',
				'Fortsättning i samma enhet eller gemensamt arbete',
				'Continued in the same unit, or joint work'
			)
		],
		left: step('path_steps', 'Polkujen askelia', 'Steg på vägar', 'Steps of paths')
	},
	{
		out: [
			step(
				'onward',
				'Polun myöhempi askel',
				'Senare steg på en väg',
				'A later step of the same path'
			)
		],
		left: step('all_paths', 'Polkuja', 'Vägar', 'Paths')
	},
	{
		out: [outOfPeriod, outOfFilters],
		left: step('paths', 'Rajauksen polkuja', 'Vägar inom avgränsningen', 'Paths in the selection')
	},
	{
		out: [
			step(
				'short',
				'Alle kaksi siirtoa: paluu ei ole mahdollinen',
				'Färre än två överföringar: ingen återgång möjlig',
				'Fewer than two handovers: no return possible'
			)
		],
		left: step(
			'eligible_paths',
			'Luvun takana: polut, joilla on vähintään kaksi siirtoa',
			'Bakom siffran: vägar med minst två överföringar',
			'Behind the figure: paths with at least two handovers'
		)
	}
];
