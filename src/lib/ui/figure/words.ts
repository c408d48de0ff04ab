import { defineMessages } from '#lib/i18n/messages.ts';

/** Words around a drawing and its table, and of what stands there when there is none. */
export const words = defineMessages({
	fi: {
		step: 'Kaavion aikajakso',
		step_auto: 'automaattinen ({step})',
		step_month: 'kuukausi',
		step_quarter: 'neljännesvuosi',
		step_half_year: 'puolivuosi',
		step_year: 'vuosi',
		coarsened: 'Kuukausissa on liian vähän tapauksia, joten kaavio on piirretty pidemmin jaksoin.',
		chart: 'Kaavio',
		table: 'Taulukko',
		show_as: 'Esitystapa',
		source: 'Lähde: {name}, {period}. Tilanne {day}.',
		narrow_hint:
			'Nuolinäppäimet siirtävät merkistä toiseen. Enter tai napsautus rajaa tiedot valittuun.',
		nothing_title: 'Rajauksella ei ole tietoja',
		nothing_text: 'Laajenna ajanjaksoa tai poista rajauksia.',
		absent_title: 'Aineistosta ei voi laskea tätä',
		absent_text:
			'Aineistossa ei ole tapahtumia, joita tämä mittari tarvitsee. Tarkista Aineisto-sivulla, onko kaikki sarakkeet ja arvot valittu.',
		few_title: 'Vielä liian vähän laskettavaa',
		few_text:
			'Tällä rajauksella ei ole yhtään tapausta, jonka seuranta-aika on päättynyt. Valitse pidempi tai aiempi ajanjakso.',
		suppressed_title: 'Salattu (pieni lukumäärä)',
		suppressed_text:
			'Luvut koskevat niin pientä asiakasjoukkoa, että ne on salattu. Ne näytetään, kun rajaus on laajempi.',
		show_all: 'Näytä kaikki {n} riviä',
		clear_all: 'Tyhjennä rajaus'
	},
	sv: {
		step: 'Diagrammets tidssteg',
		step_auto: 'automatiskt ({step})',
		step_month: 'månad',
		step_quarter: 'kvartal',
		step_half_year: 'halvår',
		step_year: 'år',
		coarsened: 'Månaderna har för få fall, så diagrammet är ritat i längre perioder.',
		chart: 'Diagram',
		table: 'Tabell',
		show_as: 'Visningssätt',
		source: 'Källa: {name}, {period}. Läget {day}.',
		narrow_hint:
			'Piltangenterna flyttar mellan punkterna. Enter eller klick avgränsar till den valda.',
		nothing_title: 'Inga uppgifter med denna avgränsning',
		nothing_text: 'Välj en längre period eller ta bort avgränsningar.',
		absent_title: 'Detta kan inte räknas ur materialet',
		absent_text:
			'Materialet saknar händelser som måttet behöver. Kontrollera på sidan Material att alla kolumner och värden är valda.',
		few_title: 'Ännu för lite att räkna',
		few_text:
			'Med denna avgränsning finns inget fall vars uppföljningstid har gått ut. Välj en längre eller tidigare period.',
		suppressed_title: 'Dold (litet antal)',
		suppressed_text:
			'Talen gäller så få klienter att de är dolda. De visas när urvalet är bredare.',
		show_all: 'Visa alla {n} rader',
		clear_all: 'Rensa avgränsningen'
	},
	en: {
		step: 'Time step of the chart',
		step_auto: 'automatic ({step})',
		step_month: 'month',
		step_quarter: 'quarter',
		step_half_year: 'half-year',
		step_year: 'year',
		coarsened: 'Months have too few cases, so the chart is drawn in longer periods.',
		chart: 'Chart',
		table: 'Table',
		show_as: 'Show as',
		source: 'Source: {name}, {period}. As of {day}.',
		narrow_hint: 'Arrow keys move from mark to mark. Enter or a click narrows to the chosen one.',
		nothing_title: 'No data in this selection',
		nothing_text: 'Choose a longer period or remove filters.',
		absent_title: 'These data cannot answer this',
		absent_text:
			'The data hold none of the events this measure needs. Check on the Data page that all columns and values are chosen.',
		few_title: 'Too little to count yet',
		few_text:
			'No case in this selection has completed its follow-up. Choose a longer or an earlier period.',
		suppressed_title: 'Suppressed (small number)',
		suppressed_text:
			'The figures are about so few clients that they are hidden. They are shown when the selection is wider.',
		show_all: 'Show all {n} rows',
		clear_all: 'Clear filters'
	}
});
