import { defineMessages } from '#lib/i18n/messages.ts';

export const viewMessages = defineMessages({
	fi: {
		chart: 'Kaavio',
		table: 'Taulukko',
		show_as: 'Esitystapa',
		csv: 'Lataa CSV',
		svg: 'Lataa SVG',
		png: 'Lataa PNG',
		n: 'n = {n}',
		interval: '95 % luottamusväli',
		interval_text: '{interval}',
		source: 'Lähde: {name}, {period}. Tilanne {day}.',
		narrow_hint:
			'Nuolinäppäimet siirtävät merkistä toiseen. Enter tai napsautus rajaa tiedot valittuun.',
		open: 'Avaa',
		trend: 'Kehitys kuukausittain',
		nothing_title: 'Rajauksella ei ole tietoja',
		nothing_text: 'Laajenna ajanjaksoa tai poista rajauksia.',
		few_title: 'Vielä liian vähän laskettavaa',
		few_text:
			'Tällä rajauksella ei ole yhtään tapausta, jonka seuranta-aika on päättynyt. Valitse pidempi tai aiempi ajanjakso.',
		suppressed_title: 'Salattu (pieni lukumäärä)',
		suppressed_text:
			'Luku koskisi alle viittä asiakasta. Se näytetään, kun rajaus on laajempi. Taulukossa salatun luvun paikalla on <5.',
		hidden_cells: {
			one: '{nText} luku on salattu, koska se koskisi alle viittä asiakasta.',
			other: '{nText} lukua on salattu, koska ne koskisivat alle viittä asiakasta.'
		},
		empty_group: 'Kaikki yhteensä',
		sort_by: 'Järjestä',
		show_all: 'Näytä kaikki {n} riviä',
		counted: 'Näin tämä lasketaan',
		sql: 'Kysely (SQL)',
		definitions: 'Määritelmä',
		definitions_hint: 'Muutokset näkyvät osoitteessa, joten linkki säilyttää ne.',
		default_mark: 'oletus',
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
		rule: 'Määräaika',
		to_overview: 'Yleiskuva',
		changed: 'muutettu'
	},
	sv: {
		chart: 'Diagram',
		table: 'Tabell',
		show_as: 'Visningssätt',
		csv: 'Ladda ner CSV',
		svg: 'Ladda ner SVG',
		png: 'Ladda ner PNG',
		n: 'n = {n}',
		interval: '95 % konfidensintervall',
		interval_text: '{interval}',
		source: 'Källa: {name}, {period}. Läget {day}.',
		narrow_hint:
			'Piltangenterna flyttar mellan punkterna. Enter eller klick avgränsar till den valda.',
		open: 'Öppna',
		trend: 'Utveckling per månad',
		nothing_title: 'Inga uppgifter med denna avgränsning',
		nothing_text: 'Välj en längre period eller ta bort avgränsningar.',
		few_title: 'Ännu för lite att räkna',
		few_text:
			'Med denna avgränsning finns inget fall vars uppföljningstid har gått ut. Välj en längre eller tidigare period.',
		suppressed_title: 'Dold (litet antal)',
		suppressed_text:
			'Siffran skulle gälla färre än fem klienter. Den visas när avgränsningen är vidare. I tabellen står <5 i stället för en dold siffra.',
		hidden_cells: {
			one: '{nText} siffra är dold, eftersom den skulle gälla färre än fem klienter.',
			other: '{nText} siffror är dolda, eftersom de skulle gälla färre än fem klienter.'
		},
		empty_group: 'Alla sammanlagt',
		sort_by: 'Sortera',
		show_all: 'Visa alla {n} rader',
		counted: 'Så här räknas detta',
		sql: 'Fråga (SQL)',
		definitions: 'Definition',
		definitions_hint: 'Ändringarna syns i adressen, så en länk bevarar dem.',
		default_mark: 'standard',
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
		rule: 'Tidsfrist',
		to_overview: 'Översikt',
		changed: 'ändrad'
	},
	en: {
		chart: 'Chart',
		table: 'Table',
		show_as: 'Show as',
		csv: 'Download CSV',
		svg: 'Download SVG',
		png: 'Download PNG',
		n: 'n = {n}',
		interval: '95% confidence interval',
		interval_text: '{interval}',
		source: 'Source: {name}, {period}. As of {day}.',
		narrow_hint: 'Arrow keys move from mark to mark. Enter or a click narrows to the chosen one.',
		open: 'Open',
		trend: 'Development by month',
		nothing_title: 'No data in this selection',
		nothing_text: 'Choose a longer period or remove filters.',
		few_title: 'Too little to count yet',
		few_text:
			'No case in this selection has completed its follow-up. Choose a longer or an earlier period.',
		suppressed_title: 'Suppressed (small number)',
		suppressed_text:
			'The figure would be about fewer than five clients. It is shown when the selection is wider. In the table a suppressed figure reads <5.',
		hidden_cells: {
			one: '{nText} figure is suppressed, because it would be about fewer than five clients.',
			other: '{nText} figures are suppressed, because they would be about fewer than five clients.'
		},
		empty_group: 'All together',
		sort_by: 'Sort',
		show_all: 'Show all {n} rows',
		counted: 'How this is counted',
		sql: 'Query (SQL)',
		definitions: 'Definition',
		definitions_hint: 'Changes show in the address, so a link keeps them.',
		default_mark: 'default',
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
		rule: 'Time limit',
		to_overview: 'Overview',
		changed: 'changed'
	}
});
