import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of giving files, and of a load or a rebuild of facts under way. */
export const words = defineMessages({
	fi: {
		drop: 'Pudota tiedostot tähän',
		drop_hint:
			'CSV, Excel, Parquet, Arrow, JSON tai XES, myös pakattuna (gz, zip). Voit pudottaa monta tiedostoa kerralla, myös yksikkötiedoston ja tallennetut sarakevalinnat.',
		pick: 'Valitse tiedostot',
		reading: 'Tiedostoa tutkitaan …',
		load_demo: 'Lataa demoaineisto',
		cancel: 'Keskeytä',
		progress: 'Lataus',
		stage_start: 'Avataan aineistoa',
		stage_engine: 'Käynnistetään laskentaa …',
		behind_wanted: 'Odotetaan laskentaa. Muut näkymät toimivat sillä välin.',
		behind_failed:
			'Laskenta ei käynnistynyt. Valmiit kaaviot toimivat, mutta määritelmiä ei voi muuttaa eikä rivejä näyttää.',
		behind_again: 'Yritä uudelleen',
		behind_rows:
			'Rivit luetaan aineistosta, kun laskenta on käynnistynyt. Sivu täydentyy itsestään.',
		stage_read: 'Luetaan rivejä',
		stage_events: 'Tulkitaan tapahtumia',
		stage_facts: 'Lasketaan mittareita',
		rows_read: { one: '{nText} rivi', other: '{nText} riviä' },
		earlier_stays: 'Aiempi aineisto pysyy käytössä, kunnes uusi on valmis.',
		added: 'Pohja {name} tuotiin. Se tunnistetaan, kun lisäät tiedoston, jossa on sen sarakkeet.',
		bytes: '{done} / {total} luettu',
		left: 'noin {time} jäljellä',
		memory: 'Muistia käytössä {used}, raja {limit}',
		memory_meter: 'Selaimen muisti',
		rebuild: 'Määritelmä muuttui: lasketaan koko aineisto uudelleen …',
		rebuild_cancel: 'Peruuta',
		add_files: 'Lisää tiedostoja'
	},
	sv: {
		drop: 'Släpp filerna här',
		drop_hint:
			'CSV, Excel, Parquet, Arrow, JSON eller XES, även packade (gz, zip). Du kan släppa många filer på en gång, också en enhetsfil och sparade kolumnval.',
		pick: 'Välj filer',
		reading: 'Filen undersöks …',
		load_demo: 'Läs in demomaterialet',
		cancel: 'Avbryt',
		progress: 'Inläsning',
		stage_start: 'Materialet öppnas',
		stage_engine: 'Beräkningen startas …',
		behind_wanted: 'Väntar på beräkningen. Övriga vyer fungerar under tiden.',
		behind_failed:
			'Beräkningen startade inte. De färdiga diagrammen fungerar, men definitioner kan inte ändras och rader inte visas.',
		behind_again: 'Försök igen',
		behind_rows:
			'Raderna läses ur materialet när beräkningen har startat. Sidan fylls på av sig själv.',
		stage_read: 'Rader läses',
		stage_events: 'Händelser tolkas',
		stage_facts: 'Mått beräknas',
		rows_read: { one: '{nText} rad', other: '{nText} rader' },
		earlier_stays: 'Det tidigare materialet kan användas tills det nya är klart.',
		added:
			'Mallen {name} importerades. Den känns igen när du lägger till en fil med dess kolumner.',
		bytes: '{done} / {total} läst',
		left: 'cirka {time} kvar',
		memory: 'Minne i bruk {used}, gräns {limit}',
		memory_meter: 'Webbläsarens minne',
		rebuild: 'Definitionen ändrades: hela materialet räknas om …',
		rebuild_cancel: 'Avbryt',
		add_files: 'Lägg till filer'
	},
	en: {
		drop: 'Drop files here',
		drop_hint:
			'CSV, Excel, Parquet, Arrow, JSON or XES, also compressed (gz, zip). You can drop many files at once, also a units file and saved column choices.',
		pick: 'Choose files',
		reading: 'Looking at the file …',
		load_demo: 'Load the demo data',
		cancel: 'Cancel',
		progress: 'Loading',
		stage_start: 'Opening the data',
		stage_engine: 'Starting the engine …',
		behind_wanted: 'Waiting for the engine. Other views work meanwhile.',
		behind_failed:
			'The engine did not start. The ready charts work, but definitions cannot be changed nor rows shown.',
		behind_again: 'Try again',
		behind_rows:
			'The rows are read from the data once the engine has started. The page fills in by itself.',
		stage_read: 'Reading rows',
		stage_events: 'Interpreting events',
		stage_facts: 'Calculating measures',
		rows_read: { one: '{nText} row', other: '{nText} rows' },
		earlier_stays: 'The earlier data stay in use until the new are ready.',
		added: 'Profile {name} was imported. It is recognised when you add a file with its columns.',
		bytes: '{done} / {total} read',
		left: 'about {time} left',
		memory: 'Memory in use {used}, limit {limit}',
		memory_meter: 'Browser memory',
		rebuild: 'The definition changed: counting all data again …',
		rebuild_cancel: 'Cancel',
		add_files: 'Add files'
	}
});
