import { describe, expect, it } from 'vitest';
import { locales } from '#lib/i18n/locale.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import type { ViewContext } from '../metric.ts';
import metric from './index.ts';

const { sentence } = metric;
const context: ViewContext = {
	locale: 'fi',
	params: { window_days: 60 },
	scope: wholeScope,
	period: { start: '2024-01-01', end: '2025-01-01', asOf: '2024-12-31' },
	designEffect: 1,
	step: 'month',
	nameOf: (_, value) => value,
	width: 340
};

describe('the sentence of ping-pong', () => {
	it('tells the share and the window', () => {
		expect(sentence([{ share: 0.08 }], context)).toBe(
			'Kun asiakas siirtyi yksiköstä toiseen vähintään kahdesti, 8\u00A0% palvelupoluista palasi yksikköön, josta asiakas juuri oli siirretty, 60 päivän kuluessa.'
		);
		expect(sentence([{ share: 0.08 }], { ...context, params: { window_days: -1 } })).toMatch(
			/juuri oli siirretty\.$/
		);
	});
	it('speaks of the unit when one is selected', () => {
		const scope = { ...wholeScope, unit: ['A'] };
		expect(sentence([{ share: 0.5 }], { ...context, locale: 'en', scope })).toContain(
			'through the selected unit'
		);
	});
	it.each(locales)('says in %s when there is nothing, and when there is too little', (locale) => {
		const none = sentence([{ share: null }], { ...context, locale });
		const few = sentence([{ share: null, suppressed: { share: 'few' } }], { ...context, locale });
		expect(none).not.toBe(few);
		expect(sentence([], { ...context, locale })).toBe(none);
	});
});
