import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of erasing everything from the device. */
export const eraseWords = defineMessages({
	fi: {
		erase: 'Poista aineisto',
		erase_title: 'Poistetaanko aineisto?',
		erase_yes: 'Poista',
		erase_no: 'Peruuta',
		erase_text:
			'Aineisto poistetaan tämän välilehden muistista ja kaikki säilytetty tältä laitteelta. Alkuperäiset tiedostot säilyvät koneellasi. Sovelluksen omat tiedostot (sivut ja laskenta, ei tietoja) jäävät, jotta se toimii ilman verkkoa.',
		erase_settings: 'Poista myös tallennetut sarakevalinnat ja asetukset',
		erasing: 'Poistetaan …',
		erased: {
			one: 'Poistamatta jäi {nText} tiedosto.',
			other: 'Poistamatta jäi {nText} tiedostoa.'
		},
		erased_all: 'Tyhjä: 0 tiedostoa, 0 tietokantaa.',
		erased_entries: {
			one: 'Selaimeen jäi {nText} asetus (kieli, ulkoasu, sarakevalinnat).',
			other: 'Selaimeen jäi {nText} asetusta (kieli, ulkoasu, sarakevalinnat).'
		},
		erase_failed: 'Kaikkea ei voitu poistaa. Sulje muut välilehdet ja yritä uudelleen.',
		close: 'Sulje'
	},
	sv: {
		erase: 'Ta bort materialet',
		erase_title: 'Ska materialet tas bort?',
		erase_yes: 'Ta bort',
		erase_no: 'Avbryt',
		erase_text:
			'Materialet tas bort ur den här flikens minne och allt bevarat från enheten. Originalfilerna finns kvar på din dator. Appens egna filer (sidor och beräkning, inga uppgifter) blir kvar, så att den fungerar utan nät.',
		erase_settings: 'Ta också bort sparade kolumnval och inställningar',
		erasing: 'Tas bort …',
		erased: { one: '{nText} fil blev kvar.', other: '{nText} filer blev kvar.' },
		erased_all: 'Tomt: 0 filer, 0 databaser.',
		erased_entries: {
			one: 'I webbläsaren finns {nText} inställning kvar (språk, utseende, kolumnval).',
			other: 'I webbläsaren finns {nText} inställningar kvar (språk, utseende, kolumnval).'
		},
		erase_failed: 'Allt kunde inte tas bort. Stäng andra flikar och försök igen.',
		close: 'Stäng'
	},
	en: {
		erase: 'Erase the data',
		erase_title: 'Erase the data?',
		erase_yes: 'Erase',
		erase_no: 'Cancel',
		erase_text:
			"The data are removed from this tab's memory, and everything kept from this device. The original files stay on your computer. The app's own files (pages and engine, no data) stay, so that it works without a network.",
		erase_settings: 'Also remove saved column choices and settings',
		erasing: 'Erasing …',
		erased: { one: '{nText} file is left.', other: '{nText} files are left.' },
		erased_all: 'Empty: 0 files, 0 databases.',
		erased_entries: {
			one: '{nText} setting is left in the browser (language, appearance, column choices).',
			other: '{nText} settings are left in the browser (language, appearance, column choices).'
		},
		erase_failed: 'Not everything could be erased. Close other tabs and try again.',
		close: 'Close'
	}
});
