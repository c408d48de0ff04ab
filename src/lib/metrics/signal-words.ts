import { defineMessages } from '#lib/i18n/messages.ts';

/** What a chart over time, and one by unit, claims. */
export const signalWords = defineMessages({
	fi: {
		usual:
			'Tavanomaista vaihtelua: viimeisin kuukausi ({month}, {share}) on rajojen {low}–{high} sisällä.',
		outside_limits:
			'Poikkeava havainto: {month} {share} on tavanomaisen vaihtelun rajojen ulkopuolella.',
		trend_high:
			'Poikkeava havainto: osuus on noussut ainakin seitsemän kuukautta peräkkäin, {month} {share}.',
		trend_low:
			'Poikkeava havainto: osuus on laskenut ainakin seitsemän kuukautta peräkkäin, {month} {share}.',
		two_of_three:
			'Poikkeava havainto: {month} {share} on toistuvasti lähellä tavanomaisen vaihtelun rajaa.',
		shift_high:
			'Poikkeava havainto: osuus on ollut ainakin seitsemän kuukautta keskiarvon yläpuolella, {month} {share}.',
		shift_low:
			'Poikkeava havainto: osuus on ollut ainakin seitsemän kuukautta keskiarvon alapuolella, {month} {share}.',
		improvement: 'Suunta on parempaan.',
		concern: 'Suunta on huonompaan.',
		neutral: '',
		run_signal:
			'Kuukausia on {n}, alle 12, joten rajoja ei lasketa. Vaihtelu ei silti ole pelkkää sattumaa.',
		run_none: 'Kuukausia on {n}, alle 12, joten rajoja ei lasketa. Vaihtelu voi olla sattumaa.',
		nothing: 'Yhdenkään kuukauden osuutta ei voi näyttää.',
		units_usual:
			'Yksikään {n} yksiköstä ei poikkea alueen keskitasosta ({share}) sattumaa enempää.',
		units_worse: 'Alueen keskitasoa ({share}) heikompi: {names}.',
		units_better: 'Parempi: {names}.',
		units_only_better: 'Alueen keskitasoa ({share}) parempi: {names}.',
		units_none: 'Yksiköitä ei voi verrata: lukuja ei ole.',
		few: ' ja {nText} muuta'
	},
	sv: {
		usual:
			'Normal variation: den senaste månaden ({month}, {share}) ligger inom gränserna {low}–{high}.',
		outside_limits:
			'Avvikande observation: {month} {share} ligger utanför gränserna för normal variation.',
		trend_high:
			'Avvikande observation: andelen har stigit minst sju månader i rad, {month} {share}.',
		trend_low:
			'Avvikande observation: andelen har sjunkit minst sju månader i rad, {month} {share}.',
		two_of_three:
			'Avvikande observation: {month} {share} ligger upprepat nära gränsen för normal variation.',
		shift_high:
			'Avvikande observation: andelen har legat över medeltalet minst sju månader, {month} {share}.',
		shift_low:
			'Avvikande observation: andelen har legat under medeltalet minst sju månader, {month} {share}.',
		improvement: 'Riktningen är bättre.',
		concern: 'Riktningen är sämre.',
		neutral: '',
		run_signal:
			'Månaderna är {n}, färre än 12, så gränser räknas inte. Variationen är ändå inte bara slump.',
		run_none: 'Månaderna är {n}, färre än 12, så gränser räknas inte. Variationen kan vara slump.',
		nothing: 'Ingen månads andel kan visas.',
		units_usual: 'Ingen av {n} enheter avviker från områdets medelnivå ({share}) mer än slumpen.',
		units_worse: 'Sämre än områdets medelnivå ({share}): {names}.',
		units_better: 'Bättre: {names}.',
		units_only_better: 'Bättre än områdets medelnivå ({share}): {names}.',
		units_none: 'Enheterna kan inte jämföras: tal saknas.',
		few: ' och {nText} till'
	},
	en: {
		usual:
			'Usual variation: the latest month ({month}, {share}) is within the limits {low}–{high}.',
		outside_limits:
			'Special-cause signal: {month} {share} is outside the limits of usual variation.',
		trend_high:
			'Special-cause signal: the share has risen for at least seven months in a row, {month} {share}.',
		trend_low:
			'Special-cause signal: the share has fallen for at least seven months in a row, {month} {share}.',
		two_of_three:
			'Special-cause signal: {month} {share} is repeatedly near a limit of usual variation.',
		shift_high:
			'Special-cause signal: the share has been above its mean for at least seven months, {month} {share}.',
		shift_low:
			'Special-cause signal: the share has been below its mean for at least seven months, {month} {share}.',
		improvement: 'That is the better direction.',
		concern: 'That is the worse direction.',
		neutral: '',
		run_signal:
			'There are {n} months, fewer than 12, so no limits are drawn. The variation is more than chance all the same.',
		run_none:
			'There are {n} months, fewer than 12, so no limits are drawn. The variation may be chance.',
		nothing: 'No month has a share that can be shown.',
		units_usual: 'None of {n} units differs from the area’s mean ({share}) by more than chance.',
		units_worse: 'Worse than the area’s mean ({share}): {names}.',
		units_better: 'Better: {names}.',
		units_only_better: 'Better than the area’s mean ({share}): {names}.',
		units_none: 'Units cannot be compared: there are no figures.',
		few: ' and {nText} more'
	}
});
