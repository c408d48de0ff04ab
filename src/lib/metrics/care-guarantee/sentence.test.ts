import { describe, expect, it } from 'vitest';
import type { Locale } from '#lib/i18n/locale.ts';
import { ruleName } from '#lib/rules/rule-name.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import type { Row } from '#lib/gate/row.ts';
import metric from './index.ts';

const row: Row = {
	rule: 'LS_VALMIS_3KK',
	cohort_share: 0.61,
	ci_low: 0.57,
	ci_high: 0.65,
	cohort: 1412,
	open: 154,
	open_late: 35,
	short_share: null
};
const say = (rows: readonly Row[], locale: Locale = 'fi') =>
	metric
		.sentence(rows, {
			locale,
			params: {},
			scope: wholeScope,
			period: { start: '2024-01-01', end: '2025-01-01', asOf: '2024-12-31' },
			designEffect: 1,
			step: 'month',
			nameOf: (_, value) => ruleName(value, locale),
			width: 340
		})
		.replaceAll('\u00a0', '_');

describe('the sentence of time limits', () => {
	it('gives share, interval, n, and what is open, in three languages', () => {
		expect(say([row])).toBe(
			'Lastensuojelu: arviointi valmis 3 kuukaudessa: 61_% (57–65) määräajassa, n_=_1_412. Avoinna on 154 asiaa, joista 35 yli määräajan.'
		);
		expect(say([row], 'sv')).toBe(
			'Barnskydd: bedömningen klar inom 3 månader: 61_% (57–65) inom tidsfristen, n_=_1_412. 154 ärenden är öppna, 35 av dem över fristen.'
		);
		expect(say([{ ...row, open: 1, open_late: 0 }], 'en')).toBe(
			'Child protection: assessment done in 3 months: 61_% (57–65) within the limit, n_=_1_412. 1 case is open, 0 of them over the limit.'
		);
	});
	it('leaves out what is hidden or not there', () => {
		expect(say([{ ...row, open: null, suppressed: { open: 'few' } }])).not.toContain('Avoinna');
		expect(say([{ ...row, open: 0, open_late: 0 }])).not.toContain('Avoinna');
	});
	it('shows an undecided group by both limits', () => {
		expect(say([{ ...row, rule: 'PTH_UNDECIDED', short_share: 0.4 }])).toContain(
			'luku on 3 kuukauden rajalla, 14 vuorokauden rajalla se on 40_%.'
		);
	});
	it('tells hidden, not yet, cannot tell and nothing apart', () => {
		const without = { ...row, cohort_share: null };
		expect(say([{ ...without, suppressed: { cohort_share: 'few' } }])).toContain('salattu');
		expect(say([without])).toContain('vielä umpeutunut');
		expect(say([{ ...without, cannot_tell: 'no_decisions' }])).toBe(
			'Lastensuojelu: arviointi valmis 3 kuukaudessa: osuutta ei voi kertoa, koska aineistosta puuttuvat ratkaisut olla aloittamatta arviointia.'
		);
		expect(say([{ ...without, cannot_tell: 'no_stops' }], 'sv')).toContain('kan inte anges');
		expect(say([{ ...without, cannot_tell: 'chosen_by_stop' }], 'en')).toContain(
			'only cases that have ended'
		);
		const said = (cannot_tell: string, locale: Locale) =>
			say([{ ...without, cannot_tell }], locale);
		expect(said('no_ages', 'fi')).toContain('puuttuvat iät');
		expect(said('no_ages', 'sv')).toContain('saknar åldrar');
		expect(said('missing_column', 'fi')).toContain('puuttuu tieto, jota se edellyttää');
		expect(said('missing_column', 'en')).toContain('lack a column');
		expect(say([])).toBe('Rajauksessa ei ole asioita, joihin jokin määräaika soveltuu.');
	});
});
