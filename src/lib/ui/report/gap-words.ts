import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of months in which units exported little or nothing. */
export const gapWords = defineMessages({
	fi: {
		gaps: 'Vientiaukot',
		gaps_lead:
			'Kuukausi, jolta yksiköllä on alle puolet tavallisesta määrästä (kuukausien mediaani, vähintään 10 tapahtumaa).',
		gaps_none: 'Yhdelläkään yksiköllä ei ole kuukautta, jolta puuttuisi selvästi tapahtumia.',
		gaps_found: {
			one: '{nText} kuukaudelta näyttää puuttuvan tapahtumia.',
			other: '{nText} yksikön kuukaudelta näyttää puuttuvan tapahtumia.'
		},
		gaps_chart: 'Tapahtumia kuukausittain verrattuna yksikön tavalliseen kuukauteen',
		gaps_subtitle:
			'Mitä tummempi ruutu, sitä enemmän tapahtumia. Oranssi piste on aukko, viiva salattu luku.',
		gaps_table: 'Aukot',
		gaps_more: 'Kaaviossa ja luettelossa ovat {n} ensimmäistä.',
		unit: 'Yksikkö',
		month: 'Kuukausi',
		events: 'Tapahtumia',
		median: 'Tavallisesti',
		affected: 'Seurannassa aukon aikana',
		follow_up: 'Vaikutus keskeneräisiin',
		gap_state: 'toistoja voi puuttua ennen aukkoa',
		end_state: 'yksikön seuranta päättyy vajaaseen kuukauteen'
	},
	sv: {
		gaps: 'Luckor i exporten',
		gaps_lead:
			'En månad då enheten har mindre än hälften av sitt vanliga antal (månadernas median, minst 10 händelser).',
		gaps_none: 'Ingen enhet har en månad där händelser tydligt saknas.',
		gaps_found: {
			one: 'För {nText} månad verkar händelser saknas.',
			other: 'För {nText} enhetsmånader verkar händelser saknas.'
		},
		gaps_chart: 'Händelser per månad jämfört med enhetens vanliga månad',
		gaps_subtitle:
			'Ju mörkare ruta, desto fler händelser. En orange punkt är en lucka, ett streck en dold siffra.',
		gaps_table: 'Luckor',
		gaps_more: 'Diagrammet och listan visar de {n} första.',
		unit: 'Enhet',
		month: 'Månad',
		events: 'Händelser',
		median: 'Vanligen',
		affected: 'I uppföljning under luckan',
		follow_up: 'Påverkan på pågående',
		gap_state: 'upprepningar före luckan kan saknas',
		end_state: 'enhetens uppföljning slutar i en ofullständig månad'
	},
	en: {
		gaps: 'Gaps in the export',
		gaps_lead:
			'A month in which a unit has less than half of its usual number (median of its months, ten events or more).',
		gaps_none: 'No unit has a month in which events are clearly missing.',
		gaps_found: {
			one: 'Events seem to be missing from {nText} month.',
			other: 'Events seem to be missing from {nText} months of units.'
		},
		gaps_chart: "Events by month compared with the unit's usual month",
		gaps_subtitle:
			'The darker the cell, the more events. An orange dot is a gap, a dash a suppressed figure.',
		gaps_table: 'Gaps',
		gaps_more: 'Chart and list show the first {n}.',
		unit: 'Unit',
		month: 'Month',
		events: 'Events',
		median: 'Usually',
		affected: 'Followed up during the gap',
		follow_up: 'Effect on open follow-up',
		gap_state: 'repeats before the gap may be missing',
		end_state: "the unit's follow-up ends in an incomplete month"
	}
});
