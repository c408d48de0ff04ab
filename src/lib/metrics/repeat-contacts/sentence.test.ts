import { describe, expect, it } from 'vitest';
import { locales } from '#lib/i18n/locale.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import { withDefaults } from '../params.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import type { ViewContext } from '../metric.ts';
import type { Row } from '#lib/gate/row.ts';
import metric from './index.ts';

const view = (locale: ViewContext['locale'], params: ParamValues = {}): ViewContext => ({
	locale,
	params: withDefaults(metric, params),
	scope: wholeScope,
	period: { start: '2024-01-01', end: '2025-01-01', asOf: '2024-12-31' },
	designEffect: 1,
	step: 'month',
	nameOf: (_, value) => value,
	width: 640
});
const total: Row = { index_contacts: 400, repeats: 88, rate: 0.22, planning: 'known' };
const say = (row: Row | undefined, params?: ParamValues) =>
	metric.sentence(row ? [row] : [], view('fi', params));

describe('the sentence of repeat contacts', () => {
	it('names the share and both default windows', () => {
		expect(say(total)).toBe(
			'Yhteydenotoista 22\u00A0% toistui: sama asiakas otti samaan palveluun uudelleen yhteyttä 7 päivän (terveydenhuolto) tai 14 päivän (muut palvelut) kuluessa.'
		);
	});
	it('names the window and the issue that were asked for', () => {
		expect(say(total, { window_days: 30, issue_match: 'any' })).toMatch(
			/mistä tahansa asiasta.*30 päivän kuluessa/
		);
		expect(say(total, { issue_match: 'topic' })).toContain('samasta aiheesta');
	});
	it('calls the figure an upper bound where nothing tells what was planned', () => {
		expect(say({ ...total, planning: 'unknown' })).toContain('Suunniteltuja ei voitu erottaa');
	});
	it('tells a hidden share from one there is none of', () => {
		expect(say({ ...total, rate: null, suppressed: { rate: 'few' } })).toContain('salattu');
		expect(say({ ...total, index_contacts: 0, rate: null })).toContain('ei ole yhteydenottoja');
		expect(say(undefined)).toBe(say({ ...total, index_contacts: 0, rate: null }));
	});
	it.each(locales)('has all its words in %s', (locale) => {
		for (const window_days of [null, 1, 30])
			expect(metric.sentence([total], view(locale, { window_days }))).toMatch(/22\u00A0%/);
	});
});
