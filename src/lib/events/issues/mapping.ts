import { advice } from './advice.ts';
import { effects } from './effects.ts';
import type { Issue } from './issue.ts';

/** What the mapping of a file tells: columns that identify people, times of day that nothing reads, and a unit that no column gives. Found where the file is read, so they stand in no table. */
export const mappingIssues = {
	identifier_column: {
		severity: 'stops',
		check: {
			fi: 'Sarake voi yksilöidä ihmisen; sitä ei tuotu',
			sv: 'Kolumnen kan identifiera en person; den importerades inte',
			en: 'The column can identify a person; it was not imported'
		},
		effect: effects.column_lost,
		advice: advice.column_choice
	},
	identifier_numbered: {
		severity: 'note',
		check: {
			fi: 'Sarake voi yksilöidä ihmisen; tekstit korvattiin juoksevilla numeroilla',
			sv: 'Kolumnen kan identifiera en person; texterna ersattes med löpande nummer',
			en: 'The column can identify a person; its texts were replaced by running numbers'
		},
		effect: effects.numbered,
		advice: advice.nothing
	},
	identifier_kept: {
		severity: 'note',
		check: {
			fi: 'Sarake tuotiin, koska sen sanottiin olevan muuta kuin henkilötietoa',
			sv: 'Kolumnen importerades eftersom den uppgavs inte vara personuppgifter',
			en: 'The column was imported because it was said not to be personal data'
		},
		effect: effects.identifying,
		advice: advice.column_choice
	},
	register_number: {
		severity: 'note',
		check: {
			fi: 'Asiakkaan tunnus näyttää potilas- tai asiakasnumerolta; varmista, ettei siitä voi päätellä ihmistä',
			sv: 'Klientens id ser ut som ett patient- eller klientnummer; kontrollera att det inte avslöjar en person',
			en: 'The client identifier looks like a patient or client number; make sure that it does not reveal a person'
		},
		effect: effects.identifying,
		advice: advice.pseudonym
	},
	hashed_client: {
		severity: 'note',
		check: {
			fi: 'Tunnus näyttää tiivisteeltä (hash). Henkilötunnuksen tiiviste ei suojaa ketään: tunnuksia on noin sata miljoonaa, ja kaikki voi kokeilla läpi sekunneissa',
			sv: 'Id:t ser ut som ett hashvärde. En hashad personbeteckning skyddar ingen: det finns omkring hundra miljoner beteckningar, och alla kan prövas på några sekunder',
			en: 'The identifier looks like a hash. A hash of a personal identity code protects nobody: there are about a hundred million codes, and all can be tried in seconds'
		},
		effect: effects.identifying,
		advice: advice.instead_of_hash
	},
	notes_column: {
		severity: 'stops',
		check: {
			fi: 'Sarake näyttää muistiinpanoilta; sitä ei tuotu',
			sv: 'Kolumnen ser ut som anteckningar; den importerades inte',
			en: 'The column looks like notes; it was not imported'
		},
		effect: effects.column_lost,
		advice: advice.column_choice
	},
	person_in_unit: {
		severity: 'note',
		check: {
			fi: 'Yksikön nimessä näyttää olevan henkilötieto; sen tilalla on juokseva numero',
			sv: 'Enhetens namn verkar innehålla personuppgifter; i dess ställe står ett löpande nummer',
			en: 'The name of a unit seems to hold personal data; a running number stands in its place'
		},
		effect: effects.unit_numbered,
		advice: advice.unit_names
	},
	clock_not_used: {
		severity: 'changes',
		check: {
			fi: 'Sarakkeessa on kellonaikoja, joita ei käytetä',
			sv: 'Kolumnen innehåller klockslag som inte används',
			en: 'The column holds times of day that are not used'
		},
		effect: effects.day_only,
		advice: advice.column_choice
	},
	no_unit_column: {
		severity: 'changes',
		check: {
			fi: 'Tiedostossa ei ole yksikön saraketta: yksikkö ei ole tiedossa',
			sv: 'Filen har ingen kolumn för enheten: enheten är okänd',
			en: 'The file has no column for the unit: the unit is not known'
		},
		effect: effects.unknown_unit,
		advice: advice.add_column
	}
} satisfies Readonly<Record<string, Issue>>;
