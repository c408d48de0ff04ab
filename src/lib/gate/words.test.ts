import { describe, expect, it } from 'vitest';
import { locales } from '#lib/i18n/locale.ts';
import { parseThreshold, thresholds } from './threshold.ts';
import { gateWords, hiddenNote, hiddenSign, hiddenSpoken } from './words.ts';

describe('words of hidden cells', () => {
	it('tells the two signs apart', () => {
		expect(thresholds.map((k) => hiddenSign('few', k))).toEqual(['<3', '<5', '<10']);
		expect(hiddenSign('linked', 5)).toBe('··');
	});
	it('reads them aloud with the number as a word', () => {
		expect(hiddenSpoken('fi', 'few', 5)).toBe('alle viisi asiakasta');
		expect(hiddenSpoken('sv', 'few', 3)).toBe('färre än tre klienter');
		expect(hiddenSpoken('en', 'few', 10)).toBe('fewer than ten clients');
		expect(hiddenSpoken('fi', 'linked', 5)).toBe('salattu, jottei pieni luku paljastu');
	});
	it('explains each sign with its own threshold', () => {
		for (const locale of locales) {
			expect(hiddenNote(locale, 'few', 10)).toMatch(/^<10: .*10/);
			expect(hiddenNote(locale, 'linked', 3)).toMatch(/^··: [^0-9<]+$/);
		}
	});
	it('marks exports as not for publication', () => {
		expect(gateWords.fi.not_for_publication).toBe('Ei julkaistavaksi: sisältää pieniä lukuja');
	});
});

describe('the threshold', () => {
	it('is 3, 5 or 10, and nothing else names one', () => {
		expect(['3', '5', '10'].map(parseThreshold)).toEqual([3, 5, 10]);
		expect(['', '0', '4', '05', '5.0', 'off'].map(parseThreshold)).toEqual(Array(6).fill(null));
	});
});
