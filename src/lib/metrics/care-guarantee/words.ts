import { defineMessages } from '#lib/i18n/messages.ts';

/** What the metric is called, asks and means. */
export const words = defineMessages({
	fi: {
		title: 'Määräajassa: hoitotakuu ja sosiaalihuollon määräajat',
		short: 'Määräajat',
		question: 'Kuinka moni asia hoituu lakisääteisessä määräajassa?',
		definition:
			'Osuus alkaneista asioista, jotka hoituivat määräajassa, kun määräaika on jo umpeutunut. Mukana ovat myös asiat, jotka ovat yhä kesken yli määräajan. Voimassa olleen lain valitsee päivä, jona kello alkoi.'
	},
	sv: {
		title: 'Inom lagstadgad tid: vårdgaranti och socialvårdens tidsfrister',
		short: 'Tidsfrister',
		question: 'Hur många ärenden sköts inom den lagstadgade tiden?',
		definition:
			'Andelen inledda ärenden som sköttes inom tidsfristen, när fristen redan har gått ut. Med räknas också ärenden som fortfarande pågår efter fristen. Dagen då klockan startade avgör vilken lag som gäller.'
	},
	en: {
		title: 'Within the statutory time: care guarantee and time limits of social care',
		short: 'Time limits',
		question: 'How many cases are dealt with within the statutory time limit?',
		definition:
			'Share of started cases that were dealt with in time, once the limit has run out. Cases still open over the limit are counted too. The law in force is that of the day the clock started.'
	}
});

/** What a claim says of the headline. */
export const claim = defineMessages({
	fi: {
		answer: '{share} hoitui määräajassa',
		answer_units: '{share} hoitui määräajassa'
	},
	sv: {
		answer: '{share} sköttes inom tidsfristen',
		answer_units: '{share} sköttes inom tidsfristen'
	},
	en: {
		answer: '{share} were dealt with in time',
		answer_units: '{share} were dealt with in time'
	}
});

/** Words of the sentence that answers the page's question. */
export const sentenceWords = defineMessages({
	fi: {
		answer: '{rule}: {share} ({interval}) määräajassa, n\u00a0=\u00a0{n}.',
		open: {
			one: 'Avoinna on {nText} asia, joista {late} yli määräajan.',
			other: 'Avoinna on {nText} asiaa, joista {late} yli määräajan.'
		},
		undecided:
			'Hoidon laji ei ole tiedossa: luku on 3 kuukauden rajalla, 14 vuorokauden rajalla se on {share}.',
		none: '{rule}: yhdenkään asian määräaika ei ole rajauksessa vielä umpeutunut.',
		no_stops: '{rule}: osuutta ei voi kertoa, koska aineistosta puuttuvat asioiden päättymiset.',
		chosen_by_stop: '{rule}: osuutta ei voi kertoa, koska aineistossa on vain päättyneitä asioita.',
		no_decisions:
			'{rule}: osuutta ei voi kertoa, koska aineistosta puuttuvat ratkaisut olla aloittamatta arviointia.',
		no_ages: '{rule}: määräaikaa ei voi arvioida, koska aineistosta puuttuvat iät.',
		missing_column:
			'{rule}: määräaikaa ei voi arvioida, koska aineistosta puuttuu tieto, jota se edellyttää.',
		hidden: '{rule}: asioita on rajauksessa niin vähän, että osuus on salattu.',
		empty: 'Rajauksessa ei ole asioita, joihin jokin määräaika soveltuu.'
	},
	sv: {
		answer: '{rule}: {share} ({interval}) inom tidsfristen, n\u00a0=\u00a0{n}.',
		open: {
			one: '{nText} ärende är öppet, {late} av dem över fristen.',
			other: '{nText} ärenden är öppna, {late} av dem över fristen.'
		},
		undecided:
			'Typen av vård är okänd: talet gäller fristen 3 månader, med fristen 14 dygn är det {share}.',
		none: '{rule}: inget ärendes tidsfrist har ännu gått ut i urvalet.',
		no_stops: '{rule}: andelen kan inte anges, eftersom uppgifterna saknar ärendenas slut.',
		chosen_by_stop:
			'{rule}: andelen kan inte anges, eftersom uppgifterna bara har avslutade ärenden.',
		no_decisions:
			'{rule}: andelen kan inte anges, eftersom uppgifterna saknar beslut att inte inleda bedömning.',
		no_ages: '{rule}: tidsfristen kan inte bedömas, eftersom uppgifterna saknar åldrar.',
		missing_column:
			'{rule}: tidsfristen kan inte bedömas, eftersom uppgifterna saknar en uppgift som den kräver.',
		hidden: '{rule}: urvalet har så få ärenden att andelen är dold.',
		empty: 'Urvalet har inga ärenden som någon tidsfrist gäller.'
	},
	en: {
		answer: '{rule}: {share} ({interval}) within the limit, n\u00a0=\u00a0{n}.',
		open: {
			one: '{nText} case is open, {late} of them over the limit.',
			other: '{nText} cases are open, {late} of them over the limit.'
		},
		undecided:
			'The kind of care is not known: the figure is by the limit of 3 months; by 14 days it is {share}.',
		none: '{rule}: no limit has run out yet in the selection.',
		no_stops: '{rule}: the share cannot be told, as the data lack the ends of cases.',
		chosen_by_stop:
			'{rule}: the share cannot be told, as the data hold only cases that have ended.',
		no_decisions:
			'{rule}: the share cannot be told, as the data lack decisions not to start an assessment.',
		no_ages: '{rule}: the limit cannot be judged, as the data lack ages.',
		missing_column: '{rule}: the limit cannot be judged, as the data lack a column that it needs.',
		hidden: '{rule}: the selection has so few cases that the share is suppressed.',
		empty: 'The selection has no cases to which a time limit applies.'
	}
});

