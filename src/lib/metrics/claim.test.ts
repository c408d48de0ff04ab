import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#lib/i18n/locale.ts';
import { wholeScope, type Scope } from '#lib/scope/scope.ts';
import type { Change } from './changes.ts';
import { claimOf } from './claim.ts';
import careGuarantee from './care-guarantee/index.ts';
import type { ViewContext } from './metric.ts';
import { withDefaults } from './params.ts';
import repeats from './repeat-contacts/index.ts';

const year = (y: number): Scope => ({ ...wholeScope, from: `${y}-01-01`, to: `${y + 1}-01-01` });
const view = (scope: Scope, locale: Locale = 'fi'): ViewContext => ({
	locale,
	scope,
	params: withDefaults(repeats, {}),
	period: { start: '2023-01-01', end: '2026-01-01', asOf: '2025-12-31' },
	designEffect: 1,
	step: 'month',
	nameOf: (_, value) => value.toUpperCase(),
	width: 640
});
const total = { rate: 0.3, repeats: 30, index_contacts: 100, planning: 'known' };
const change = (part: Partial<Change>): Change => ({
	kind: 'previous',
	own: year(2025),
	other: year(2024),
	value: 0.27,
	difference: 0.03,
	low: 0.01,
	high: 0.05,
	verdict: 'concern',
	...part
});
const say = (changes: readonly Change[], scope = year(2025), locale?: Locale) =>
	claimOf(repeats, total, changes, view(scope, locale)).replaceAll('\u00a0', ' ');

describe('a claim', () => {
	it('says who, when, how much, and against what', () => {
		expect(say([])).toBe('Koko alue 2025: 30 % yhteydenotoista toistui.');
		expect(say([change({})])).toBe(
			'Koko alue 2025: 30 % yhteydenotoista toistui, 3 prosenttiyksikköä enemmän kuin 2024.'
		);
		const scope = { ...year(2025), unit: ['itäinen'], service_area: ['a', 'b', 'c'] };
		expect(say([change({}), change({ kind: 'area', difference: -0.08 })], scope)).toBe(
			'ITÄINEN, 3 valintaa 2025: 30 % yhteydenotoista toistui, 3 prosenttiyksikköä enemmän kuin 2024 ja 8 prosenttiyksikköä alle koko alueen osuuden.'
		);
	});
	it('calls a difference that may be chance none', () => {
		const unclear = { verdict: 'unclear' as const, low: -0.01 };
		expect(say([change(unclear), change({ ...unclear, kind: 'area' })])).toBe(
			'Koko alue 2025: 30 % yhteydenotoista toistui, ei eroa jaksosta 2024 tavanomaista vaihtelua enempää ja koko alueen tasolla.'
		);
	});
	it('names the months compared where they are not those of the scope', () => {
		const cut = {
			own: { ...year(2025), to: '2025-10-01' },
			other: { ...year(2024), to: '2024-10-01' }
		};
		expect(say([change(cut)])).toBe(
			'Koko alue 2025: 30 % yhteydenotoista toistui; jaksolla 1–9/2025 3 prosenttiyksikköä enemmän kuin 1–9/2024.'
		);
	});
	it('compares with a year ago before the period before, and writes small differences with a decimal', () => {
		const both = [
			change({ other: { ...wholeScope, from: '2024-07-01', to: '2025-01-01' } }),
			change({ kind: 'last_year', difference: -0.004, verdict: 'improvement' })
		];
		expect(say(both)).toContain('0,4 prosenttiyksikköä vähemmän kuin 2024');
		expect(say([change({ difference: 0.01 })])).toContain('1 prosenttiyksikön enemmän');
	});
	it('begins with the rule where there is one, and says why where there is no share', () => {
		const row = { rule: 'x', cohort_share: 0.5, cohort: 10, cohort_met: 5 };
		const context = view(year(2025));
		expect(claimOf(careGuarantee, row, [], context)).toBe(
			'X. Koko alue 2025: 50\u00a0% hoitui määräajassa.'
		);
		const hidden = { ...total, rate: null, suppressed: { rate: 'few' as const } };
		expect(claimOf(repeats, hidden, [], context)).toBe(repeats.sentence([hidden], context));
		expect(claimOf(repeats, undefined, [], context)).toBe(repeats.sentence([], context));
	});
	it.each(locales)('has all its words in %s, and no number that it was not given', (locale) => {
		for (const verdict of ['concern', 'unclear'] as const)
			for (const difference of [0.03, -0.03]) {
				const changes = [
					change({ verdict, difference }),
					change({ kind: 'area', verdict, difference })
				];
				const numbers = say(changes, year(2025), locale).match(/\d+/g)!;
				expect(new Set(numbers)).toEqual(
					new Set(verdict === 'concern' ? ['2025', '30', '3', '2024'] : ['2025', '30', '2024'])
				);
			}
	});
});
