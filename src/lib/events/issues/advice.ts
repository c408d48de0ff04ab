import type { IssueText } from './issue.ts';

/** What can be done about issues. */
export const advice = {
	fix_row: {
		fi: 'Korjaa rivi lähdejärjestelmässä tai viennissä ja tuo tiedosto uudelleen.',
		sv: 'Rätta raden i källsystemet eller exporten och hämta filen på nytt.',
		en: 'Correct the row in the source system or the export and bring the file again.'
	},
	encoding: {
		fi: 'Vie tiedosto uudelleen, mieluiten UTF-8-merkistöllä.',
		sv: 'Exportera filen på nytt, helst med teckenkodningen UTF-8.',
		en: 'Export the file again, preferably in UTF-8.'
	},
	check_letters: {
		fi: 'Tarkista esikatselusta, että ääkköset näkyvät oikein. Muuten valitse merkistö itse tai vie tiedosto UTF-8-muodossa.',
		sv: 'Kontrollera i förhandsvisningen att å, ä och ö är rätt. Välj annars teckenkodningen själv eller exportera filen i UTF-8.',
		en: 'Check in the preview that å, ä and ö look right. Otherwise choose the encoding yourself, or export the file in UTF-8.'
	},
	export_text: {
		fi: 'Vie sarake tekstinä, jos sitä tarvitaan.',
		sv: 'Exportera kolumnen som text, om den behövs.',
		en: 'Export the column as text, if it is needed.'
	},
	fill_down: {
		fi: 'Jos tyhjä solu tarkoittaa samaa kuin sen yläpuolella oleva, valitse sarakevalinnoissa täyttö alaspäin.',
		sv: 'Om en tom cell betyder samma som cellen ovanför, välj ifyllning nedåt i kolumnvalen.',
		en: 'If an empty cell means the same as the one above it, choose to fill down in the column choices.'
	},
	export_ids: {
		fi: 'Vie tunnukset tekstinä suoraan lähdejärjestelmästä, avaamatta tiedostoa taulukkolaskennassa.',
		sv: 'Exportera id:n som text direkt ur källsystemet, utan att öppna filen i ett kalkylprogram.',
		en: 'Export the ids as text straight from the source system, without opening the file in a spreadsheet.'
	},
	export_dates: {
		fi: 'Vie tiedosto uudelleen suoraan lähdejärjestelmästä, avaamatta sitä taulukkolaskennassa.',
		sv: 'Exportera filen på nytt direkt ur källsystemet, utan att öppna den i ett kalkylprogram.',
		en: 'Export the file again straight from the source system, without opening it in a spreadsheet.'
	},
	map_values: {
		fi: 'Anna arvolle merkitys sarakevalinnoissa ja lataa aineisto uudelleen.',
		sv: 'Ge värdet en betydelse i kolumnvalen och läs in materialet på nytt.',
		en: 'Give the value a meaning in the column choices and load the data again.'
	},
	map_dates: {
		fi: 'Tarkista päivämäärien järjestys ja muoto sarakevalinnoissa.',
		sv: 'Kontrollera datumens ordning och form i kolumnvalen.',
		en: 'Check the order and form of dates in the column choices.'
	},
	column_choice: {
		fi: 'Voit muuttaa sarakkeen käsittelyä sarakevalinnoissa.',
		sv: 'Du kan ändra hur kolumnen behandlas i kolumnvalen.',
		en: 'You can change what is done with the column in the column choices.'
	},
	add_column: {
		fi: 'Pyydä tieto mukaan vientiin, tai tarkista, onko sen sarake valittu.',
		sv: 'Be att få uppgiften med i exporten, eller kontrollera att dess kolumn är vald.',
		en: 'Ask for this in the export, or check that its column is chosen.'
	},
	no_client: {
		fi: 'Katso viennistä, mikä tunnus se on. Jos se tarkoittaa tuntematonta asiakasta, kirjoita se sarakevalintojen kohtaan ”Tunnukset, jotka eivät ole kenenkään” ja lataa aineisto uudelleen.',
		sv: 'Se efter i exporten vilket id det är. Om det betyder okänd klient, skriv det i kolumnvalen under ”Id som inte är någons” och läs in materialet på nytt.',
		en: 'Look up in the export which id it is. If it means an unknown client, write it in the column choices under “Ids that are nobody’s” and load the data again.'
	},
	check_order: {
		fi: 'Tarkista rivien päivät ja kellonajat lähdejärjestelmästä.',
		sv: 'Kontrollera radernas datum och klockslag i källsystemet.',
		en: 'Check the dates and times of the rows in the source system.'
	},
	check_date: {
		fi: 'Tarkista päivä lähdejärjestelmästä: kirjoitusvirhe on tavallisin syy.',
		sv: 'Kontrollera datumet i källsystemet: ett skrivfel är den vanligaste orsaken.',
		en: 'Check the date in the source system: a slip of the pen is the usual cause.'
	},
	units_file: {
		fi: 'Täydennä yksikkötiedosto ja tuo se yhdessä aineiston kanssa.',
		sv: 'Komplettera enhetsfilen och hämta den tillsammans med materialet.',
		en: 'Complete the units file and bring it along with the data.'
	},
	ask_clock: {
		fi: 'Pyydä vientiin kellonaika, jos se kirjataan.',
		sv: 'Be att få klockslaget med i exporten, om det registreras.',
		en: 'Ask for the time of day in the export, if it is recorded.'
	},
	ask_export: {
		fi: 'Tarkista viennistä, puuttuuko kuukaudelta rivejä. Jos puuttuu, tuo täydennys; muuten rajaa kuukausi pois.',
		sv: 'Kontrollera om rader saknas för månaden. Hämta i så fall en komplettering; avgränsa annars bort månaden.',
		en: 'Check whether rows of the month are missing from the export. If so, bring the rest; else filter the month out.'
	},
	distinguish: {
		fi: 'Jos rivit ovat eri tapahtumia, pyydä vientiin ne erottava tieto, kuten kellonaika tai tapahtuman tunnus.',
		sv: 'Om raderna är olika händelser, be om en uppgift som skiljer dem åt, till exempel klockslag eller händelsens id.',
		en: 'If the rows are different events, ask for what tells them apart, such as the time of day or an event identifier.'
	},
	pseudonym: {
		fi: 'Pyydä tunnukseksi satunnainen numero, jota ei voi johtaa henkilötunnuksesta.',
		sv: 'Be om ett slumpmässigt nummer som inte kan härledas ur personbeteckningen.',
		en: 'Ask for a random number that cannot be derived from the personal identity code.'
	},
	instead_of_hash: {
		fi: 'Pyydä tunnukseksi satunnainen numero, jonka avaintaulu jää hyvinvointialueelle, tai salaisella avaimella laskettu tiiviste (HMAC), jonka avain jää sinne.',
		sv: 'Be om ett slumpmässigt nummer vars nyckeltabell stannar i välfärdsområdet, eller ett hashvärde med hemlig nyckel (HMAC) vars nyckel stannar där.',
		en: 'Ask for a random number whose key table stays in the county, or a hash with a secret key (HMAC) whose key stays there.'
	},
	one_key: {
		fi: 'Tunnukset on luultavasti kirjoitettu kahdella tavalla tai pseudonymisoitu eri avaimilla. Pyydä kaikki tiedostot samalla avaimella ja samoin kirjoitetuin tunnuksin. Jos tiedostoissa todella on eri ihmisiä, tämä ei vaadi toimia.',
		sv: 'Id:na är troligen skrivna på två sätt eller pseudonymiserade med olika nycklar. Be att få alla filer med samma nyckel och samma skrivsätt. Om filerna verkligen gäller olika människor krävs inga åtgärder.',
		en: 'The ids are probably written in two ways or pseudonymised with different keys. Ask for all files with one key and one way of writing. If the files really are about different people, nothing needs to be done.'
	},
	one_form: {
		fi: 'Vie molemmat tiedostot niin, että tunnukset on kirjoitettu samoin: samat etunollat, väliviivat ja kirjainkoko. Rivinumeroista näet, miten myöhempi tiedosto kirjoittaa ne.',
		sv: 'Exportera båda filerna med id:n skrivna på samma sätt: samma inledande nollor, bindestreck och stora eller små bokstäver. Av radnumren ser du hur den senare filen skriver dem.',
		en: 'Export both files with ids of one form: the same leading zeros, hyphens and case of letters. The row numbers show how the later file writes them.'
	},
	unit_names: {
		fi: 'Jos nimi on yksikön virallinen nimi, hyväksy se sarakevalintojen kohdassa Tunnisteet.',
		sv: 'Om det är enhetens officiella namn, godkänn det i kolumnvalen under Identifierare.',
		en: 'If it is the official name of the unit, accept it in the column choices under Identifiers.'
	},
	nothing: { fi: 'Ei vaadi toimia.', sv: 'Kräver inga åtgärder.', en: 'Nothing needs to be done.' }
} satisfies Readonly<Record<string, IssueText>>;
