import { describe, expect, it } from 'vitest';
import { locales } from '#lib/i18n/locale.ts';
import type { Row } from '#lib/gate/row.ts';
import repeats from './repeat-contacts/index.ts';
import { unitsClaim } from './signal-claims.ts';
import { isSparse } from './sparse.ts';
import { unitVerdicts } from './unit-verdicts.ts';

const unit = (repeated: number, n: number): Row => ({
	repeats: repeated,
	index_contacts: n,
	rate: n === 0 ? null : repeated / n
});
const hidden: Row = { ...unit(2, 50), repeats: null, rate: null, suppressed: { rate: 'few' } };
const verdicts = (rows: readonly Row[], designEffect = 1) =>
	unitVerdicts(rows, repeats, { designEffect });
const names = ['A', 'B', 'C', 'D', 'E', 'F'];
const claim = (rows: readonly Row[], locale: (typeof locales)[number] = 'fi') =>
	unitsClaim(verdicts(rows), names, locale).replaceAll('\u00a0', ' ');

describe('the claim of a chart by unit', () => {
	it('names units that differ from the mean of all, worse ones first', () => {
		const rows = [unit(400, 1000), unit(200, 1000), unit(100, 1000), unit(200, 1000)];
		expect(verdicts(rows)!.units.map((found) => found!.verdict)).toEqual([
			'worse',
			'usual',
			'better',
			'usual'
		]);
		expect(claim(rows)).toBe('Alueen keskitasoa (23 %) heikompi: A. Parempi: C.');
		expect(claim([unit(100, 1000), unit(200, 1000), unit(220, 1000)])).toBe(
			'Alueen keskitasoa (17 %) heikompi: C. Parempi: A.'
		);
	});
	it('finds none where the contacts are those of few clients', () => {
		const rows = [unit(300, 1000), unit(200, 1000)];
		expect(verdicts(rows)!.units[0]!.verdict).toBe('worse');
		expect(verdicts(rows, 5)!.units[0]!.verdict).toBe('usual');
	});
	it('passes over hidden units, and says when none differs or can be judged', () => {
		expect(claim([unit(20, 100), hidden, unit(22, 100)])).toBe(
			'Yksikään 2 yksiköstä ei poikkea alueen keskitasosta (21 %) sattumaa enempää.'
		);
		expect(claim([hidden])).toBe('Yksiköitä ei voi verrata: lukuja ei ole.');
		expect(claim([])).toBe('Yksiköitä ei voi verrata: lukuja ei ole.');
	});
	it('counts names beyond the third, but never a single one', () => {
		const low = Array.from({ length: 2 }, () => unit(0, 5000));
		const four = [...Array.from({ length: 4 }, () => unit(900, 1000)), ...low];
		expect(claim(four)).toContain('heikompi: A, B, C, D.');
		const five = [...Array.from({ length: 5 }, () => unit(900, 1000)), unit(0, 9000)];
		expect(claim(five)).toContain('heikompi: A, B, C ja 2 muuta.');
	});
	it.each(locales)('has its words in %s', (locale) => {
		expect(claim([unit(100, 1000), unit(200, 1000)], locale)).toMatch(/15 %/);
	});
});

describe('a series is sparse', () => {
	it('where more than a third of its points are hidden or of fewer than 12 cases', () => {
		const full = unit(20, 100);
		expect(isSparse([full, full, hidden], repeats.headline)).toBe(false);
		expect(isSparse([full, full, full, hidden, unit(3, 11)], repeats.headline)).toBe(true);
		expect(isSparse([full, full, full, hidden, unit(3, 12)], repeats.headline)).toBe(false);
		expect(isSparse([], repeats.headline)).toBe(false);
	});
});
