import { defineMessages } from '#lib/i18n/messages.ts';

/** Words that every drawing shares. */
export const chartWords = defineMessages({
	fi: {
		units_mean: 'keskitaso {share}',
		units_better: 'parempi',
		units_worse: 'heikompi',
		units_higher: 'suurempi',
		units_lower: 'pienempi',
		mean: 'keskiarvo',
		open: 'seuranta-aika kesken',
		no_points: 'Kaaviossa ei ole esitettäviä lukuja.',
		one_month: '{month}: {value}.',
		months:
			'{first}–{last}: korkein {high} ({highMonth}), matalin {low} ({lowMonth}), viimeisin {latest} ({latestMonth}).',
		rising: 'Osuus on noussut jakson alusta.',
		falling: 'Osuus on laskenut jakson alusta.',
		level: 'Selvää muutosta jakson alusta ei näy.',
		units: '{n} yksikköä: korkein {highName} {high}, matalin {lowName} {low}.',
		one_unit: '{name} {value}.',
		total: 'Yhteensä n = {n}.',
		hidden: {
			one: '{n} arvo on salattu (pieni lukumäärä).',
			other: '{n} arvoa on salattu (pieni lukumäärä).'
		},
		open_months: {
			one: '{n} kuukauden seuranta-aika on kesken.',
			other: '{n} kuukauden seuranta-aika on kesken.'
		}
	},
	sv: {
		units_mean: 'medelnivå {share}',
		units_better: 'bättre',
		units_worse: 'sämre',
		units_higher: 'högre',
		units_lower: 'lägre',
		mean: 'medeltal',
		open: 'uppföljningstiden pågår',
		no_points: 'Diagrammet har inga tal att visa.',
		one_month: '{month}: {value}.',
		months:
			'{first}–{last}: högst {high} ({highMonth}), lägst {low} ({lowMonth}), senast {latest} ({latestMonth}).',
		rising: 'Andelen har stigit sedan periodens början.',
		falling: 'Andelen har sjunkit sedan periodens början.',
		level: 'Ingen tydlig förändring sedan periodens början.',
		units: '{n} enheter: högst {highName} {high}, lägst {lowName} {low}.',
		one_unit: '{name} {value}.',
		total: 'Totalt n = {n}.',
		hidden: {
			one: '{n} värde är dolt (litet antal).',
			other: '{n} värden är dolda (litet antal).'
		},
		open_months: {
			one: 'Uppföljningstiden pågår för {n} månad.',
			other: 'Uppföljningstiden pågår för {n} månader.'
		}
	},
	en: {
		units_mean: 'mean {share}',
		units_better: 'better',
		units_worse: 'worse',
		units_higher: 'higher',
		units_lower: 'lower',
		mean: 'mean',
		open: 'follow-up still open',
		no_points: 'The chart has no figures to show.',
		one_month: '{month}: {value}.',
		months:
			'{first}–{last}: highest {high} ({highMonth}), lowest {low} ({lowMonth}), latest {latest} ({latestMonth}).',
		rising: 'The share has risen since the start of the period.',
		falling: 'The share has fallen since the start of the period.',
		level: 'No clear change since the start of the period.',
		units: '{n} units: highest {highName} {high}, lowest {lowName} {low}.',
		one_unit: '{name} {value}.',
		total: 'In all n = {n}.',
		hidden: {
			one: '{n} value is suppressed (small number).',
			other: '{n} values are suppressed (small number).'
		},
		open_months: {
			one: 'Follow-up of {n} month is still open.',
			other: 'Follow-up of {n} months is still open.'
		}
	}
});
