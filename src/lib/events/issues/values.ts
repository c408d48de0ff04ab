import { advice } from './advice.ts';
import { effects } from './effects.ts';
import type { Issue } from './issue.ts';

/** Values that are missing, unknown or always the same. */
export const valueIssues = {
	unreadable_number: {
		severity: 'changes',
		check: {
			fi: 'Lukua ei voitu lukea',
			sv: 'Talet kunde inte läsas',
			en: 'Number could not be read'
		},
		effect: effects.value_lost,
		advice: advice.fix_row
	},
	unknown_service_area: {
		severity: 'changes',
		check: {
			fi: 'Palvelua ei tunneta; käytettiin yksikön palvelua',
			sv: 'Tjänsten är okänd; enhetens tjänst användes',
			en: 'Unknown service; that of the unit was used'
		},
		effect: effects.area,
		advice: advice.map_values
	},
	unknown_value: {
		severity: 'changes',
		check: {
			fi: 'Arvoa ei tunneta; se jätettiin pois',
			sv: 'Värdet är okänt; det lämnades bort',
			en: 'Unknown value; it was left out'
		},
		effect: effects.value_lost,
		advice: advice.map_values
	},
	unreadable_age: {
		severity: 'changes',
		check: {
			fi: 'Ikää ei voitu lukea',
			sv: 'Åldern kunde inte läsas',
			en: 'Age could not be read'
		},
		effect: effects.age,
		advice: advice.fix_row
	},
	age_missing: {
		severity: 'changes',
		check: {
			fi: 'Ikä puuttuu, vaikka määräaika riippuu siitä',
			sv: 'Åldern saknas fast tidsfristen beror på den',
			en: 'The age is missing though a time limit depends on it'
		},
		effect: effects.age,
		advice: advice.add_column
	},
	age_not_enough: {
		severity: 'changes',
		check: {
			fi: 'Ikä ei riitä: ikäluokka ylittää rajan, jota luvut tarvitsevat',
			sv: 'Åldern räcker inte: åldersklassen går över en gräns som behövs',
			en: 'The age does not suffice: the age band crosses a border that figures need'
		},
		effect: effects.age,
		advice: advice.add_column
	},
	unknown_municipality: {
		severity: 'changes',
		check: { fi: 'Kuntaa ei tunneta', sv: 'Kommunen är okänd', en: 'Unknown municipality' },
		effect: effects.home,
		advice: advice.map_values
	},
	unknown_county: {
		severity: 'changes',
		check: {
			fi: 'Hyvinvointialuetta ei tunneta',
			sv: 'Välfärdsområdet är okänt',
			en: 'Unknown wellbeing services county'
		},
		effect: effects.home,
		advice: advice.map_values
	},
	missing_client: {
		severity: 'changes',
		check: {
			fi: 'Asiakas puuttuu; tapahtuma ei ole mukana asiakasta koskevissa luvuissa',
			sv: 'Klienten saknas; händelsen ingår inte i siffror om klienter',
			en: 'No client; the event enters no figure about clients'
		},
		effect: effects.client,
		advice: advice.add_column
	},
	dominant_client: {
		severity: 'changes',
		check: {
			fi: 'Yhdellä asiakastunnuksella on niin suuri osa tapahtumista, ettei se voi olla yksi ihminen',
			sv: 'Ett klient-id har en så stor del av händelserna att det inte kan vara en människa',
			en: 'One client id holds a share of the events that no one person can have'
		},
		effect: effects.dominant,
		advice: advice.no_client
	},
	no_shared_clients: {
		severity: 'changes',
		check: {
			fi: 'Tiedostolla ei ole yhtään yhteistä asiakasta muiden tiedostojen kanssa',
			sv: 'Filen har ingen klient gemensam med de andra filerna',
			en: 'The file shares no client with the other files'
		},
		effect: effects.unlinked,
		advice: advice.one_key
	},
	ids_two_ways: {
		severity: 'changes',
		check: {
			fi: 'Asiakkaan tunnus on kirjoitettu kahdessa tiedostossa eri tavalla (kirjaimet ja numerot ovat samat); asiakasta ei yhdistetty',
			sv: 'Klientens id är skrivet på olika sätt i två filer (bokstäver och siffror är desamma); klienten förenades inte',
			en: 'The id of a client is written in two ways in two files (letters and digits are the same); the client was not joined'
		},
		effect: effects.unlinked,
		advice: advice.one_form
	},
	dummy_case: {
		severity: 'changes',
		check: {
			fi: 'Sama asian tunnus on yli 50 asiakkaalla: sitä ei pidetty asiana',
			sv: 'Samma ärendenummer hos över 50 klienter: det räknades inte som ett ärende',
			en: 'One case id with over 50 clients: it was not taken for a case'
		},
		effect: effects.case,
		advice: advice.add_column
	},
	missing_unit: {
		severity: 'changes',
		check: { fi: 'Yksikkö puuttuu', sv: 'Enheten saknas', en: 'Unit missing' },
		effect: effects.unit,
		advice: advice.add_column
	},
	planning_unknown: {
		severity: 'changes',
		check: {
			fi: 'Ei tiedossa, oliko käynti sovittu ennalta',
			sv: 'Okänt om besöket var avtalat på förhand',
			en: 'Not known whether the visit was planned'
		},
		effect: effects.planned,
		advice: advice.add_column
	},
	single_value_column: {
		severity: 'note',
		check: {
			fi: 'Sarakkeessa on kaikilla riveillä sama arvo',
			sv: 'Kolumnen har samma värde på alla rader',
			en: 'The column has the same value in every row'
		},
		effect: effects.constant,
		advice: advice.nothing
	}
} satisfies Readonly<Record<string, Issue>>;