export const timeWords = defineMessages({
	fi: {
		title: 'Muuttuuko määräajassa hoituneiden osuus?',
		subtitle: 'Osuus jakson aikana alkaneista asioista, joiden määräaika on umpeutunut'
	},
	sv: {
		title: 'Förändras andelen som sköts inom tidsfristen?',
		subtitle: 'Andel av ärendena som inleddes under perioden och vars frist har gått ut'
	},
	en: {
		title: 'Is the share within the limit changing?',
		subtitle: 'Share of the cases started in the period whose limit has run out'
	}
});

export const unitWords = defineMessages({
	fi: {
		title: 'Missä yksiköissä määräajat toteutuvat?',
		subtitle: 'Osuus yksikössä alkaneista asioista, joiden määräaika on umpeutunut'
	},
	sv: {
		title: 'I vilka enheter hålls tidsfristerna?',
		subtitle: 'Andel av ärendena som inleddes i enheten och vars frist har gått ut'
	},
	en: {
		title: 'In which units are the limits kept?',
		subtitle: 'Share of the cases started in the unit whose limit has run out'
	}
});

/** Headings of the two panels over time, and the name of the middle wait. */
export const panelWords = defineMessages({
	fi: {
		share: 'Määräajassa hoituneiden osuus alkamiskuukausittain',
		waits: 'Odotus päivinä päättymiskuukausittain ja lain raja',
		median: 'mediaani',
		limit: 'oma määräaika'
	},
	sv: {
		share: 'Andel inom tidsfristen efter startmånad',
		waits: 'Väntan i dagar efter slutmånad och lagens gräns',
		median: 'median',
		limit: 'egen tidsfrist'
	},
	en: {
		share: 'Share within the limit by starting month',
		waits: 'Wait in days by month of ending, and the legal limit',
		median: 'median',
		limit: 'own deadline'
	}
});

/** Words of the parameters that the metric reads by. */
export const paramWords = {
	months_mode: {
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
	exceptions: {
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
} as const;
