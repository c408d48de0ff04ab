import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeCodes, written } from '#tests/support/identity-codes.ts';
import { bareCode } from './code-text.ts';
import { findIdentityCode, isIdentityCode } from './identity-code.ts';

const codes = madeCodes.map(written);

const holds = (text: string) => {
	const bytes = new TextEncoder().encode(text);
	return findIdentityCode(bytes, 0, bytes.length, false) >= 0;
};

describe('an identity code', () => {
	it.each([
		'131052-308T',
		'010190-999W',
		'010190Y999W',
		'010100A999N',
		'290200A900B',
		'010101+900R'
	])('is known: %s', (code) => expect(isIdentityCode(code)).toBe(true));

	it.each([
		['a wrong check', '131052-308U'],
		['29 February of a common year', '290201A900C'],
		['month 13', '011390-999W'],
		['number 001', '010190-0015'],
		['a sign that is none', '131052G308T'],
		['a digit after', '131052-308T1'],
		['a digit before', '1131052-308T'],
		['a letter before that follows a digit', '1X131052-308T'],
		['part of a hexadecimal number', 'ab010190A999cdef'],
		['part of a GUID', 'cc010100-999c-1234-abcd-0123456789ab'],
		['a Y-tunnus', '1572860-0'],
		['a date with a time', '131052 0830']
	])('is not %s', (_, text) => expect(isIdentityCode(text) || holds(text)).toBe(false));

	it.each([...'\u2010\u2011\u2012\u2013\u2212'])('may have %s for a hyphen', (hyphen) =>
		expect(isIdentityCode(`131052${hyphen}308T`)).toBe(true)
	);

	it.each([
		'hetu010190-999Wx',
		'_010190-999W_',
		'010190 - 999W',
		'010190\u2014999W',
		'010190\u00a0\u2013\u00a0999W',
		'010190\u200b-\u200b999W',
		'010190&ndash;999W',
		'010190&#45;999W',
		'010190%2D999W',
		'010190%E2%80%93999W',
		'lapsi 010190--999w:n'
	])('is found where it is written as %s', (text) => expect(holds(text)).toBe(true));

	it('is found in lower case and among white space', () => {
		expect(isIdentityCode('\u00a0131052-308t \u2009')).toBe(true);
		expect(isIdentityCode('010100a999n')).toBe(true);
	});

	it('is found inside other text, behind letters with dots, at either end', () => {
		for (const text of [
			'äiti 131052-308T, soitti',
			'(131052-308T)',
			'ä131052-308Tä',
			'id_131052-308T'
		])
			expect(holds(text)).toBe(true);
		expect(isIdentityCode('äiti 131052-308T')).toBe(false);
	});

	it('is found with a windows-1252 dash', () => {
		const bytes = Uint8Array.from('x 131052\u0096308T', (letter) => letter.charCodeAt(0));
		expect(findIdentityCode(bytes, 0, bytes.length, true)).toBe(2);
	});

	it('is found 10,000 times of 10,000, wherever it stands', () => {
		const found = fc.sample(fc.tuple(codes, fc.string({ maxLength: 40 }), fc.string()), {
			numRuns: 10_000,
			seed: 7
		});
		const missed = found.filter(([code, before, after]) => {
			const place = before.replace(/[0-9A-Za-z]$/, ' ');
			return !isIdentityCode(code) || !holds(place + code + after.replace(/^[0-9A-Za-z]/, ' '));
		});
		expect(missed).toEqual([]);
	});

	it('is hardly ever seen in look-alikes', () => {
		const lookalike = fc.oneof(
			fc.stringMatching(/^\d{7}-\d$/),
			fc.stringMatching(/^0[45]\d{1}[ -]\d{3}[ -]\d{4}$/),
			fc.stringMatching(/^[0-3]\d\.[01]\d\.20\d\d [0-2]\d:[0-5]\d$/),
			fc.stringMatching(/^20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d$/),
			fc.stringMatching(/^\d{6}-\d{4}$/),
			fc.stringMatching(/^\d{10,12}$/)
		);
		const texts = fc.sample(lookalike, { numRuns: 10_000, seed: 7 });
		const seen = texts.filter(holds);
		// Only six digits, a hyphen and four more can be a code by chance: a date (1 in 27) whose check agrees (1 in 31).
		expect(seen.every((text) => /^\d{6}-\d{4}$/.test(text))).toBe(true);
		expect(seen.length).toBeLessThan(10);
	});
});

describe('an identity code without its sign', () => {
	it('is ten characters that agree', () => {
		expect(bareCode('131052308T').hits).toBe(1);
		expect(bareCode('131052308U').hits).toBe(0);
		expect(bareCode('1310523081').hits).toBe(0);
	});
});
