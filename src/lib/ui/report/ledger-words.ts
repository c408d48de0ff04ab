import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of the way from the rows of the files to a figure. */
export const ledgerWords = defineMessages({
	fi: {
		link: 'Mistä luku tulee',
		title: 'Mistä luku tulee: {metric}',
		back: 'Takaisin mittariin',
		sentence:
			'Tiedoston {rows} rivistä syntyi {events} tapahtumaa. Luvun takana on niistä {count}.',
		sentence_hidden:
			'Tiedoston {rows} rivistä syntyi {events} tapahtumaa. Luvun takana oleva määrä on salattu, koska se koskisi alle viittä asiakasta.',
		chart: 'Riveistä lukuun',
		subtitle:
			'Jokainen rivi ja tapahtuma jää pois yhdestä syystä, ensimmäisestä joka sitä koskee. Summat täsmäävät joka vaiheessa.',
		step: 'Vaihe',
		added: 'Lisää',
		removed: 'Pois',
		left: 'Jää',
		rows: 'Rivejä tiedostoissa',
		duplicates: 'Kaksoisrivejä',
		used: 'Käytettyjä rivejä',
		extra: 'Samalta riviltä useampi tapahtuma',
		lost: 'Rivin muu tapahtuma ilman aikaa tai lajia',
		merged: 'Saman asian toistettuja tapahtumia',
		isolated: 'Yksittäisiä kaukaisia päiviä',
		later: 'Tilannepäivän jälkeen',
		rejected: 'Hylätty: {reason}',
		no_rule: 'Aineistosta ei voi arvioida yhtään määräaikaa, joten lukua ei ole.'
	},
	sv: {
		link: 'Varifrån siffran kommer',
		title: 'Varifrån siffran kommer: {metric}',
		back: 'Tillbaka till måttet',
		sentence: 'Filens {rows} rader gav {events} händelser. Bakom siffran finns {count} av dem.',
		sentence_hidden:
			'Filens {rows} rader gav {events} händelser. Antalet bakom siffran är dolt, eftersom det skulle gälla färre än fem klienter.',
		chart: 'Från rader till siffra',
		subtitle:
			'Varje rad och händelse lämnas bort av ett skäl, det första som gäller den. Summorna stämmer i varje steg.',
		step: 'Steg',
		added: 'Tillkommer',
		removed: 'Bort',
		left: 'Kvar',
		rows: 'Rader i filerna',
		duplicates: 'Dubblettrader',
		used: 'Använda rader',
		extra: 'Flera händelser ur samma rad',
		lost: 'Annan händelse på raden utan tid eller typ',
		merged: 'Upprepade händelser i samma ärende',
		isolated: 'Enstaka avlägsna dagar',
		later: 'Efter lägesdagen',
		rejected: 'Förkastad: {reason}',
		no_rule: 'Ingen tidsfrist kan bedömas ur materialet, så det finns ingen siffra.'
	},
	en: {
		link: 'Where this comes from',
		title: 'Where this comes from: {metric}',
		back: 'Back to the measure',
		sentence:
			'The {rows} rows of the file gave {events} events. Behind the figure are {count} of them.',
		sentence_hidden:
			'The {rows} rows of the file gave {events} events. The number behind the figure is suppressed, because it would be about fewer than five clients.',
		chart: 'From rows to the figure',
		subtitle:
			'Every row and event is left out for one reason, the first that applies. The sums add up at every step.',
		step: 'Step',
		added: 'Added',
		removed: 'Left out',
		left: 'Left',
		rows: 'Rows in the files',
		duplicates: 'Duplicate rows',
		used: 'Rows used',
		extra: 'Several events from one row',
		lost: 'Another event of the row without time or type',
		merged: 'Repeated events of one case',
		isolated: 'Lone distant days',
		later: 'After the as-of day',
		rejected: 'Rejected: {reason}',
		no_rule: 'The data cannot be judged by any time limit, so there is no figure.'
	}
});
