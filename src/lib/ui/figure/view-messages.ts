import { defineMessages } from '#lib/i18n/messages.ts';

export const viewMessages = defineMessages({
	fi: {
		chart: 'Kaavio',
		table: 'Taulukko',
		show_as: 'Esitystapa',
		csv: 'Lataa CSV',
		svg: 'Lataa SVG',
		png: 'Lataa PNG',
		interval: '95 % luottamusväli',
		source: 'Lähde: {name}, {period}. Tilanne {day}.',
		narrow_hint:
			'Nuolinäppäimet siirtävät merkistä toiseen. Enter tai napsautus rajaa tiedot valittuun.',
		trend: 'Kehitys kuukausittain',
		nothing_title: 'Rajauksella ei ole tietoja',
		nothing_text: 'Laajenna ajanjaksoa tai poista rajauksia.',
		absent_title: 'Aineistosta ei voi laskea tätä',
		absent_text:
			'Aineistossa ei ole tapahtumia, joita tämä mittari tarvitsee. Tarkista Aineisto-sivulla, onko kaikki sarakkeet ja arvot valittu.',
		updating: 'Lasketaan uudelleen …',
		few_title: 'Vielä liian vähän laskettavaa',
		few_text:
			'Tällä rajauksella ei ole yhtään tapausta, jonka seuranta-aika on päättynyt. Valitse pidempi tai aiempi ajanjakso.',
		suppressed_title: 'Salattu (pieni lukumäärä)',
		suppressed_text:
			'Luvut koskevat niin pientä asiakasjoukkoa, että ne on salattu. Ne näytetään, kun rajaus on laajempi.',
		show_all: 'Näytä kaikki {n} riviä',
		counted: 'Näin tämä lasketaan',
		sql: 'Kysely (SQL)',
		sql_question: 'Kysymys faktoille',
		sql_question_hint:
			'Jokainen näkyvä määrä on tämän kyselyn summa. Se toimii missä tahansa DuckDB:ssä niissä tiedostoissa, jotka komento sujuva facts kirjoittaa.',
		sql_values: 'Arvot',
		sql_build: 'Faktojen rakentaminen',
		sql_build_hint:
			'Faktat rakennetaan kerran koko historiasta tällä määritelmällä. Rivi, joka alkaa -- @, on yhden taulun alku.',
		definitions: 'Määritelmä',
		definitions_hint: 'Muutokset näkyvät osoitteessa, joten linkki säilyttää ne.',
		default_value: 'Palauta oletukset',
		rebuild: 'Laskee koko aineiston uudelleen.',
		yes: 'kyllä',
		no: 'ei',
		none: 'ei rajaa',
		automatic: 'automaattinen',
		guarantee: 'Määräaika',
		rules_not_applied: {
			one: '{nText} määräaikaa ei voitu arvioida',
			other: '{nText} määräaikaa ei voitu arvioida'
		},
		rules_hint: 'Aineistosta puuttuu sarake tai tapahtuma, jota määräaika edellyttää.',
		missing: 'Puuttuu',
		rule: 'Määräaika'
	},
	sv: {
		chart: 'Diagram',
		table: 'Tabell',
		show_as: 'Visningssätt',
		csv: 'Ladda ner CSV',
		svg: 'Ladda ner SVG',
		png: 'Ladda ner PNG',
		interval: '95 % konfidensintervall',
		source: 'Källa: {name}, {period}. Läget {day}.',
		narrow_hint:
			'Piltangenterna flyttar mellan punkterna. Enter eller klick avgränsar till den valda.',
		trend: 'Utveckling per månad',
		nothing_title: 'Inga uppgifter med denna avgränsning',
		nothing_text: 'Välj en längre period eller ta bort avgränsningar.',
		absent_title: 'Detta kan inte räknas ur materialet',
		absent_text:
			'Materialet saknar händelser som måttet behöver. Kontrollera på sidan Material att alla kolumner och värden är valda.',
		updating: 'Räknas om …',
		few_title: 'Ännu för lite att räkna',
		few_text:
			'Med denna avgränsning finns inget fall vars uppföljningstid har gått ut. Välj en längre eller tidigare period.',
		suppressed_title: 'Dold (litet antal)',
		suppressed_text:
			'Talen gäller så få klienter att de är dolda. De visas när urvalet är bredare.',
		show_all: 'Visa alla {n} rader',
		counted: 'Så här räknas detta',
		sql: 'Fråga (SQL)',
		sql_question: 'Frågan till fakta',
		sql_question_hint:
			'Varje antal som visas är en summa av denna fråga. Den fungerar i vilken DuckDB som helst på de filer som kommandot sujuva facts skriver.',
		sql_values: 'Värden',
		sql_build: 'Så byggs fakta',
		sql_build_hint:
			'Fakta byggs en gång av hela historiken enligt denna definition. En rad som börjar med -- @ inleder en tabell.',
		definitions: 'Definition',
		definitions_hint: 'Ändringarna syns i adressen, så en länk bevarar dem.',
		default_value: 'Återställ standardvärdena',
		rebuild: 'Räknar om hela materialet.',
		yes: 'ja',
		no: 'nej',
		none: 'ingen gräns',
		automatic: 'automatisk',
		guarantee: 'Tidsfrist',
		rules_not_applied: {
			one: '{nText} tidsfrist kunde inte bedömas',
			other: '{nText} tidsfrister kunde inte bedömas'
		},
		rules_hint: 'Materialet saknar en kolumn eller händelse som tidsfristen förutsätter.',
		missing: 'Saknas',
		rule: 'Tidsfrist'
	},
	en: {
		chart: 'Chart',
		table: 'Table',
		show_as: 'Show as',
		csv: 'Download CSV',
		svg: 'Download SVG',
		png: 'Download PNG',
		interval: '95% confidence interval',
		source: 'Source: {name}, {period}. As of {day}.',
		narrow_hint: 'Arrow keys move from mark to mark. Enter or a click narrows to the chosen one.',
		trend: 'Development by month',
		nothing_title: 'No data in this selection',
		nothing_text: 'Choose a longer period or remove filters.',
		absent_title: 'These data cannot answer this',
		absent_text:
			'The data hold none of the events this measure needs. Check on the Data page that all columns and values are chosen.',
		updating: 'Recounting …',
		few_title: 'Too little to count yet',
		few_text:
			'No case in this selection has completed its follow-up. Choose a longer or an earlier period.',
		suppressed_title: 'Suppressed (small number)',
		suppressed_text:
			'The figures are about so few clients that they are hidden. They are shown when the selection is wider.',
		show_all: 'Show all {n} rows',
		counted: 'How this is counted',
		sql: 'Query (SQL)',
		sql_question: 'The question to the facts',
		sql_question_hint:
			'Every count shown is a sum over this query. It runs in any DuckDB on the files that the command sujuva facts writes.',
		sql_values: 'Values',
		sql_build: 'How the facts are built',
		sql_build_hint:
			'Facts are built once from the whole history under this definition. A line that begins with -- @ begins a table.',
		definitions: 'Definition',
		definitions_hint: 'Changes show in the address, so a link keeps them.',
		default_value: 'Restore defaults',
		rebuild: 'Recounts the whole data.',
		yes: 'yes',
		no: 'no',
		none: 'no limit',
		automatic: 'automatic',
		guarantee: 'Time limit',
		rules_not_applied: {
			one: '{nText} time limit could not be judged',
			other: '{nText} time limits could not be judged'
		},
		rules_hint: 'The data lack a column or an event that the time limit needs.',
		missing: 'Missing',
		rule: 'Time limit'
	}
});
