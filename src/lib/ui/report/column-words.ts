import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of what the columns of the data hold. */
export const columnWords = defineMessages({
	fi: {
		yes: 'kyllä',
		no: 'ei',
		column: 'Sarake',
		profiles: 'Sarakkeet',
		profiles_lead:
			'Kuinka täysi ja vaihteleva kukin tieto on koko aineistossa. Arvoja näytetään vain sarakkeista, jotka eivät yksilöi, ja vain kun arvo koskee vähintään viittä asiakasta.',
		missing: 'Puuttuu',
		kinds: 'Eri arvoja',
		values: 'Jakauma',
		values_hidden: 'ei näytetä',
		unused: 'Aineistossa ei ole: {columns}.',
		raw: 'Tiedoston sarakkeet',
		raw_lead: 'Otoksesta tiedoston alusta.',
		raw_header: 'Otsikko',
		raw_use: 'Käyttö',
		raw_unused: 'ei käytössä',
		raw_identifier: 'jätettiin pois: voi yksilöidä ihmisen'
	},
	sv: {
		yes: 'ja',
		no: 'nej',
		column: 'Kolumn',
		profiles: 'Kolumner',
		profiles_lead:
			'Hur fylld och varierande varje uppgift är i hela materialet. Värden visas bara ur kolumner som inte identifierar, och bara när värdet gäller minst fem klienter.',
		missing: 'Saknas',
		kinds: 'Olika värden',
		values: 'Fördelning',
		values_hidden: 'visas inte',
		unused: 'Materialet saknar: {columns}.',
		raw: 'Filens kolumner',
		raw_lead: 'Ur ett urval från filens början.',
		raw_header: 'Rubrik',
		raw_use: 'Användning',
		raw_unused: 'används inte',
		raw_identifier: 'lämnades bort: kan identifiera en person'
	},
	en: {
		yes: 'yes',
		no: 'no',
		column: 'Column',
		profiles: 'Columns',
		profiles_lead:
			'How full and how varied everything is in the whole data. Values are shown only of columns that do not identify, and only when a value is about at least five clients.',
		missing: 'Missing',
		kinds: 'Different values',
		values: 'Distribution',
		values_hidden: 'not shown',
		unused: 'Not in the data: {columns}.',
		raw: 'Columns of the file',
		raw_lead: 'From a sample of the start of the file.',
		raw_header: 'Header',
		raw_use: 'Use',
		raw_unused: 'not used',
		raw_identifier: 'left out: may identify a person'
	}
});
