import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of a load under way beside its stage and rows, and of a rebuild of facts. */
export const progressMessages = defineMessages({
	fi: {
		bytes: '{done} / {total} luettu',
		left: 'noin {time} jäljellä',
		memory: 'Muistia käytössä {used}, raja {limit}',
		memory_meter: 'Selaimen muisti',
		rebuild: 'Määritelmä muuttui: lasketaan koko aineisto uudelleen …',
		rebuild_cancel: 'Peruuta'
	},
	sv: {
		bytes: '{done} / {total} läst',
		left: 'cirka {time} kvar',
		memory: 'Minne i bruk {used}, gräns {limit}',
		memory_meter: 'Webbläsarens minne',
		rebuild: 'Definitionen ändrades: hela materialet räknas om …',
		rebuild_cancel: 'Avbryt'
	},
	en: {
		bytes: '{done} / {total} read',
		left: 'about {time} left',
		memory: 'Memory in use {used}, limit {limit}',
		memory_meter: 'Browser memory',
		rebuild: 'The definition changed: counting all data again …',
		rebuild_cancel: 'Cancel'
	}
});
