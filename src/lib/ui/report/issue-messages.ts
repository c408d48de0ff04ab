import { defineMessages } from '#lib/i18n/messages.ts';

/** What each issue code of an import means, and what was done with the row. */
export const issueMessages = defineMessages({
	fi: {
		ragged_row: 'Rivillä on väärä määrä sarakkeita; rivi hylättiin',
		broken_record: 'Tietuetta ei voitu lukea; rivi hylättiin',
		bad_encoding: 'Rivillä on merkki, jota tiedoston merkistö ei tunne; rivi hylättiin',
		nul_byte: 'Rivillä on tyhjämerkki (NUL); rivi hylättiin',
		line_too_long: 'Rivi on yli megatavun mittainen; rivi hylättiin',
		unclosed_quote: 'Lainausmerkki jäi auki; rivi hylättiin',
		identifier_column: 'Sarake voi yksilöidä ihmisen; sitä ei tuotu',
		identifier_numbered: 'Sarake voi yksilöidä ihmisen; tekstit korvattiin juoksevilla numeroilla',
		identifier_kept: 'Sarake tuotiin, koska sen sanottiin olevan muuta kuin henkilötietoa',
		register_number:
			'Asiakkaan tunnus näyttää potilas- tai asiakasnumerolta; varmista, ettei siitä voi päätellä ihmistä',
		hashed_client:
			'Asiakkaan tunnus näyttää tiivisteeltä (hash). Henkilötunnuksen tiiviste ei ole anonyymi: kaikki tunnukset voi kokeilla läpi hetkessä',
		unreadable_time: 'Aikaa ei voitu lukea',
		year_out_of_range:
			'Vuosi on ennen vuotta 1990 tai yli 10 vuotta aineiston lopun jälkeen; rivi hylättiin',
		unreadable_number: 'Lukua ei voitu lukea',
		missing_time: 'Tapahtuman aika puuttuu; rivi hylättiin',
		unknown_event_type: 'Tapahtuman lajia ei tunneta; rivi hylättiin',
		missing_event_type: 'Tapahtuman laji puuttuu; rivi hylättiin',
		unknown_service_area: 'Palvelua ei tunneta; käytettiin yksikön palvelua',
		unknown_value: 'Arvoa ei tunneta; se jätettiin pois',
		unreadable_age: 'Ikää ei voitu lukea',
		age_missing: 'Ikä puuttuu, vaikka määräaika riippuu siitä',
		age_not_enough: 'Ikä ei riitä: ikäluokka ylittää rajan, jota luvut tarvitsevat',
		stop_before_start:
			'Asian päätös tai palvelu on ennen sen alkua; asia ei ole mukana määräajoissa',
		due_before_start: 'Asian oma määräaika on ennen asian alkua',
		ended_before_started: 'Palvelun tai asian päättyminen on kirjattu ennen sen alkua',
		booked_before_made: 'Varattu aika on ennen varauksen tekemistä',
		outside_unit_period: 'Tapahtuma on yksikön voimassaoloajan ulkopuolella',
		two_units_at_once: 'Asiakkaalla on samalla hetkellä käynti kahdessa yksikössä',
		midnight_times: 'Kellonaika on tasan 00.00: aikaa ei ehkä ole kirjattu',
		unknown_municipality: 'Kuntaa ei tunneta',
		unknown_county: 'Hyvinvointialuetta ei tunneta',
		duplicate_row: 'Kaksoisrivi: sama rivi sanasta sanaan',
		isolated_date: 'Yksittäinen päivä kaukana muista; jätettiin pois, ellei asia jatku aineistossa',
		future: 'Tapahtuma on tilannepäivän jälkeen; jätettiin pois',
		missing_client: 'Asiakas puuttuu; tapahtuma ei ole mukana asiakasta koskevissa luvuissa',
		dummy_case: 'Sama asian tunnus on yli 50 asiakkaalla: sitä ei pidetty asiana',
		missing_unit: 'Yksikkö puuttuu',
		unknown_unit: 'Yksikköä ei ole yksikkötiedostossa',
		units_value_unread: 'Yksikkötiedoston arvoa ei ymmärretty; se jätettiin tyhjäksi',
		units_row_without_unit:
			'Yksikkötiedoston riviltä puuttuu yksikön tunnus ja nimi; riviä ei käytetty',
		units_period_reversed: 'Yksikkötiedostossa yksikkö päättyy ennen kuin se alkaa',
		units_unknown_predecessor:
			'Yksikkötiedostossa nimettyä edeltäjää ei ole yksikkötiedostossa eikä aineistossa',
		units_in_a_circle:
			'Yksikkötiedostossa yksiköt ovat toistensa edeltäjiä; kukin laskettiin erikseen',
		units_split:
			'Yksikkö jakautui usean seuraajan kesken; sen aiemmat tapahtumat jäivät sille itselleen',
		planning_unknown: 'Ei tiedossa, oliko käynti sovittu ennalta',
		month_first_dates: 'Päivät luettiin kuukausi ensin',
		unclear_date_order: 'Päivän ja kuukauden järjestys on epäselvä; luettiin päivä ensin',
		dates_without_time: 'Tiedostossa on vain päiviä ilman kellonaikoja',
		single_value_column: 'Sarakkeessa on kaikilla riveillä sama arvo',
		export_gap:
			'Yksikön kuukaudelta on alle puolet tavallisesta tapahtumamäärästä: vienti voi olla vajaa'
	},
	sv: {
		ragged_row: 'Raden har fel antal kolumner; raden förkastades',
		broken_record: 'Posten kunde inte läsas; raden förkastades',
		bad_encoding: 'Raden har ett tecken som inte hör till filens teckenkodning; raden förkastades',
		nul_byte: 'Raden har ett nolltecken (NUL); raden förkastades',
		line_too_long: 'Raden är över en megabyte lång; raden förkastades',
		unclosed_quote: 'Ett citattecken är öppet; raden förkastades',
		identifier_column: 'Kolumnen kan identifiera en person; den importerades inte',
		identifier_numbered: 'Kolumnen kan identifiera en person; texterna ersattes med löpande nummer',
		identifier_kept: 'Kolumnen importerades eftersom den uppgavs inte vara personuppgifter',
		register_number:
			'Klientens id ser ut som ett patient- eller klientnummer; kontrollera att det inte avslöjar en person',
		hashed_client:
			'Klientens id ser ut som en kontrollsumma (hash). En hashad personbeteckning är inte anonym: alla beteckningar kan prövas på en stund',
		unreadable_time: 'Tiden kunde inte läsas',
		year_out_of_range:
			'Året är före 1990 eller över 10 år efter materialets slut; raden förkastades',
		unreadable_number: 'Talet kunde inte läsas',
		missing_time: 'Händelsens tid saknas; raden förkastades',
		unknown_event_type: 'Typen av händelse är okänd; raden förkastades',
		missing_event_type: 'Typen av händelse saknas; raden förkastades',
		unknown_service_area: 'Tjänsten är okänd; enhetens tjänst användes',
		unknown_value: 'Värdet är okänt; det lämnades bort',
		unreadable_age: 'Åldern kunde inte läsas',
		age_missing: 'Åldern saknas fast tidsfristen beror på den',
		age_not_enough: 'Åldern räcker inte: åldersklassen går över en gräns som behövs',
		stop_before_start:
			'Ärendets beslut eller tjänst är före dess början; ärendet ingår inte i tidsfristerna',
		due_before_start: 'Ärendets egen tidsfrist är före ärendets början',
		ended_before_started: 'Tjänstens eller ärendets slut är registrerat före dess början',
		booked_before_made: 'Den bokade tiden är före bokningen',
		outside_unit_period: 'Händelsen är utanför enhetens giltighetstid',
		two_units_at_once: 'Klienten har besök i två enheter samtidigt',
		midnight_times: 'Klockslaget är exakt 00.00: tiden är kanske inte registrerad',
		unknown_municipality: 'Kommunen är okänd',
		unknown_county: 'Välfärdsområdet är okänt',
		duplicate_row: 'Dubblettrad: samma rad ordagrant',
		isolated_date:
			'Ett enstaka datum långt från de andra; lämnades bort, om inte ärendet fortsätter i materialet',
		future: 'Händelsen är efter lägesdagen; lämnades bort',
		missing_client: 'Klienten saknas; händelsen ingår inte i siffror om klienter',
		dummy_case: 'Samma ärendenummer hos över 50 klienter: det räknades inte som ett ärende',
		missing_unit: 'Enheten saknas',
		unknown_unit: 'Enheten finns inte i enhetsfilen',
		units_value_unread: 'Ett värde i enhetsfilen kunde inte tolkas; det lämnades tomt',
		units_row_without_unit:
			'En rad i enhetsfilen saknar enhetens kod och namn; raden användes inte',
		units_period_reversed: 'I enhetsfilen upphör en enhet innan den börjar',
		units_unknown_predecessor:
			'Föregångaren som nämns i enhetsfilen finns varken i enhetsfilen eller i materialet',
		units_in_a_circle:
			'I enhetsfilen är enheter varandras föregångare; var och en räknades för sig',
		units_split: 'Enheten delades på flera efterföljare; dess tidigare händelser blev kvar hos den',
		planning_unknown: 'Okänt om besöket var avtalat på förhand',
		month_first_dates: 'Datumen lästes med månaden först',
		unclear_date_order: 'Ordningen mellan dag och månad är oklar; dagen lästes först',
		dates_without_time: 'Filen har bara datum utan klockslag',
		single_value_column: 'Kolumnen har samma värde på alla rader',
		export_gap:
			'En månad i en enhet har mindre än hälften av det vanliga antalet händelser: exporten kan vara ofullständig'
	},
	en: {
		ragged_row: 'Wrong number of columns in the row; row rejected',
		broken_record: 'The record could not be read; row rejected',
		bad_encoding: 'A byte that is not in the encoding of the file; row rejected',
		nul_byte: 'A NUL byte in the row; row rejected',
		line_too_long: 'The row is over one megabyte long; row rejected',
		unclosed_quote: 'A quotation mark is left open; row rejected',
		identifier_column: 'The column can identify a person; it was not imported',
		identifier_numbered:
			'The column can identify a person; its texts were replaced by running numbers',
		identifier_kept: 'The column was imported because it was said not to be personal data',
		register_number:
			'The client identifier looks like a patient or client number; make sure that it does not reveal a person',
		hashed_client:
			'The client identifier looks like a hash. A hash of a personal identity code is not anonymous: all codes can be tried in moments',
		unreadable_time: 'Time could not be read',
		year_out_of_range:
			'The year is before 1990 or over 10 years after the end of the data; row rejected',
		unreadable_number: 'Number could not be read',
		missing_time: 'Time of event missing; row rejected',
		unknown_event_type: 'Unknown type of event; row rejected',
		missing_event_type: 'Type of event missing; row rejected',
		unknown_service_area: 'Unknown service; that of the unit was used',
		unknown_value: 'Unknown value; it was left out',
		unreadable_age: 'Age could not be read',
		age_missing: 'The age is missing though a time limit depends on it',
		age_not_enough: 'The age does not suffice: the age band crosses a border that figures need',
		stop_before_start:
			'The decision or service of a case comes before its start; the case is not in the time limits',
		due_before_start: "The case's own deadline lies before its start",
		ended_before_started: 'The end of a service or case is recorded before its start',
		booked_before_made: 'The booked time lies before the booking was made',
		outside_unit_period: 'Event outside the period in which its unit is valid',
		two_units_at_once: 'A client has visits in two units at the same moment',
		midnight_times: 'Time of day is exactly 00:00: perhaps none was recorded',
		unknown_municipality: 'Unknown municipality',
		unknown_county: 'Unknown wellbeing services county',
		duplicate_row: 'Duplicate row: the same to the letter',
		isolated_date: 'A lone date far from the others; left out unless its case goes on in the data',
		future: 'Event after the as-of day; left out',
		missing_client: 'No client; the event enters no figure about clients',
		dummy_case: 'One case id with over 50 clients: it was not taken for a case',
		missing_unit: 'Unit missing',
		unknown_unit: 'Unit not in the units file',
		units_value_unread: 'A value in the units file was not understood; it was left empty',
		units_row_without_unit: 'A row of the units file has no unit id and no name; it was not used',
		units_period_reversed: 'In the units file a unit ends before it begins',
		units_unknown_predecessor:
			'The predecessor named in the units file is neither in that file nor in the data',
		units_in_a_circle:
			'In the units file units are predecessors of each other; each was counted on its own',
		units_split: 'The unit was split between several successors; its earlier events stayed with it',
		planning_unknown: 'Not known whether the visit was planned',
		month_first_dates: 'Dates were read month first',
		unclear_date_order: 'Order of day and month is unclear; read day first',
		dates_without_time: 'The file has dates without times of day',
		single_value_column: 'The column has the same value in every row',
		export_gap:
			'A month of a unit has less than half of its usual events: the export may be incomplete'
	}
});
