import { formatCount } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { defineMessages, t } from '#lib/i18n/messages.ts';

/** Why a file could not be read, as the end of a sentence; says what to do where that depends on the reason. */
const reasonMessages = defineMessages({
	fi: {
		damaged: 'se on vajaa tai viallinen',
		inflates_too_much: 'se purkautuu suuremmaksi kuin on turvallista lukea',
		empty: 'tiedosto on tyhjä',
		header_only: 'siinä on vain otsikkorivi',
		other_width:
			'otsikkorivillä {line} on eri määrä sarakkeita kuin tietoriveillä; lisää puuttuva otsikko tai poista liika',
		binary: 'se ei ole tekstiä, vaan jotakin muuta tiedostomuotoa',
		bad_encoding: 'sen merkistö vaihtuu kesken tiedoston; tallenna se UTF-8-muodossa',
		open_quote:
			'rivin {line} lainausmerkkiä ei suljeta, joten yhtään riviä ei saatu luettua; korjaa lainausmerkit',
		too_many_columns: 'siinä on yli 16 000 saraketta',
		too_many_entries: 'siinä on yli 10 000 tiedostoa',
		no_event_type: 'mikään sarake ei kerro tapahtuman lajia',
		no_events: 'yhtään riviä ei voitu tulkita tapahtumaksi',
		no_records: 'siinä ei ole yhtään tietuetta',
		no_tables: 'paketissa ei ole yhtään taulukkoa',
		no_unit_id: 'siitä puuttuu sarake unit_id',
		repeated_unit: 'sama yksikkö on siinä monta kertaa',
		too_large: 'se on liian suuri',
		encrypted: 'se on suojattu salasanalla; poista salasana ja tallenna uudelleen',
		old_excel: 'se on vanha Excel-tiedosto (.xls); tallenna se muotoon .xlsx',
		binary_workbook: 'se on binaarinen Excel-tiedosto (.xlsb); tallenna se muotoon .xlsx',
		open_document: 'se on OpenDocument-tiedosto; tallenna se muotoon .xlsx tai CSV',
		other_document: 'se ei ole taulukkolaskennan työkirja',
		only_hidden_sheets: 'työkirjan tiedot ovat vain piilotetuilla välilehdillä; tuo ne näkyviin',
		pdf: 'se on PDF-tiedosto; pyydä tiedot taulukkona',
		picture: 'se on kuva; pyydä tiedot taulukkona',
		html: 'se on verkkosivu, jossa ei ole taulukkoa; tallenna tiedot muotoon .xlsx tai CSV',
		web_archive: 'se on selaimen tallentama sivu (MHTML); tallenna taulukko muotoon .xlsx tai CSV',
		spreadsheet_xml: 'se on Excelin XML-taulukko; tallenna se muotoon .xlsx',
		unknown_xml: 'se on XML-tiedosto mutta ei XES-tapahtumaloki',
		other_archive: 'se on pakattu tavalla, jota ei tunneta; pakkaa se zip- tai gzip-muotoon',
		nested_archive: 'paketin sisällä on toinen paketti; pura se ensin',
		broken_json: 'sen JSON on viallinen rivillä {line}',
		broken_xml: 'sen XML on viallinen rivillä {line}',
		several_arrays: 'siinä on monta taulukkoa; tallenna ne erillisiin tiedostoihin',
		broken_parquet: 'sen Parquet-muoto on viallinen',
		broken_arrow: 'sen Arrow-muoto on viallinen',
		compressed_arrow: 'sen Arrow-muoto on pakattu sisältä; tallenna se ilman pakkausta',
		unsupported_codec: 'se on pakattu sisältä tavalla, jota ei tunneta',
		unsupported_type: 'siinä on saraketyyppi, jota ei tunneta',
		unknown_reason: 'syytä ei saatu selville'
	},
	sv: {
		damaged: 'den är ofullständig eller skadad',
		inflates_too_much: 'den packas upp till mer än vad som är säkert att läsa',
		empty: 'filen är tom',
		header_only: 'den har bara en rubrikrad',
		other_width:
			'rubrikraden {line} har ett annat antal kolumner än dataraderna; lägg till den rubrik som saknas eller ta bort den som är för mycket',
		binary: 'den är inte text utan något annat filformat',
		bad_encoding: 'dess teckenkodning byts mitt i filen; spara den som UTF-8',
		open_quote:
			'ett citattecken på rad {line} stängs inte, så ingen rad kunde läsas; rätta citattecknen',
		too_many_columns: 'den har över 16 000 kolumner',
		too_many_entries: 'den har över 10 000 filer',
		no_event_type: 'ingen kolumn anger typen av händelse',
		no_events: 'ingen rad kunde tolkas som en händelse',
		no_records: 'den har inte en enda post',
		no_tables: 'paketet har inte en enda tabell',
		no_unit_id: 'den saknar kolumnen unit_id',
		repeated_unit: 'samma enhet finns där flera gånger',
		too_large: 'den är för stor',
		encrypted: 'den är skyddad med lösenord; ta bort lösenordet och spara på nytt',
		old_excel: 'den är en gammal Excel-fil (.xls); spara den som .xlsx',
		binary_workbook: 'den är en binär Excel-fil (.xlsb); spara den som .xlsx',
		open_document: 'den är en OpenDocument-fil; spara den som .xlsx eller CSV',
		other_document: 'den är inte en arbetsbok från ett kalkylprogram',
		only_hidden_sheets: 'arbetsbokens uppgifter finns bara på dolda blad; visa bladen',
		pdf: 'den är en PDF-fil; be om uppgifterna som tabell',
		picture: 'den är en bild; be om uppgifterna som tabell',
		html: 'den är en webbsida utan tabell; spara uppgifterna som .xlsx eller CSV',
		web_archive:
			'den är en sida som en webbläsare sparat (MHTML); spara tabellen som .xlsx eller CSV',
		spreadsheet_xml: 'den är ett kalkylblad i XML; spara den som .xlsx',
		unknown_xml: 'den är en XML-fil men ingen XES-händelselogg',
		other_archive: 'den är packad på ett okänt sätt; packa den som zip eller gzip',
		nested_archive: 'paketet har ett annat paket i sig; packa upp det först',
		broken_json: 'dess JSON är felaktig på rad {line}',
		broken_xml: 'dess XML är felaktig på rad {line}',
		several_arrays: 'den har flera tabeller; spara dem i skilda filer',
		broken_parquet: 'dess Parquet-format är felaktigt',
		broken_arrow: 'dess Arrow-format är felaktigt',
		compressed_arrow: 'dess Arrow-format är packat inuti; spara den utan packning',
		unsupported_codec: 'den är packad inuti på ett okänt sätt',
		unsupported_type: 'den har en okänd kolumntyp',
		unknown_reason: 'orsaken är okänd'
	},
	en: {
		damaged: 'it is incomplete or damaged',
		inflates_too_much: 'it unpacks to more than is safe to read',
		empty: 'the file is empty',
		header_only: 'it has only a header row',
		other_width:
			'header row {line} has another number of columns than the rows; add the missing heading or remove the spare one',
		binary: 'it is not text but some other kind of file',
		bad_encoding: 'its character encoding changes within the file; save it as UTF-8',
		open_quote:
			'a quote on line {line} is never closed, so no row could be read; correct the quotes',
		too_many_columns: 'it has over 16,000 columns',
		too_many_entries: 'it has over 10,000 files',
		no_event_type: 'no column gives the type of event',
		no_events: 'no row could be read as an event',
		no_records: 'it has no records',
		no_tables: 'the archive has no table',
		no_unit_id: 'it lacks the column unit_id',
		repeated_unit: 'the same unit is there several times',
		too_large: 'it is too large',
		encrypted: 'it is protected by a password; remove the password and save it again',
		old_excel: 'it is an old Excel file (.xls); save it as .xlsx',
		binary_workbook: 'it is a binary Excel file (.xlsb); save it as .xlsx',
		open_document: 'it is an OpenDocument file; save it as .xlsx or CSV',
		other_document: 'it is not a spreadsheet workbook',
		only_hidden_sheets: 'the data of the workbook are only on hidden sheets; unhide them',
		pdf: 'it is a PDF file; ask for the data as a table',
		picture: 'it is a picture; ask for the data as a table',
		html: 'it is a web page without a table; save the data as .xlsx or CSV',
		web_archive: 'it is a page saved by a browser (MHTML); save the table as .xlsx or CSV',
		spreadsheet_xml: 'it is an Excel sheet in XML; save it as .xlsx',
		unknown_xml: 'it is an XML file but no XES event log',
		other_archive: 'it is compressed in an unknown way; compress it as zip or gzip',
		nested_archive: 'the archive has another archive in it; unpack that first',
		broken_json: 'its JSON is broken at line {line}',
		broken_xml: 'its XML is broken at line {line}',
		several_arrays: 'it has several tables; save them in files of their own',
		broken_parquet: 'its Parquet format is broken',
		broken_arrow: 'its Arrow format is broken',
		compressed_arrow: 'its Arrow format is compressed inside; save it without compression',
		unsupported_codec: 'it is compressed inside in an unknown way',
		unsupported_type: 'it has a column type that is not known',
		unknown_reason: 'the reason is not known'
	}
});

/** Why a file could not be read, in words; `line` where the reason names one. */
export function reasonText(reason: string, locale: Locale, line = 1): string {
	const key = isReason(reason) ? reason : 'unknown_reason';
	return t(reasonMessages, locale, key, { line: formatCount(locale, line) });
}

function isReason(key: string): key is keyof (typeof reasonMessages)['fi'] {
	return Object.hasOwn(reasonMessages.fi, key);
}
