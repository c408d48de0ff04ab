import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of a load under way beside its stage and rows. */
export const progressMessages = defineMessages({
	fi: {
		bytes: '{done} / {total} luettu',
		left: 'noin {time} jäljellä',
		memory: 'Muistia käytössä {used}, raja {limit}',
		memory_meter: 'Selaimen muisti'
	},
	sv: {
		bytes: '{done} / {total} läst',
		left: 'cirka {time} kvar',
		memory: 'Minne i bruk {used}, gräns {limit}',
		memory_meter: 'Webbläsarens minne'
	},
	en: {
		bytes: '{done} / {total} read',
		left: 'about {time} left',
		memory: 'Memory in use {used}, limit {limit}',
		memory_meter: 'Browser memory'
	}
});
