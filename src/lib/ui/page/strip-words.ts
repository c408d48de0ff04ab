import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of the headline strip: a share, what it is compared with, and its signal. */
export const stripWords = defineMessages({
	fi: {
		signal: 'Viimeisin jakso',
		common_cause: 'tavanomaista vaihtelua',
		improvement: 'poikkeava, parempaan suuntaan',
		concern: 'poikkeava, huonompaan suuntaan',
		neutral_high: 'poikkeavan suuri',
		neutral_low: 'poikkeavan pieni',
		title: 'Luku ja vertailut',
		previous: 'Edellinen jakso {period}',
		last_year: 'Vuotta aiemmin {period}',
		area: 'Koko alue {period}',
		more: '{points} enemmän',
		less: '{points} vähemmän',
		none: 'ei poikkea tavanomaisesta vaihtelusta',
		difference: 'ero {difference} %-yks. ({interval})'
	},
	sv: {
		signal: 'Senaste perioden',
		common_cause: 'normal variation',
		improvement: 'avvikande, åt det bättre hållet',
		concern: 'avvikande, åt det sämre hållet',
		neutral_high: 'avvikande stor',
		neutral_low: 'avvikande liten',
		title: 'Talet och jämförelserna',
		previous: 'Föregående period {period}',
		last_year: 'Ett år tidigare {period}',
		area: 'Hela området {period}',
		more: '{points} mer',
		less: '{points} mindre',
		none: 'avviker inte från normal variation',
		difference: 'skillnad {difference} procentenheter ({interval})'
	},
	en: {
		signal: 'Latest period',
		common_cause: 'usual variation',
		improvement: 'signal, for the better',
		concern: 'signal, for the worse',
		neutral_high: 'signal, high',
		neutral_low: 'signal, low',
		title: 'The figure and its comparisons',
		previous: 'Period before {period}',
		last_year: 'A year earlier {period}',
		area: 'Whole area {period}',
		more: '{points} more',
		less: '{points} less',
		none: 'no different beyond usual variation',
		difference: 'difference {difference} pp ({interval})'
	}
});
