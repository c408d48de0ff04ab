import { defineMessages } from '#lib/i18n/messages.ts';

/** Words that leave the screen with a figure, and of how it leaves. */
export const exportWords = defineMessages({
	fi: {
		download: 'Lataa',
		csv: 'Taulukko (CSV)',
		svg: 'Kuva, terävä joka koossa (SVG)',
		png: 'Kuva (PNG)',
		workbook: 'Sivun kaikki taulukot (Excel)',
		with_context: 'Selitysrivit taulukon alkuun',
		copy_picture: 'Kopioi kuvana',
		copy_table: 'Kopioi taulukkona',
		picture_copied: 'Kuva on leikepöydällä.',
		table_copied: 'Taulukko on leikepöydällä.',
		copy_failed: 'Kopiointi ei onnistunut: selain ei antanut käyttää leikepöytää. Lataa tiedosto.',
		save_failed: 'Tiedoston tekeminen ei onnistunut. Yritä uudelleen.',
		scope_n: '{scope} n = {n}.',
		drawn: 'Esitetty laajemmin: {scope}',
		definition: 'Määritelmä: {definition}',
		rule: 'Sääntö: {name}. {citation}, voimassa {from} alkaen. Tarkistettu {checked}.',
		rule_until: 'Sääntö: {name}. {citation}, voimassa {from}–{to}. Tarkistettu {checked}.',
		rule_own: 'Sääntö: {name}.',
		source: 'Lähde: {name}, {period}. Tilanne {day}.',
		made: 'Viety {day}. Sujuva, versio {version}. Aineiston tunniste {hash}.'
	},
	sv: {
		download: 'Ladda ner',
		csv: 'Tabell (CSV)',
		svg: 'Bild, skarp i alla storlekar (SVG)',
		png: 'Bild (PNG)',
		workbook: 'Alla tabeller på sidan (Excel)',
		with_context: 'Förklarande rader först i tabellen',
		copy_picture: 'Kopiera som bild',
		copy_table: 'Kopiera som tabell',
		picture_copied: 'Bilden finns i urklipp.',
		table_copied: 'Tabellen finns i urklipp.',
		copy_failed:
			'Kopieringen lyckades inte: webbläsaren gav inte tillgång till urklipp. Ladda ner filen.',
		save_failed: 'Filen kunde inte skapas. Försök igen.',
		scope_n: '{scope} n = {n}.',
		drawn: 'Visas bredare: {scope}',
		definition: 'Definition: {definition}',
		rule: 'Regel: {name}. {citation}, i kraft från {from}. Kontrollerad {checked}.',
		rule_until: 'Regel: {name}. {citation}, i kraft {from}–{to}. Kontrollerad {checked}.',
		rule_own: 'Regel: {name}.',
		source: 'Källa: {name}, {period}. Läget {day}.',
		made: 'Exporterad {day}. Sujuva, version {version}. Materialets kännetecken {hash}.'
	},
	en: {
		download: 'Download',
		csv: 'Table (CSV)',
		svg: 'Picture, sharp at any size (SVG)',
		png: 'Picture (PNG)',
		workbook: 'All tables of the page (Excel)',
		with_context: 'Explanatory rows above the table',
		copy_picture: 'Copy as picture',
		copy_table: 'Copy as table',
		picture_copied: 'The picture is on the clipboard.',
		table_copied: 'The table is on the clipboard.',
		copy_failed:
			'Copying did not succeed: the browser gave no access to the clipboard. Download the file.',
		save_failed: 'The file could not be made. Try again.',
		scope_n: '{scope} n = {n}.',
		drawn: 'Shown more widely: {scope}',
		definition: 'Definition: {definition}',
		rule: 'Rule: {name}. {citation}, in force from {from}. Checked {checked}.',
		rule_until: 'Rule: {name}. {citation}, in force {from}–{to}. Checked {checked}.',
		rule_own: 'Rule: {name}.',
		source: 'Source: {name}, {period}. As of {day}.',
		made: 'Exported {day}. Sujuva, version {version}. Data fingerprint {hash}.'
	}
});
