import type { AppErrorCode } from '#lib/base/errors.ts';
import { defineMessages } from '#lib/i18n/messages.ts';

type FailureKey = `${AppErrorCode | 'bug'}_${'what' | 'do'}`;

/** Every failure in words: what happened, and what the reader can do about it. */
export const words = defineMessages<FailureKey>({
	fi: {
		nothing_readable_what: 'Tiedostosta {file} ei löytynyt luettavaa taulukkoa: {reason}.',
		nothing_readable_do:
			'Sujuva lukee CSV-, Excel- (.xlsx), Parquet-, Arrow-, JSON- ja XES-tiedostoja, myös zip- tai gzip-pakattuina. Tarkista, että tiedostossa on otsikkorivi ja vähintään yksi tietorivi.',
		no_client_column_what: 'Tiedostosta {file} ei löytynyt saraketta asiakkaan tunnisteelle.',
		no_client_column_do:
			'Valitse alta sarake, jossa on asiakkaan peitetunniste. Jos sitä ei ole, pyydä vientiin mukaan juokseva peitetunniste.',
		no_time_column_what: 'Tiedostosta {file} ei löytynyt saraketta tapahtuman ajalle.',
		no_time_column_do: 'Valitse alta sarake, jossa on tapahtuman päivä tai päivä ja kellonaika.',
		no_readable_date_what: 'Yhtään tapahtuman päivämäärää ei voitu lukea.',
		no_readable_date_do:
			'Tarkista, että ajaksi on valittu oikea sarake. Päivä kirjoitetaan muodossa 14.12.2025 tai 2025-12-14.',
		broken_archive_what: 'Pakattua tiedostoa {file} ei voitu purkaa: {reason}.',
		broken_archive_do: 'Lataa tai pakkaa tiedosto uudelleen. Mitään ei luettu.',
		identity_code_what:
			'Tiedostossa {file} on henkilötunnuksia sarakkeessa {columns}, yhteensä {rows} rivillä. Tuonti keskeytettiin eikä mitään luettu.',
		identity_code_do:
			'Poista sarake tai korvaa tunnukset peitetunnisteilla ennen tuontia. Tunnuksia ei näytetä eikä tallenneta. Jos tunnukset ovat muita numeroita muodossa 123456-7890, noin joka 850. niistä on sattumalta kelvollinen henkilötunnus: pyydä ne ilman väliviivaa.',
		identifier_in_client_column_what:
			'Sarakkeessa {column}, joka erottaa asiakkaat toisistaan, on tietoa, josta henkilön voi tunnistaa ({kind}).',
		identifier_in_client_column_do:
			'Valitse sarake, jossa on peitetunniste, tai korvaa sarake tuonnissa juoksevilla numeroilla.',
		bad_mapping_what: 'Sarakkeiden valinta ei kelpaa: {column}.',
		bad_mapping_do:
			'Tarkista, että valitut sarakkeet ovat tiedostossa ja arvot kuuluvat sallittuihin.',
		bad_units_file_what: 'Yksikkötiedostoa {file} ei voitu lukea: {reason}.',
		bad_units_file_do:
			'Tiedostossa pitää olla ainakin sarakkeet unit_id ja unit_name, ja jokainen yksikkö vain kerran.',
		wrong_usage_what: 'Toimintoa ei voitu tehdä annetuilla tiedoilla.',
		wrong_usage_do: 'Tarkista valinnat ja yritä uudelleen.',
		engine_unavailable_what: 'Laskentamoottoria ei saatu käyntiin tässä selaimessa.',
		engine_unavailable_do:
			'Lataa sivu uudelleen. Jos vika toistuu, päivitä selain tai kokeile toista: Edge, Chrome, Firefox ja Safari käyvät.',
		out_of_memory_what:
			'Aineisto ei mahdu selaimen muistiin: se tarvitsee {needed}, ja raja on {limit}. Aiempi aineisto on ennallaan.',
		out_of_memory_do:
			'Tuo vähemmän kerralla: jätä sarakkeita pois, rajaa aikaa tai tiivistä aineisto ensin komentorivillä (sujuva convert). Muiden välilehtien sulkeminen auttaa vain, jos raja on lähellä.',
		bug_what: 'Sujuvassa tapahtui virhe, jota ei osattu odottaa.',
		bug_do:
			'Lataa sivu uudelleen. Jos virhe toistuu, kerro kehittäjille tämä tekninen tieto: {detail}'
	},
	sv: {
		nothing_readable_what: 'I filen {file} hittades ingen läsbar tabell: {reason}.',
		nothing_readable_do:
			'Sujuva läser CSV-, Excel- (.xlsx), Parquet-, Arrow-, JSON- och XES-filer, också packade som zip eller gzip. Kontrollera att filen har en rubrikrad och minst en datarad.',
		no_client_column_what: 'I filen {file} hittades ingen kolumn för klientens id.',
		no_client_column_do:
			'Välj nedan den kolumn som har klientens pseudonym. Saknas den, be om att få en löpande pseudonym med i exporten.',
		no_time_column_what: 'I filen {file} hittades ingen kolumn för händelsens tid.',
		no_time_column_do: 'Välj nedan den kolumn som har händelsens datum eller datum och klockslag.',
		no_readable_date_what: 'Inget av händelsernas datum kunde läsas.',
		no_readable_date_do:
			'Kontrollera att rätt kolumn är vald för tiden. Datum skrivs 14.12.2025 eller 2025-12-14.',
		broken_archive_what: 'Den packade filen {file} kunde inte packas upp: {reason}.',
		broken_archive_do: 'Ladda ner eller packa filen på nytt. Ingenting lästes in.',
		identity_code_what:
			'Filen {file} har personbeteckningar i kolumnen {columns}, på {rows} rader. Importen avbröts och ingenting lästes in.',
		identity_code_do:
			'Ta bort kolumnen eller ersätt beteckningarna med pseudonymer före importen. Beteckningarna varken visas eller sparas. Om id:na är andra nummer av formen 123456-7890 är ungefär vart 850:e av en slump en giltig personbeteckning: be att få dem utan bindestreck.',
		identifier_in_client_column_what:
			'Kolumnen {column}, som skiljer klienterna åt, har uppgifter som kan identifiera en person ({kind}).',
		identifier_in_client_column_do:
			'Välj en kolumn med pseudonymer, eller ersätt kolumnen med löpande nummer vid importen.',
		bad_mapping_what: 'Valet av kolumner duger inte: {column}.',
		bad_mapping_do:
			'Kontrollera att de valda kolumnerna finns i filen och att värdena hör till de tillåtna.',
		bad_units_file_what: 'Enhetsfilen {file} kunde inte läsas: {reason}.',
		bad_units_file_do:
			'Filen ska ha åtminstone kolumnerna unit_id och unit_name, och varje enhet bara en gång.',
		wrong_usage_what: 'Åtgärden kunde inte utföras med de givna uppgifterna.',
		wrong_usage_do: 'Kontrollera valen och försök igen.',
		engine_unavailable_what: 'Beräkningsmotorn kunde inte startas i den här webbläsaren.',
		engine_unavailable_do:
			'Ladda om sidan. Om felet upprepas, uppdatera webbläsaren eller pröva en annan: Edge, Chrome, Firefox och Safari fungerar.',
		out_of_memory_what:
			'Materialet ryms inte i webbläsarens minne: det behöver {needed}, och gränsen är {limit}. Det tidigare materialet är oförändrat.',
		out_of_memory_do:
			'Läs in mindre på en gång: lämna bort kolumner, begränsa tiden eller packa materialet först på kommandoraden (sujuva convert). Att stänga andra flikar hjälper bara om gränsen är nära.',
		bug_what: 'Ett oväntat fel inträffade i Sujuva.',
		bug_do: 'Ladda om sidan. Om felet upprepas, ge utvecklarna den här tekniska uppgiften: {detail}'
	},
	en: {
		nothing_readable_what: 'No readable table was found in {file}: {reason}.',
		nothing_readable_do:
			'Sujuva reads CSV, Excel (.xlsx), Parquet, Arrow, JSON and XES files, also inside zip or gzip. Check that the file has a header row and at least one data row.',
		no_client_column_what: 'No column for the client identifier was found in {file}.',
		no_client_column_do:
			'Choose below the column with the client pseudonym. If there is none, ask for a running pseudonym in the export.',
		no_time_column_what: 'No column for the time of the event was found in {file}.',
		no_time_column_do: 'Choose below the column with the date, or date and time, of the event.',
		no_readable_date_what: 'None of the event dates could be read.',
		no_readable_date_do:
			'Check that the right column is chosen for the time. Dates are written 14.12.2025 or 2025-12-14.',
		broken_archive_what: 'The compressed file {file} could not be unpacked: {reason}.',
		broken_archive_do: 'Download or compress the file again. Nothing was read.',
		identity_code_what:
			'{file} holds personal identity codes in column {columns}, in {rows} rows. The import was stopped and nothing was read.',
		identity_code_do:
			'Remove the column or replace the codes with pseudonyms before importing. The codes are neither shown nor kept. If the ids are other numbers of the form 123456-7890, about one in 850 is a valid code by chance: ask for them without the hyphen.',
		identifier_in_client_column_what:
			'Column {column}, which tells the clients apart, holds data that can identify a person ({kind}).',
		identifier_in_client_column_do:
			'Choose a column with pseudonyms, or replace the column by running numbers in the import.',
		bad_mapping_what: 'The choice of columns does not work: {column}.',
		bad_mapping_do:
			'Check that the chosen columns are in the file and the values are allowed ones.',
		bad_units_file_what: 'The units file {file} could not be read: {reason}.',
		bad_units_file_do:
			'The file needs at least the columns unit_id and unit_name, and each unit only once.',
		wrong_usage_what: 'This could not be done with what was given.',
		wrong_usage_do: 'Check the choices and try again.',
		engine_unavailable_what: 'The calculation engine could not be started in this browser.',
		engine_unavailable_do:
			'Reload the page. If it happens again, update the browser or try another: Edge, Chrome, Firefox and Safari work.',
		out_of_memory_what:
			"The data do not fit into the browser's memory: they need {needed}, and the limit is {limit}. The earlier data are as they were.",
		out_of_memory_do:
			'Load less at once: leave columns out, narrow the time, or condense the data first on the command line (sujuva convert). Closing other tabs helps only near the limit.',
		bug_what: 'Something unexpected went wrong in Sujuva.',
		bug_do: 'Reload the page. If it happens again, tell the developers this detail: {detail}'
	}
});
