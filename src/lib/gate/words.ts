import type { Locale } from '#lib/i18n/locale.ts';
import { defineMessages, t } from '#lib/i18n/messages.ts';
import type { Hidden } from './panel.ts';
import type { Threshold } from './threshold.ts';

/** Every word about hidden cells; the only place that says what they mean. */
export const gateWords = defineMessages({
	fi: {
		of_3: 'kolme',
		of_5: 'viisi',
		of_10: 'kymmenen',
		few: 'alle {number} asiakasta',
		linked: 'salattu, jottei pieni luku paljastu',
		few_note:
			'{sign}: luku koskee alle {k} asiakasta. Se näytetään, kun rajaus on niin laaja, että asiakkaita on vähintään {k}.',
		linked_note:
			'{sign}: luku on salattu, koska se koskee pientä asiakasjoukkoa tai siitä voisi päätellä pienen luvun.',
		not_for_publication: 'Ei julkaistavaksi: sisältää pieniä lukuja',
		show_small: 'Näytä pienet luvut',
		show_small_note:
			'Pienet luvut näkyvät tämän istunnon ajan. Älä jaa näkymää: yksittäinen asiakas voi olla tunnistettavissa.',
		small_shown: 'Pienet luvut näkyvissä – ei julkaistavaksi',
		anonymous_service:
			'Nimettömässä palvelussa asiakkaita ei tunnisteta: jokainen tapahtuma lasketaan omaksi asiakkaakseen.',
		promise: 'Salaus suojaa vilkaisulta ruudun yli. Se ei tee luvuista julkaistavia.'
	},
	sv: {
		of_3: 'tre',
		of_5: 'fem',
		of_10: 'tio',
		few: 'färre än {number} klienter',
		linked: 'dold för att ett litet antal inte ska avslöjas',
		few_note:
			'{sign}: talet gäller färre än {k} klienter. Det visas när urvalet är så brett att klienterna är minst {k}.',
		linked_note:
			'{sign}: talet är dolt, eftersom det gäller en liten grupp klienter eller ett litet antal kunde räknas ut ur det.',
		not_for_publication: 'Inte för publicering: innehåller små tal',
		show_small: 'Visa små tal',
		show_small_note:
			'Små tal visas under den här sessionen. Dela inte vyn: en enskild klient kan gå att känna igen.',
		small_shown: 'Små tal visas – inte för publicering',
		anonymous_service:
			'I en anonym tjänst identifieras inga klienter: varje händelse räknas som en egen klient.',
		promise: 'Döljandet skyddar mot en blick över axeln. Det gör inte talen publicerbara.'
	},
	en: {
		of_3: 'three',
		of_5: 'five',
		of_10: 'ten',
		few: 'fewer than {number} clients',
		linked: 'hidden so that a small count is not revealed',
		few_note:
			'{sign}: the count is about fewer than {k} clients. It is shown when the selection is wide enough to hold at least {k}.',
		linked_note:
			'{sign}: the count is hidden, because it is about a small group of clients or a small count could be worked out from it.',
		not_for_publication: 'Not for publication: contains small counts',
		show_small: 'Show small counts',
		show_small_note:
			'Small counts are shown for this session. Do not share the view: a single client may be recognisable.',
		small_shown: 'Small counts shown – not for publication',
		anonymous_service:
			'In an anonymous service no client is identified: every event counts as a client of its own.',
		promise:
			'Hiding guards against a glance over the shoulder. It does not make the figures fit to publish.'
	}
});

/** What stands in a hidden cell, on screen and in CSV: `<5` or `··`. */
export function hiddenSign(hidden: Hidden, k: Threshold): string {
	return hidden === 'few' ? `<${k}` : '··';
}

/** How a hidden cell is read aloud: "alle viisi asiakasta". */
export function hiddenSpoken(locale: Locale, hidden: Hidden, k: Threshold): string {
	return hidden === 'few'
		? t(gateWords, locale, 'few', { number: t(gateWords, locale, `of_${k}`) })
		: t(gateWords, locale, 'linked');
}

/** The sentence that explains a sign beside a table. */
export function hiddenNote(locale: Locale, hidden: Hidden, k: Threshold): string {
	return t(gateWords, locale, `${hidden}_note`, { sign: hiddenSign(hidden, k), k });
}
