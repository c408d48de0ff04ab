import { expect, test } from 'vitest';
import { wrapped } from './svg-export.ts';

test('a note is cut between words, and a word longer than a line stands alone', () => {
	expect(wrapped('aa bb cc', 5)).toEqual(['aa bb', 'cc']);
	expect(wrapped('abcdefgh i', 5)).toEqual(['abcdefgh', 'i']);
	expect(wrapped('', 5)).toEqual(['']);
});
