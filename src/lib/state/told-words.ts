import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of what metrics tell in columns of text, keyed `<column>.<value>`. */
export const toldWords = defineMessages({
	fi: {
		'planning.known': 'Tiedossa',
		'planning.unknown': 'Ei tiedossa',
		'cannot_tell.no_stops': 'Aineistosta puuttuvat asioiden päättymiset',
		'cannot_tell.chosen_by_stop': 'Aineistossa on vain päättyneitä asioita',
		'cannot_tell.no_decisions': 'Aineistosta puuttuvat ratkaisut olla aloittamatta arviointia',
		'cannot_tell.no_ages': 'Aineistosta puuttuvat iät',
		'cannot_tell.missing_column': 'Aineistosta puuttuu tieto, jota määräaika edellyttää'
	},
	sv: {
		'planning.known': 'Känd',
		'planning.unknown': 'Okänd',
		'cannot_tell.no_stops': 'Uppgifterna saknar ärendenas slut',
		'cannot_tell.chosen_by_stop': 'Uppgifterna har bara avslutade ärenden',
		'cannot_tell.no_decisions': 'Uppgifterna saknar beslut att inte inleda bedömning',
		'cannot_tell.no_ages': 'Uppgifterna saknar åldrar',
		'cannot_tell.missing_column': 'Uppgifterna saknar en uppgift som tidsfristen kräver'
	},
	en: {
		'planning.known': 'Known',
		'planning.unknown': 'Unknown',
		'cannot_tell.no_stops': 'The data lack the ends of cases',
		'cannot_tell.chosen_by_stop': 'The data hold only cases that have ended',
		'cannot_tell.no_decisions': 'The data lack decisions not to start an assessment',
		'cannot_tell.no_ages': 'The data lack ages',
		'cannot_tell.missing_column': 'The data lack a column that the limit needs'
	}
});
