import { defineMessages } from '#lib/i18n/messages.ts';

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
		subtitle:
			'Osuus kuukauden aikana alkaneista poluista, joilla on vähintään kaksi siirtoa; varjostus 95 % luottamusväli'
	},
	sv: {
		title: 'Förändras andelen bollande?',
		subtitle:
			'Andel av de stigar med minst två överföringar som började under månaden; skuggan är 95 % konfidensintervall'
	},
	en: {
		title: 'Is the share of ping-pong changing?',
		subtitle:
			'Share of the paths with two handovers or more that began in the month; band is the 95 % confidence interval'
	}
});

export const unitWords = defineMessages({
	fi: {
		title: 'Mistä yksiköistä asiakas palautuu?',
		subtitle:
			'Osuus yksikön kautta kulkeneista poluista, joilla asiakas palautui siitä suoraan lähettäjälle; viiva 95 % luottamusväli'
	},
	sv: {
		title: 'Från vilka enheter kommer klienten tillbaka?',
		subtitle:
			'Andel av stigarna genom enheten där klienten gick rakt tillbaka till avsändaren; strecket är 95 % konfidensintervall'
	},
	en: {
		title: 'From which units do clients come back?',
		subtitle:
			'Share of the paths through the unit that went from it straight back to the sender; line is the 95 % confidence interval'
	}
});
