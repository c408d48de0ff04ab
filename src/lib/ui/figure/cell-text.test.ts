import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/gate/row.ts';
import { cellText, headlineCount, rowText } from './cell-text.ts';

const headline = { value: 'rate', n: 'index_contacts', low: 'ci_low', high: 'ci_high' };
const columns = {
	index_contacts: { kind: 'count', doc: '' },
	rate: { kind: 'share', doc: '' }
} as const;
const shown: Row = { unit: 'A', index_contacts: 1412, rate: 0.612, ci_low: 0.57, ci_high: 0.65 };
const hidden: Row = {
	unit: 'B',
	index_contacts: null,
	rate: null,
	suppressed: { index_contacts: 'few', rate: 'few' }
};

describe('a cell', () => {
	it('reads <5 when the gate hid it and a dash when there is no value', () => {
		expect(cellText(hidden, 'rate', 'share', 'fi')).toBe('<5');
		expect(cellText({ rate: null }, 'rate', 'share', 'fi')).toBe('–');
	});

	it('is written by its kind', () => {
		expect(cellText(shown, 'rate', 'share', 'fi')).toBe('61\u00a0%');
		expect(cellText(shown, 'index_contacts', 'count', 'fi')).toBe('1\u00a0412');
		expect(cellText({ day: '2025-12-14' }, 'day', 'day', 'fi')).toBe('14.12.2025');
	});
});

describe('a row in words', () => {
	const words = (row: Row) =>
		rowText(row, ['unit'], headline, columns, (_, id) => `Unit ${id}`, 'fi');

	it('says group, value, interval and n', () => {
		expect(words(shown)).toBe('Unit A, 61\u00a0% (57–65), n = 1\u00a0412');
	});

	it('gives no n away when the row is hidden', () => {
		expect(headlineCount(hidden, headline)).toBeNull();
		expect(words(hidden)).toBe('Unit B, alle viisi asiakasta');
	});
});
