import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of the headline strip: a share, what it is compared with, and its signal. */
export const stripWords = defineMessages({
	fi: {
		title: 'Luku ja vertailut',
		previous: 'Edellinen jakso {period}',
		last_year: 'Vuotta aiemmin {period}',
		area: 'Koko alue {period}',
		own: 'Verrattu jakso {period}',
		more: '{points} enemmän',
		less: '{points} vähemmän',
		none: 'ei poikkea tavanomaisesta vaihtelusta',
		difference: 'ero {difference} %-yks. ({interval})'
	},
	sv: {
		title: 'Talet och jämförelserna',
		previous: 'Föregående period {period}',
		last_year: 'Ett år tidigare {period}',
		area: 'Hela området {period}',
		own: 'Jämförd period {period}',
		more: '{points} mer',
		less: '{points} mindre',
		none: 'avviker inte från normal variation',
		difference: 'skillnad {difference} procentenheter ({interval})'
	},
	en: {
		title: 'The figure and its comparisons',
		previous: 'Period before {period}',
		last_year: 'A year earlier {period}',
		area: 'Whole area {period}',
		own: 'Compared period {period}',
		more: '{points} more',
		less: '{points} less',
		none: 'no different beyond usual variation',
		difference: 'difference {difference} pp ({interval})'
	}
});
