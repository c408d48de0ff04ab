import { defineMessages } from '#lib/i18n/messages.ts';

/** What a chart over time, and one by unit, claims. */
export const signalWords = defineMessages({
	fi: {
		legend_xmr:
			'Viiva on keskiarvo, katkoviivat tavanomaisen vaihtelun rajat (XmR). Poikkeavat havainnot erottuvat muodoltaan.',
		legend_p:
			'Viiva on keskiarvo, katkoviivat tavanomaisen vaihtelun rajat (Laneyn p′-kortti). Poikkeavat havainnot erottuvat muodoltaan.',
		legend_run: 'Varjostus on 95\u00a0% luottamusväli.',
		legend_units:
			'Vaakaviiva on 95\u00a0% luottamusväli, pystyviiva yksiköiden keskitaso. Poikkeavat yksiköt (99,8\u00a0%:n rajat) erottuvat muodoltaan.',
		usual:
			'Tavanomaista vaihtelua: viimeisin jakso ({month}, {share}) on rajojen {limits} sisällä.',
		outside_limits:
			'Poikkeava havainto: {month} {share} on tavanomaisen vaihtelun rajojen ulkopuolella.',
		trend_high:
			'Poikkeava havainto: osuus on noussut ainakin seitsemän jaksoa peräkkäin, {month} {share}.',
		trend_low:
			'Poikkeava havainto: osuus on laskenut ainakin seitsemän jaksoa peräkkäin, {month} {share}.',
		two_of_three:
			'Poikkeava havainto: {month} {share} on toistuvasti lähellä tavanomaisen vaihtelun rajaa.',
		shift_high:
			'Poikkeava havainto: osuus on ollut ainakin seitsemän jaksoa keskiarvon yläpuolella, {month} {share}.',
		shift_low:
			'Poikkeava havainto: osuus on ollut ainakin seitsemän jaksoa keskiarvon alapuolella, {month} {share}.',
		improvement: 'Suunta on parempaan.',
		concern: 'Suunta on huonompaan.',
		neutral: '',
		run_signal:
			'Jaksoja on {n}, alle 12, joten rajoja ei lasketa. Vaihtelu ei silti ole pelkkää sattumaa.',
		run_none: 'Jaksoja on {n}, alle 12, joten rajoja ei lasketa. Vaihtelu voi olla sattumaa.',
		nothing: 'Yhdenkään jakson osuutta ei voi näyttää.',
		units_alike:
			'Yksikään {n} yksiköstä ei poikkea alueen keskitasosta ({share}) enempää kuin yksiköt yleensä toisistaan.',
		units_usual:
			'Yksikään {n} yksiköstä ei poikkea alueen keskitasosta ({share}) sattumaa enempää.',
		units_worse: 'Alueen keskitasoa ({share}) heikompi: {names}.',
		units_better: 'Parempi: {names}.',
		units_only_better: 'Alueen keskitasoa ({share}) parempi: {names}.',
		units_none: 'Yksiköitä ei voi verrata: lukuja ei ole.',
		few: ' ja {nText} muuta'
	},
	sv: {
		legend_xmr:
			'Linjen är medeltalet, streckade linjer gränserna för normal variation (XmR). Avvikande observationer har en egen form.',
		legend_p:
			'Linjen är medeltalet, streckade linjer gränserna för normal variation (Laneys p′-diagram). Avvikande observationer har en egen form.',
		legend_run: 'Skuggan är 95\u00a0% konfidensintervall.',
		legend_units:
			'Vågräta streck är 95\u00a0% konfidensintervall, den lodräta linjen enheternas medelnivå. Avvikande enheter (gränser 99,8\u00a0%) har en egen form.',
		usual:
			'Normal variation: den senaste perioden ({month}, {share}) ligger inom gränserna {limits}.',
		outside_limits:
			'Avvikande observation: {month} {share} ligger utanför gränserna för normal variation.',
		trend_high:
			'Avvikande observation: andelen har stigit minst sju perioder i rad, {month} {share}.',
		trend_low:
			'Avvikande observation: andelen har sjunkit minst sju perioder i rad, {month} {share}.',
		two_of_three:
			'Avvikande observation: {month} {share} ligger upprepat nära gränsen för normal variation.',
		shift_high:
			'Avvikande observation: andelen har legat över medeltalet minst sju perioder, {month} {share}.',
		shift_low:
			'Avvikande observation: andelen har legat under medeltalet minst sju perioder, {month} {share}.',
		improvement: 'Riktningen är bättre.',
		concern: 'Riktningen är sämre.',
		neutral: '',
		run_signal:
			'Perioderna är {n}, färre än 12, så gränser räknas inte. Variationen är ändå inte bara slump.',
		run_none: 'Perioderna är {n}, färre än 12, så gränser räknas inte. Variationen kan vara slump.',
		nothing: 'Ingen periods andel kan visas.',
		units_alike:
			'Ingen av {n} enheter avviker från områdets medelnivå ({share}) mer än enheter vanligen skiljer sig åt.',
		units_usual: 'Ingen av {n} enheter avviker från områdets medelnivå ({share}) mer än slumpen.',
		units_worse: 'Sämre än områdets medelnivå ({share}): {names}.',
		units_better: 'Bättre: {names}.',
		units_only_better: 'Bättre än områdets medelnivå ({share}): {names}.',
		units_none: 'Enheterna kan inte jämföras: tal saknas.',
		few: ' och {nText} till'
	},
	en: {
		legend_xmr:
			'The line is the mean, dashed lines are the limits of usual variation (XmR). Signals differ in shape.',
		legend_p:
			'The line is the mean, dashed lines are the limits of usual variation (Laney’s p′ chart). Signals differ in shape.',
		legend_run: 'The band is the 95\u00a0% confidence interval.',
		legend_units:
			'Level lines are 95\u00a0% confidence intervals, the upright line the mean of the units. Units that differ (99.8\u00a0% limits) differ in shape.',
		usual: 'Usual variation: the latest period ({month}, {share}) is within the limits {limits}.',
		outside_limits:
			'Special-cause signal: {month} {share} is outside the limits of usual variation.',
		trend_high:
			'Special-cause signal: the share has risen for at least seven periods in a row, {month} {share}.',
		trend_low:
			'Special-cause signal: the share has fallen for at least seven periods in a row, {month} {share}.',
		two_of_three:
			'Special-cause signal: {month} {share} is repeatedly near a limit of usual variation.',
		shift_high:
			'Special-cause signal: the share has been above its mean for at least seven periods, {month} {share}.',
		shift_low:
			'Special-cause signal: the share has been below its mean for at least seven periods, {month} {share}.',
		improvement: 'That is the better direction.',
		concern: 'That is the worse direction.',
		neutral: '',
		run_signal:
			'There are {n} periods, fewer than 12, so no limits are drawn. The variation is more than chance all the same.',
		run_none:
			'There are {n} periods, fewer than 12, so no limits are drawn. The variation may be chance.',
		nothing: 'No period has a share that can be shown.',
		units_alike:
			'None of {n} units differs from the area’s mean ({share}) by more than units usually differ.',
		units_usual: 'None of {n} units differs from the area’s mean ({share}) by more than chance.',
		units_worse: 'Worse than the area’s mean ({share}): {names}.',
		units_better: 'Better: {names}.',
		units_only_better: 'Better than the area’s mean ({share}): {names}.',
		units_none: 'Units cannot be compared: there are no figures.',
		few: ' and {nText} more'
	}
});
