import { defineMessages } from '#lib/i18n/messages.ts';

/** What can be done about an issue. */
export const adviceMessages = defineMessages({
	fi: {
		fix_row: 'Korjaa rivi lähdejärjestelmässä tai viennissä ja tuo tiedosto uudelleen.',
		encoding: 'Vie tiedosto uudelleen, mieluiten UTF-8-merkistöllä.',
		map_values: 'Anna arvolle merkitys sarakevalinnoissa ja lataa aineisto uudelleen.',
		map_dates: 'Tarkista päivämäärien järjestys ja muoto sarakevalinnoissa.',
		column_choice: 'Voit muuttaa sarakkeen käsittelyä sarakevalinnoissa.',
		add_column: 'Pyydä tieto mukaan vientiin, tai tarkista, onko sen sarake valittu.',
		check_order: 'Tarkista rivien päivät ja kellonajat lähdejärjestelmästä.',
		check_date: 'Tarkista päivä lähdejärjestelmästä: kirjoitusvirhe on tavallisin syy.',
		units_file: 'Täydennä yksikkötiedosto ja tuo se yhdessä aineiston kanssa.',
		ask_clock: 'Pyydä vientiin kellonaika, jos se kirjataan.',
		ask_export:
			'Tarkista viennistä, puuttuuko kuukaudelta rivejä. Jos puuttuu, tuo täydennys; muuten rajaa kuukausi pois.',
		distinguish:
			'Jos rivit ovat eri tapahtumia, pyydä vientiin ne erottava tieto, kuten kellonaika tai tapahtuman tunnus.',
		pseudonym: 'Pyydä tunnukseksi satunnainen numero, jota ei voi johtaa henkilötunnuksesta.',
		nothing: 'Ei vaadi toimia.'
	},
	sv: {
		fix_row: 'Rätta raden i källsystemet eller exporten och hämta filen på nytt.',
		encoding: 'Exportera filen på nytt, helst med teckenkodningen UTF-8.',
		map_values: 'Ge värdet en betydelse i kolumnvalen och läs in materialet på nytt.',
		map_dates: 'Kontrollera datumens ordning och form i kolumnvalen.',
		column_choice: 'Du kan ändra hur kolumnen behandlas i kolumnvalen.',
		add_column: 'Be att få uppgiften med i exporten, eller kontrollera att dess kolumn är vald.',
		check_order: 'Kontrollera radernas datum och klockslag i källsystemet.',
		check_date: 'Kontrollera datumet i källsystemet: ett skrivfel är den vanligaste orsaken.',
		units_file: 'Komplettera enhetsfilen och hämta den tillsammans med materialet.',
		ask_clock: 'Be att få klockslaget med i exporten, om det registreras.',
		ask_export:
			'Kontrollera om rader saknas för månaden. Hämta i så fall en komplettering; avgränsa annars bort månaden.',
		distinguish:
			'Om raderna är olika händelser, be om en uppgift som skiljer dem åt, till exempel klockslag eller händelsens id.',
		pseudonym: 'Be om ett slumpmässigt nummer som inte kan härledas ur personbeteckningen.',
		nothing: 'Kräver inga åtgärder.'
	},
	en: {
		fix_row: 'Correct the row in the source system or the export and bring the file again.',
		encoding: 'Export the file again, preferably in UTF-8.',
		map_values: 'Give the value a meaning in the column choices and load the data again.',
		map_dates: 'Check the order and form of dates in the column choices.',
		column_choice: 'You can change what is done with the column in the column choices.',
		add_column: 'Ask for this in the export, or check that its column is chosen.',
		check_order: 'Check the dates and times of the rows in the source system.',
		check_date: 'Check the date in the source system: a slip of the pen is the usual cause.',
		units_file: 'Complete the units file and bring it along with the data.',
		ask_clock: 'Ask for the time of day in the export, if it is recorded.',
		ask_export:
			'Check whether rows of the month are missing from the export. If so, bring the rest; else filter the month out.',
		distinguish:
			'If the rows are different events, ask for what tells them apart, such as the time of day or an event identifier.',
		pseudonym: 'Ask for a random number that cannot be derived from the personal identity code.',
		nothing: 'Nothing needs to be done.'
	}
});
