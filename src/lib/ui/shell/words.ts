import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of the frame around every page. */
export const words = defineMessages({
	fi: {
		kept_tag: 'säilytetty {day}, {size}',
		skip: 'Siirry sisältöön',
		navigation: 'Sivut',
		language: 'Kieli',
		overview: 'Yleiskuva',
		data: 'Aineisto',
		theme: 'Ulkoasu',
		theme_system: 'Laitteen mukaan',
		theme_light: 'Vaalea',
		theme_dark: 'Tumma',
		badge_none: 'Ei aineistoa',
		badge_loading: 'Ladataan, {share}',
		badge_label: 'Aineisto',
		badge_events: { one: '{nText} tapahtuma', other: '{nText} tapahtumaa' },
		badge_as_of: 'tilanne {day}',
		demo_name: 'Demo-alue',
		synthetic: 'Keinotekoinen demoaineisto'
	},
	sv: {
		kept_tag: 'bevarat {day}, {size}',
		skip: 'Hoppa till innehållet',
		navigation: 'Sidor',
		language: 'Språk',
		overview: 'Översikt',
		data: 'Material',
		theme: 'Utseende',
		theme_system: 'Enligt enheten',
		theme_light: 'Ljust',
		theme_dark: 'Mörkt',
		badge_none: 'Inget material',
		badge_loading: 'Läses in, {share}',
		badge_label: 'Material',
		badge_events: { one: '{nText} händelse', other: '{nText} händelser' },
		badge_as_of: 'läget {day}',
		demo_name: 'Demoområdet',
		synthetic: 'Syntetiskt demomaterial'
	},
	en: {
		kept_tag: 'kept {day}, {size}',
		skip: 'Skip to content',
		navigation: 'Pages',
		language: 'Language',
		overview: 'Overview',
		data: 'Data',
		theme: 'Appearance',
		theme_system: 'As the device',
		theme_light: 'Light',
		theme_dark: 'Dark',
		badge_none: 'No data',
		badge_loading: 'Loading, {share}',
		badge_label: 'Data',
		badge_events: { one: '{nText} event', other: '{nText} events' },
		badge_as_of: 'as of {day}',
		demo_name: 'Demo county',
		synthetic: 'Synthetic demo data'
	}
});
