import { expect, test } from 'vitest';
import { metrics } from '#lib/metrics/registry.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import { scopeText } from './scope-text.ts';

const metric = metrics.find(({ id }) => id === 'repeat-contacts')!;
const words = {
	locale: 'fi',
	nameOf: (_: string, value: string) => `«${value}»`,
	data: { start: '2023-01-01', end: '2026-01-01' }
} as const;

test('an export names period, filters, rule and what of the definition was changed', () => {
	const scope = { ...wholeScope, from: '2025-01-01', unit: ['a', 'b'], age_group: ['0-6'] };
	const params = { window_days: 30, merge_same_day: false };
	expect(scopeText({ metric, scope, params, rule: 'R' }, words)).toBe(
		'Määräaika: «R». Ajanjakso: 1.1.2025–31.12.2025. Yksikkö: «a», «b». Ikä: «0-6». ' +
			'Seuranta-aika, päivää: 30. Saman päivän yhteydenotot ovat yksi: ei.'
	);
});

test('all data by the usual definition are said to be all', () => {
	expect(scopeText({ metric, scope: wholeScope, params: {} }, words)).toBe(
		'Ajanjakso: 1.1.2023–31.12.2025. Kaikki yksiköt, palvelut ja ikäryhmät.'
	);
});
