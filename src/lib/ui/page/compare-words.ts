import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of what a scope is compared with. */
export const compareWords = defineMessages({
	fi: {
		title: 'Vertailu',
		equal_months: 'Vertailu yhtä pitkiltä jaksoilta, joiden seuranta-aika on päättynyt',
		own: 'Tämä rajaus',
		previous: 'Edellinen jakso',
		last_year: 'Vuotta aiemmin',
		area: 'Koko alue'
	},
	sv: {
		title: 'Jämförelse',
		equal_months: 'Jämförelse över lika långa perioder vars uppföljning har avslutats',
		own: 'Detta urval',
		previous: 'Föregående period',
		last_year: 'Ett år tidigare',
		area: 'Hela området'
	},
	en: {
		title: 'Comparison',
		equal_months: 'Compared over equally long periods whose follow-up has ended',
		own: 'This selection',
		previous: 'Period before',
		last_year: 'A year earlier',
		area: 'Whole area'
	}
});
