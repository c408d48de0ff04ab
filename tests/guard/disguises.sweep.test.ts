import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnGuard } from '#lib/ingest/guard/column-guard.ts';
import { findIdentityCode, hasIdentityCode } from '#lib/ingest/guard/identity-code.ts';
import { looseDisguises, signedDisguises } from '#tests/support/code-disguises.ts';
import { madeCodes } from '#tests/support/identity-codes.ts';
import { codeShaped, lookAlikes } from '#tests/support/look-alikes.ts';
import { swept } from '#tests/support/sweep.ts';

const codes = fc.sample(madeCodes, { numRuns: swept(10_000), seed: 31 });

/** What a column of distinct texts leads to when others come before them. */
function stops(texts: readonly string[], before = 0): boolean {
	const guard = new ColumnGuard([{ column: 'case_id', header: 'tunnus' }]);
	const watch = guard.watch('case_id')!;
	for (let index = 0; index < before; index++) watch.see(`AS-${index}`, index);
	for (const text of new Set(texts)) watch.see(text, before + 1);
	return guard.verdicts(() => texts.length).some(({ action }) => action === 'stops');
}

describe('identity codes in disguise', () => {
	it.each(Object.entries(signedDisguises))('are found one by one with %s', (_, disguise) => {
		const missed = codes.map(disguise).filter((text) => !hasIdentityCode(text));
		expect(missed).toEqual([]);
	});

	it.each(Object.entries(looseDisguises))('are found in a column with %s', (_, disguise) => {
		const texts = codes.map(disguise);
		expect(stops(texts)).toBe(true);
		const alone = codes.filter(({ lastFour }) => /[A-Z]$/.test(lastFour)).slice(0, 300);
		const missed = alone.map(disguise).filter((text) => !stops([text]));
		expect(missed).toEqual([]);
	});

	it('are found behind all else', () => {
		const [code] = codes;
		for (const disguise of Object.values(signedDisguises)) {
			expect(stops([disguise(code!)], swept(100_000))).toBe(true);
		}
	});

	it('are found in the bytes of a file unless every digit is disguised', () => {
		const encoder = new TextEncoder();
		const byText = /full width|full-width digits|Arabic|zero-width/;
		for (const [name, disguise] of Object.entries(signedDisguises)) {
			if (byText.test(name)) continue;
			const missed = codes.map(disguise).filter((text) => {
				const bytes = encoder.encode(`a;${text};b`);
				return findIdentityCode(bytes, 0, bytes.length, false) < 0;
			});
			expect([name, missed]).toEqual([name, []]);
		}
	});
});

describe('look-alikes', () => {
	it('are taken for codes as seldom as chance allows, and no column of them stops', () => {
		const names = Object.keys(lookAlikes);
		const count = Math.ceil(swept(100_000) / names.length);
		const found = names.map((name, index) => {
			const texts = fc.sample(lookAlikes[name]!, { numRuns: count, seed: 40 + index });
			return { name, one: texts.filter(hasIdentityCode).length, column: stops(texts) };
		});
		const one = found.reduce((sum, { one }) => sum + one, 0);
		const tried = count * names.length;
		console.info(`codes seen in ${tried} look-alikes: ${one} (${(100 * one) / tried} %)`);
		expect(found).toEqual(names.map((name) => ({ name, one: 0, column: false })));
	});

	it('of the very form of a code agree by chance, one in 850', () => {
		const texts = fc.sample(codeShaped, { numRuns: swept(100_000), seed: 61 });
		const seen = texts.filter(hasIdentityCode).length;
		const expected = (texts.length * 36_525) / 1_000_000 / 31;
		console.info(
			`of ${texts.length} like 123456-7890: ${seen} by chance (expected ${expected.toFixed(0)})`
		);
		expect(seen).toBeLessThan(expected + 5 * Math.sqrt(expected));
	});
});
