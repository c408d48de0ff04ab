import { expect, test } from 'vitest';
import { wrapped } from './wrapped.ts';

test('a text is cut between words by its width, and a word wider than a line stands alone', () => {
	const letters = (text: string) => text.length;
	expect(wrapped('aa bb cc', 5, letters)).toEqual(['aa bb', 'cc']);
	expect(wrapped('abcdefgh i', 5, letters)).toEqual(['abcdefgh', 'i']);
	expect(wrapped('', 5, letters)).toEqual(['']);
	expect(wrapped('aa bb', 4, (text) => text.length / 2)).toEqual(['aa bb']);
});
