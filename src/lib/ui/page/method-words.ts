import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of how a figure is counted. */
export const methodWords = defineMessages({
	fi: {
		counted: 'Näin tämä lasketaan',
		sql: 'Kysely (SQL)',
		sql_question: 'Kysymys faktoille',
		sql_question_hint:
			'Jokainen näkyvä määrä on tämän kyselyn summa. Se toimii missä tahansa DuckDB:ssä niissä tiedostoissa, jotka komento sujuva facts kirjoittaa.',
		sql_values: 'Arvot',
		sql_build: 'Faktojen rakentaminen',
		sql_build_hint:
			'Faktat rakennetaan kerran koko historiasta tällä määritelmällä. Rivi, joka alkaa -- @, on yhden taulun alku.'
	},
	sv: {
		counted: 'Så här räknas detta',
		sql: 'Fråga (SQL)',
		sql_question: 'Frågan till fakta',
		sql_question_hint:
			'Varje antal som visas är en summa av denna fråga. Den fungerar i vilken DuckDB som helst på de filer som kommandot sujuva facts skriver.',
		sql_values: 'Värden',
		sql_build: 'Så byggs fakta',
		sql_build_hint:
			'Fakta byggs en gång av hela historiken enligt denna definition. En rad som börjar med -- @ inleder en tabell.'
	},
	en: {
		counted: 'How this is counted',
		sql: 'Query (SQL)',
		sql_question: 'The question to the facts',
		sql_question_hint:
			'Every count shown is a sum over this query. It runs in any DuckDB on the files that the command sujuva facts writes.',
		sql_values: 'Values',
		sql_build: 'How the facts are built',
		sql_build_hint:
			'Facts are built once from the whole history under this definition. A line that begins with -- @ begins a table.'
	}
});
