import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of the bar that follows the reader through the check before a load. */
export const barWords = defineMessages({
	fi: {
		whole: {
			one: '{rows} rivistä {used} tulee käyttöön',
			other: '{rows} rivistä {used} tulee käyttöön'
		},
		sample: {
			one: 'Alun {rows} rivistä {used} tulee käyttöön',
			other: 'Alun {rows} rivistä {used} tulee käyttöön'
		},
		open: { one: '{nText} valinta puuttuu', other: '{nText} valintaa puuttuu' },
		lost: { one: '{nText} rivi hylätään', other: '{nText} riviä hylätään' },
		not_yet: 'Rivejä ei voi vielä laskea',
		no_table: 'Lisää tiedosto, jossa on tapahtumia',
		counting: 'Lasketaan rivejä',
		failed: 'Lataus ei onnistuisi näin',
		jump: 'Siirry valintaan',
		load: 'Lataa aineisto',
		replace: 'Korvaa nykyinen aineisto',
		append: 'Lisää nykyiseen aineistoon'
	},
	sv: {
		whole: {
			one: 'Av {rows} rad används {used}',
			other: 'Av {rows} rader används {used}'
		},
		sample: {
			one: 'Av den första raden används {used}',
			other: 'Av de första {rows} raderna används {used}'
		},
		open: { one: '{nText} val saknas', other: '{nText} val saknas' },
		lost: { one: '{nText} rad förkastas', other: '{nText} rader förkastas' },
		not_yet: 'Raderna kan inte räknas ännu',
		no_table: 'Lägg till en fil med händelser',
		counting: 'Rader räknas',
		failed: 'Inläsningen skulle inte lyckas så här',
		jump: 'Gå till valet',
		load: 'Läs in materialet',
		replace: 'Ersätt det nuvarande materialet',
		append: 'Lägg till det nuvarande materialet'
	},
	en: {
		whole: {
			one: '{used} of {rows} row will be used',
			other: '{used} of {rows} rows will be used'
		},
		sample: {
			one: '{used} of the first row will be used',
			other: '{used} of the first {rows} rows will be used'
		},
		open: { one: '{nText} choice is missing', other: '{nText} choices are missing' },
		lost: { one: '{nText} row will be rejected', other: '{nText} rows will be rejected' },
		not_yet: 'Rows cannot be counted yet',
		no_table: 'Add a file that holds events',
		counting: 'Counting rows',
		failed: 'Loading would not work like this',
		jump: 'Go to the choice',
		load: 'Load the data',
		replace: 'Replace the present data',
		append: 'Add to the present data'
	}
});
