import { defineMessages } from '#lib/i18n/messages.ts';

/** Words that every metric's claim is made of, around its own answer. */
export const claimWords = defineMessages({
	fi: {
		whole: 'Koko alue',
		several: '{nText} valintaa',
		claim: '{who} {period}: {answer}{changes}.',
		same: ', ',
		cut: '; jaksolla {period} ',
		points: { one: '{nText} prosenttiyksikön', other: '{nText} prosenttiyksikköä' },
		more: '{points} enemmän kuin {period}',
		less: '{points} vähemmän kuin {period}',
		none: 'ei eroa jaksosta {period} tavanomaista vaihtelua enempää',
		area_more: ' ja {points} yli koko alueen osuuden',
		area_less: ' ja {points} alle koko alueen osuuden',
		area_none: ' ja koko alueen tasolla'
	},
	sv: {
		whole: 'Hela området',
		several: '{nText} val',
		claim: '{who} {period}: {answer}{changes}.',
		same: ', ',
		cut: '; under {period} ',
		points: { one: '{nText} procentenhet', other: '{nText} procentenheter' },
		more: '{points} mer än {period}',
		less: '{points} mindre än {period}',
		none: 'skiljer sig inte från {period} mer än normal variation',
		area_more: ' och {points} över hela områdets andel',
		area_less: ' och {points} under hela områdets andel',
		area_none: ' och på samma nivå som hela området'
	},
	en: {
		whole: 'Whole area',
		several: '{nText} choices',
		claim: '{who} {period}: {answer}{changes}.',
		same: ', ',
		cut: '; in {period} ',
		points: { one: '{nText} percentage point', other: '{nText} percentage points' },
		more: '{points} more than {period}',
		less: '{points} less than {period}',
		none: 'no different from {period} beyond usual variation',
		area_more: ' and {points} above the whole area',
		area_less: ' and {points} below the whole area',
		area_none: ' and level with the whole area'
	}
});
