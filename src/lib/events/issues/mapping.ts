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
			fi: 'Asiakkaan tunnus näyttää tiivisteeltä (hash). Henkilötunnuksen tiiviste ei ole anonyymi: kaikki tunnukset voi kokeilla läpi hetkessä',
			sv: 'Klientens id ser ut som en kontrollsumma (hash). En hashad personbeteckning är inte anonym: alla beteckningar kan prövas på en stund',
			en: 'The client identifier looks like a hash. A hash of a personal identity code is not anonymous: all codes can be tried in moments'
		},
		effect: effects.identifying,
		advice: advice.pseudonym
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
