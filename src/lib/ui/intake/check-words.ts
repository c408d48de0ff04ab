import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of what is checked before a load: dates, identifiers, rows that would be rejected. */
export const checkWords = defineMessages({
	fi: {
		dates: 'Päivämäärät',
		dates_lead: 'Nämä päivät voi lukea eri tavoin. Valitse, mikä on oikein.',
		dates_sure: '{column} (sarake {header}): {order}, esim. {example}',
		o_dmy: 'päivä ensin',
		o_mdy: 'kuukausi ensin',
		o_ymd: 'vuosi ensin',
		dmy: 'Päivä ensin: {raw} on {day}',
		mdy: 'Kuukausi ensin: {raw} on {day}',
		ymd: 'Vuosi ensin: {raw} on {day}',
		dates_open: 'valitse järjestys',
		findings: 'Tiedostosta havaittua',
		fill_lead:
			'Näissä sarakkeissa solu on usein tyhjä edellisen arvon alla, kuten yhdistetyissä soluissa.',
		fill_down: 'Täytä sarakkeen {header} tyhjät solut yläpuolella olevalla arvolla',
		identifiers: 'Tunnisteet',
		identifiers_lead:
			'Näistä sarakkeista henkilön voisi tunnistaa. Valitse, mitä niille tehdään. Soluja ei näytetä.',
		found_in: '{kind}, noin {share} riveistä',
		found_by_name: '{kind}, otsikon perusteella',
		k_drop: 'Jätä sarake pois',
		k_number: 'Korvaa juoksevilla numeroilla',
		k_keep: 'Ei ole tunniste',
		s_left_out: 'Saraketta ei tuoda. Sen tietoja ei voi käyttää missään luvussa.',
		s_numbered:
			'Sama teksti saa saman numeron, joten laskenta toimii. Alkuperäistä tekstiä ei tallenneta.',
		s_imported_as_is: 'Sarake tuodaan sellaisenaan. Vastaat siitä, ettei siinä ole henkilötietoja.',
		s_confirmed_pseudonym:
			'Vahvistat, että numerot ovat peitetunnisteita eikä kukaan tunnista niistä.',
		hash_warning:
			'Jos tiiviste on laskettu henkilötunnuksesta, se ei suojaa ketään: tunnuksia on noin sata miljoonaa, ja kaikki voi kokeilla läpi sekunneissa. Pyydä satunnainen numero, jonka avaintaulu jää hyvinvointialueelle, tai salaisella avaimella laskettu tiiviste (HMAC), jonka avain jää sinne. Jos tunnus on jo satunnainen, tämä ei koske sitä.',
		units_lead:
			'Sarakkeessa {header} on yksiköitä, joiden nimi voi kertoa ihmisestä. Merkitse ne, jotka ovat yksikön virallinen nimi. Muiden tilalle tulee juokseva numero.',
		unit_hides: 'Löytyi: {kind}. Tilalle tulee juokseva numero.',
		unit_stays: 'Virallinen nimi: tulee aineistoon sellaisenaan.',
		units_ask: {
			one: '{nText} yksikön nimi tarkistettava',
			other: '{nText} yksikön nimeä tarkistettava'
		},
		to_decide: { one: '{nText} sarake jää pois', other: '{nText} saraketta jää pois' },
		counts: 'Mitä riveille tapahtuisi',
		counts_wait: 'Rivit lasketaan, kun pakolliset tiedot on valittu.',
		counting: 'Lasketaan rivejä …',
		in_sample:
			'Ensimmäisistä {rows} rivistä käytetään {used}, hylätään {rejected}, kaksoisrivejä on {duplicates}.',
		in_whole:
			'Kaikista {rows} rivistä käytetään {used}, hylätään {rejected}, kaksoisrivejä on {duplicates}.',
		counting_whole: 'Lasketaan koko aineistoa: {rows} riviä luettu.',
		only_sample: 'Tiedosto on niin suuri, että ennen latausta lasketaan vain alku.',
		reasons: 'Miksi rivejä hylätään',
		failed: 'Lataus ei onnistuisi näin.',
		missing: 'Vielä valitsematta: {names}.',
		missing_in: '{table}: valitsematta {names}.',
		no_tables: 'Lisää tiedosto, jossa on tapahtumia.',
		replace: 'Korvaa nykyinen aineisto',
		append: 'Lisää nykyiseen aineistoon',
		mode: 'Nykyinen aineisto',
		append_note: 'Rivit, jotka ovat jo aineistossa, tunnistetaan latauksessa kaksoisriveiksi.',
		failures: {
			one: '{nText} tiedostoa ei voitu lukea',
			other: '{nText} tiedostoa ei voitu lukea'
		},
		rest_stays: 'Muut tiedostot ovat käytettävissä.'
	},
	sv: {
		dates: 'Datum',
		dates_lead: 'Dessa datum kan läsas på olika sätt. Välj vilket som är rätt.',
		dates_sure: '{column} (kolumnen {header}): {order}, t.ex. {example}',
		o_dmy: 'dagen först',
		o_mdy: 'månaden först',
		o_ymd: 'året först',
		dmy: 'Dagen först: {raw} är {day}',
		mdy: 'Månaden först: {raw} är {day}',
		ymd: 'Året först: {raw} är {day}',
		dates_open: 'välj ordning',
		findings: 'Iakttaget i filen',
		fill_lead:
			'I dessa kolumner är cellen ofta tom under föregående värde, som i sammanfogade celler.',
		fill_down: 'Fyll tomma celler i kolumnen {header} med värdet ovanför',
		identifiers: 'Identifierare',
		identifiers_lead:
			'Dessa kolumner kan identifiera en person. Välj vad som ska göras med dem. Cellerna visas inte.',
		found_in: '{kind}, cirka {share} av raderna',
		found_by_name: '{kind}, enligt rubriken',
		k_drop: 'Lämna bort kolumnen',
		k_number: 'Ersätt med löpande nummer',
		k_keep: 'Är ingen identifierare',
		s_left_out: 'Kolumnen importeras inte. Dess uppgifter kan inte användas i något tal.',
		s_numbered:
			'Samma text får samma nummer, så beräkningen fungerar. Den ursprungliga texten sparas inte.',
		s_imported_as_is:
			'Kolumnen importeras som den är. Du svarar för att den saknar personuppgifter.',
		s_confirmed_pseudonym: 'Du bekräftar att numren är pseudonymer som inte röjer någon.',
		hash_warning:
			'Om hashvärdet har räknats ur personbeteckningen skyddar det ingen: det finns omkring hundra miljoner beteckningar, och alla kan prövas på några sekunder. Be om ett slumpmässigt nummer vars nyckeltabell stannar i välfärdsområdet, eller ett hashvärde med hemlig nyckel (HMAC) vars nyckel stannar där. Om id:t redan är slumpmässigt gäller detta inte.',
		units_lead:
			'I kolumnen {header} finns enheter vars namn kan berätta om en människa. Markera dem som är enhetens officiella namn. De andra ersätts med ett löpande nummer.',
		unit_hides: 'Hittades: {kind}. Ersätts med ett löpande nummer.',
		unit_stays: 'Officiellt namn: tas med som det är.',
		units_ask: {
			one: '{nText} enhetsnamn att kontrollera',
			other: '{nText} enhetsnamn att kontrollera'
		},
		to_decide: { one: '{nText} kolumn lämnas bort', other: '{nText} kolumner lämnas bort' },
		counts: 'Vad som skulle hända med raderna',
		counts_wait: 'Raderna räknas när de obligatoriska uppgifterna är valda.',
		counting: 'Raderna räknas …',
		in_sample:
			'Av de första {rows} raderna används {used}, förkastas {rejected}, och {duplicates} är dubbletter.',
		in_whole:
			'Av alla {rows} rader används {used}, förkastas {rejected}, och {duplicates} är dubbletter.',
		counting_whole: 'Hela materialet räknas: {rows} rader lästa.',
		only_sample: 'Filen är så stor att bara början räknas före inläsningen.',
		reasons: 'Varför rader förkastas',
		failed: 'Så här skulle inläsningen inte lyckas.',
		missing: 'Ännu inte valda: {names}.',
		missing_in: '{table}: inte valda {names}.',
		no_tables: 'Lägg till en fil med händelser.',
		replace: 'Ersätt det nuvarande materialet',
		append: 'Lägg till det nuvarande materialet',
		mode: 'Nuvarande material',
		append_note: 'Rader som redan finns i materialet känns igen som dubbletter vid inläsningen.',
		failures: { one: '{nText} fil kunde inte läsas', other: '{nText} filer kunde inte läsas' },
		rest_stays: 'De andra filerna kan användas.'
	},
	en: {
		dates: 'Dates',
		dates_lead: 'These dates can be read in different ways. Choose which one is right.',
		dates_sure: '{column} (column {header}): {order}, e.g. {example}',
		o_dmy: 'day first',
		o_mdy: 'month first',
		o_ymd: 'year first',
		dmy: 'Day first: {raw} is {day}',
		mdy: 'Month first: {raw} is {day}',
		ymd: 'Year first: {raw} is {day}',
		dates_open: 'choose the order',
		findings: 'Seen in the file',
		fill_lead: 'In these columns cells are often empty below a value, as merged cells are.',
		fill_down: 'Fill empty cells of column {header} with the value above',
		identifiers: 'Identifiers',
		identifiers_lead:
			'These columns could identify a person. Choose what is done with them. Cells are not shown.',
		found_in: '{kind}, about {share} of rows',
		found_by_name: '{kind}, by its heading',
		k_drop: 'Leave the column out',
		k_number: 'Replace with running numbers',
		k_keep: 'Not an identifier',
		s_left_out: 'The column is not imported. No figure can use it.',
		s_numbered:
			'The same text gets the same number, so counting works. The original text is not kept.',
		s_imported_as_is:
			'The column is imported as it is. You answer for it holding no personal data.',
		s_confirmed_pseudonym: 'You confirm that the numbers are pseudonyms that give nobody away.',
		hash_warning:
			'If the hash was made from the personal identity code it protects nobody: there are about a hundred million codes, and all can be tried in seconds. Ask for a random number whose key table stays in the county, or a hash with a secret key (HMAC) whose key stays there. If the identifier is random already, this does not concern it.',
		units_lead:
			'Column {header} has units whose name may tell about a person. Mark those that are the official name of the unit. A running number takes the place of the others.',
		unit_hides: 'Found: {kind}. A running number takes its place.',
		unit_stays: 'Official name: imported as it is.',
		units_ask: {
			one: '{nText} unit name to check',
			other: '{nText} unit names to check'
		},
		to_decide: { one: '{nText} column left out', other: '{nText} columns left out' },
		counts: 'What would become of the rows',
		counts_wait: 'Rows are counted once the required information is chosen.',
		counting: 'Counting rows …',
		in_sample:
			'Of the first {rows} rows {used} would be used, {rejected} rejected, and {duplicates} are duplicates.',
		in_whole:
			'Of all {rows} rows {used} would be used, {rejected} rejected, and {duplicates} are duplicates.',
		counting_whole: 'Counting all of the data: {rows} rows read.',
		only_sample: 'The file is so large that only its beginning is counted before the load.',
		reasons: 'Why rows are rejected',
		failed: 'Loading would not work like this.',
		missing: 'Still to be chosen: {names}.',
		missing_in: '{table}: {names} not chosen.',
		no_tables: 'Add a file that holds events.',
		replace: 'Replace the present data',
		append: 'Add to the present data',
		mode: 'Present data',
		append_note: 'Rows that the data already hold are recognised as duplicates by the load.',
		failures: { one: '{nText} file could not be read', other: '{nText} files could not be read' },
		rest_stays: 'The other files can be used.'
	}
});
