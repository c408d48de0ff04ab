import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of the key that links the clients of the next file to those of the kept data. */
export const keyWords = defineMessages({
	fi: {
		key_title: 'Liitosavain',
		key_text:
			'Tällä avaimella seuraavan kuukauden tiedoston asiakkaat yhdistyvät samoihin asiakkaisiin. Avainta ei tallenneta tähän laitteeseen eikä minnekään muualle, joten se näytetään vain nyt. Säilytä se erillään aineistosta. Ilman avainta aineisto avautuu, mutta siihen ei voi lisätä: silloin kaikki tiedostot ladataan uudelleen.',
		key_copy: 'Kopioi',
		key_copied: 'Kopioitu',
		key_save: 'Lataa tiedostona',
		key_done: 'Olen tallentanut avaimen',
		key_file:
			'Sujuvan liitosavain aineistolle {name}, {day}.\n\n{key}\n\nTällä avaimella aineistoon voi lisätä uusia tiedostoja. Säilytä se erillään aineistosta.\n',
		key_file_name: 'liitosavain',
		give_title: 'Liitosavain lisäämistä varten',
		give_text:
			'Jotta uusien tiedostojen asiakkaat yhdistyvät säilytettyihin, anna liitosavain, jonka tallensit. Ilman sitä voit korvata aineiston lataamalla kaikki tiedostot uudelleen.',
		give_label: 'Liitosavain',
		give_file: 'Valitse avaintiedosto',
		give: 'Käytä avainta',
		give_wrong: 'Avain ei ole tämän aineiston avain. Tarkista merkit ja yritä uudelleen.'
	},
	sv: {
		key_title: 'Länknyckel',
		key_text:
			'Med nyckeln kopplas klienterna i nästa månads fil till samma klienter. Nyckeln sparas varken på den här enheten eller någon annanstans, så den visas bara nu. Förvara den skilt från materialet. Utan nyckeln öppnas materialet, men inget kan läggas till: då läses alla filer in på nytt.',
		key_copy: 'Kopiera',
		key_copied: 'Kopierad',
		key_save: 'Ladda ner som fil',
		key_done: 'Jag har sparat nyckeln',
		key_file:
			'Sujuvas länknyckel för materialet {name}, {day}.\n\n{key}\n\nMed nyckeln kan nya filer läggas till materialet. Förvara den skilt från materialet.\n',
		key_file_name: 'länknyckel',
		give_title: 'Länknyckel för att lägga till',
		give_text:
			'Ange länknyckeln som du sparade, så att klienterna i de nya filerna kopplas till de bevarade. Utan den kan du ersätta materialet genom att läsa in alla filer på nytt.',
		give_label: 'Länknyckel',
		give_file: 'Välj nyckelfil',
		give: 'Använd nyckeln',
		give_wrong: 'Det är inte det här materialets nyckel. Kontrollera tecknen och försök igen.'
	},
	en: {
		key_title: 'Linking key',
		key_text:
			"With this key the clients of next month's file are linked to the same clients. It is stored neither on this device nor anywhere else, so it is shown only now. Keep it apart from the data. Without it the data open, but nothing can be added: all files are then loaded again.",
		key_copy: 'Copy',
		key_copied: 'Copied',
		key_save: 'Download as a file',
		key_done: 'I have saved the key',
		key_file:
			'Linking key of Sujuva for the data {name}, {day}.\n\n{key}\n\nWith this key new files can be added to the data. Keep it apart from them.\n',
		key_file_name: 'linking-key',
		give_title: 'Linking key for adding files',
		give_text:
			'Give the linking key that you saved, so that clients of the new files are linked to those kept. Without it you can replace the data by loading all files again.',
		give_label: 'Linking key',
		give_file: 'Choose the key file',
		give: 'Use the key',
		give_wrong: 'This is not the key of these data. Check the characters and try again.'
	}
});
