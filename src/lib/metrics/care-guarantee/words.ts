import { defineMessages } from '#lib/i18n/messages.ts';
import { outOfScope, step, type LedgerStage } from '../ledger-steps.ts';

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
		hidden: '{rule}: the selection has so few cases that the share is suppressed.',
		empty: 'The selection has no cases to which a time limit applies.'
	}
});

export const timeWords = defineMessages({
	fi: {
		title: 'Muuttuuko määräajassa hoituneiden osuus?',
		subtitle:
			'Osuus kuukauden aikana alkaneista asioista, joiden määräaika on umpeutunut; varjostus 95 % luottamusväli'
	},
	sv: {
		title: 'Förändras andelen som sköts inom tidsfristen?',
		subtitle:
			'Andel av ärendena som inleddes under månaden och vars frist har gått ut; skuggan är 95 % konfidensintervall'
	},
	en: {
		title: 'Is the share within the limit changing?',
		subtitle:
			'Share of the cases started in the month whose limit has run out; band is the 95 % confidence interval'
	}
});

export const unitWords = defineMessages({
	fi: {
		title: 'Missä yksiköissä määräajat toteutuvat?',
		subtitle:
			'Osuus yksikössä alkaneista asioista, joiden määräaika on umpeutunut; viiva 95 % luottamusväli'
	},
	sv: {
		title: 'I vilka enheter hålls tidsfristerna?',
		subtitle:
			'Andel av ärendena som inleddes i enheten och vars frist har gått ut; strecket är 95 % konfidensintervall'
	},
	en: {
		title: 'In which units are the limits kept?',
		subtitle:
			'Share of the cases started in the unit whose limit has run out; line is the 95 % confidence interval'
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

/** Headings of the columns. */
export const headings = {
	met: { fi: 'Määräajassa', sv: 'Inom tidsfristen', en: 'Within the limit' },
	breach_closed: {
		fi: 'Yli määräajan, päättynyt',
		sv: 'Över tidsfristen, avslutad',
		en: 'Over the limit, ended'
	},
	breach_open: {
		fi: 'Yli määräajan, avoinna',
		sv: 'Över tidsfristen, öppen',
		en: 'Over the limit, open'
	},
	pending: { fi: 'Määräaika kesken', sv: 'Tidsfristen pågår', en: 'Still within time' },
	removed: {
		fi: 'Päätetty ilman palvelua',
		sv: 'Avslutad utan service',
		en: 'Closed without service'
	},
	excluded: { fi: 'Poikkeuksena pois', sv: 'Undantag, bortlämnad', en: 'Left out as exception' },
	invalid: { fi: 'Virheellinen järjestys', sv: 'Fel ordningsföljd', en: 'Wrong order' },
	flagged: { fi: 'Poikkeusmerkintä', sv: 'Märkt som undantag', en: 'Flagged as exception' },
	cohort_met: {
		fi: 'Määräajassa, raja umpeutunut',
		sv: 'Inom tidsfristen, fristen har gått ut',
		en: 'Within the limit, due day passed'
	},
	met_early: {
		fi: 'Määräajassa, raja vielä edessä',
		sv: 'Inom tidsfristen, fristen pågår',
		en: 'Within the limit, due day ahead'
	},
	breach: { fi: 'Yli määräajan', sv: 'Över tidsfristen', en: 'Over the limit' },
	cohort: { fi: 'Arvioituja asioita', sv: 'Bedömda ärenden', en: 'Cases judged' },
	thl_met: {
		fi: 'Päättyneistä määräajassa',
		sv: 'Avslutade inom fristen',
		en: 'Ended within the limit'
	},
	thl_late: {
		fi: 'Päättyneistä yli määräajan',
		sv: 'Avslutade över fristen',
		en: 'Ended over the limit'
	},
	thl_closed: { fi: 'Päättyneitä', sv: 'Avslutade', en: 'Ended' },
	open: { fi: 'Avoinna', sv: 'Öppna', en: 'Open' },
	open_late: { fi: 'Avoinna yli määräajan', sv: 'Öppna över fristen', en: 'Open over the limit' },
	open_in_time: {
		fi: 'Avoinna määräajassa',
		sv: 'Öppna inom fristen',
		en: 'Open within the limit'
	},
	short_met: {
		fi: '14 vrk: määräajassa',
		sv: '14 dygn: inom fristen',
		en: '14 days: within the limit'
	},
	short_breach_closed: {
		fi: '14 vrk: yli, päättynyt',
		sv: '14 dygn: över, avslutad',
		en: '14 days: over, ended'
	},
	short_breach_open: {
		fi: '14 vrk: yli, avoinna',
		sv: '14 dygn: över, öppen',
		en: '14 days: over, open'
	},
	short_pending: { fi: '14 vrk: kesken', sv: '14 dygn: pågår', en: '14 days: still within time' },
	short_cohort_met: {
		fi: '14 vrk: määräajassa, raja umpeutunut',
		sv: '14 dygn: inom, fristen har gått ut',
		en: '14 days: within, due day passed'
	},
	short_breach: { fi: '14 vrk: yli', sv: '14 dygn: över', en: '14 days: over the limit' },
	cohort_share: {
		fi: 'Määräajassa alkaneista',
		sv: 'Inom fristen av inledda',
		en: 'Within the limit, of started'
	},
	thl_share: {
		fi: 'Määräajassa päättyneistä (THL)',
		sv: 'Inom fristen av avslutade (THL)',
		en: 'Within the limit, of ended (THL)'
	},
	short_share: { fi: '14 vrk: osuus', sv: '14 dygn: andel', en: '14 days: share' },
	limit_days: { fi: 'Määräaika, päivää', sv: 'Tidsfrist, dagar', en: 'Limit, days' },
	wait_median: {
		fi: 'Toteutunut mediaani, pv',
		sv: 'Utfall, median, dagar',
		en: 'Ended, median days'
	},
	wait_p90: { fi: 'Toteutunut P90, pv', sv: 'Utfall, P90, dagar', en: 'Ended, P90 days' },
	started: { fi: 'Alkaneita asioita', sv: 'Inledda ärenden', en: 'Cases started' },
	short_cohort: { fi: '14 vrk: arvioituja', sv: '14 dygn: bedömda', en: '14 days: cases judged' }
} as const;

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

/** The way from events to the judged cases of one limit. */
export const stages: readonly LedgerStage[] = [
	outOfScope,
	{
		out: [
			step('no_client', 'Asiakas puuttuu', 'Klienten saknas', 'No client'),
			step(
				'other_event',
				'Ei käynnistä tätä määräaikaa',
				'Startar inte denna tidsfrist',
				'Does not start this time limit'
			),
			step(
				'not_in_force',
				'Määräaika ei ollut voimassa',
				'Tidsfristen var inte i kraft',
				'Time limit not in force'
			),
			step('age_unknown', 'Ikä puuttuu', 'Åldern saknas', 'Age unknown'),
			step(
				'not_covered',
				'Määräaika ei koske tätä ikää',
				'Tidsfristen gäller inte denna ålder',
				'Time limit not for this age'
			),
			step(
				'running',
				'Asia oli jo vireillä, tai muu ehto ei täyty',
				'Ärendet var redan anhängigt, eller annat villkor uppfylls inte',
				'Case already open, or another condition not met'
			)
		],
		left: step(
			'cases',
			'Asioita, joilla on määräaika',
			'Ärenden med tidsfrist',
			'Cases with the limit'
		)
	},
	{
		out: [
			step('excluded', 'Poikkeuksena pois', 'Undantag, bortlämnade', 'Left out as exceptions'),
			step('invalid', 'Virheellinen järjestys', 'Fel ordningsföljd', 'Wrong order'),
			step(
				'removed',
				'Päätetty ilman palvelua',
				'Avslutade utan service',
				'Closed without service'
			),
			step('pending', 'Määräaika kesken', 'Tidsfristen pågår', 'Still within time'),
			step(
				'met_early',
				'Määräajassa, raja vielä edessä',
				'Inom tidsfristen, fristen pågår',
				'Within the limit, due day ahead'
			)
		],
		left: step(
			'cohort',
			'Luvun takana: arvioidut asiat',
			'Bakom siffran: bedömda ärenden',
			'Behind the figure: cases judged'
		)
	}
];
