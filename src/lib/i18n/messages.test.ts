import { describe, expect, it } from 'vitest';
import { defineMessages, t } from './messages.ts';

const messages = defineMessages({
	fi: { rows: { one: '{nText} rivi', other: '{nText} riviä' }, plain: 'Aineisto' },
	sv: { rows: { one: '{nText} rad', other: '{nText} rader' }, plain: 'Material' },
	en: { rows: { one: '{nText} row', other: '{nText} rows' }, plain: 'Data' }
});

describe('messages', () => {
	it('picks the plural by n and fills placeholders', () => {
		expect(t(messages, 'fi', 'rows', { n: 1, nText: '1' })).toBe('1 rivi');
		expect(t(messages, 'fi', 'rows', { n: 0, nText: '0' })).toBe('0 riviä');
		expect(t(messages, 'sv', 'rows', { n: 2, nText: '2' })).toBe('2 rader');
		expect(t(messages, 'en', 'plain')).toBe('Data');
	});
	it('never shows an unfilled placeholder', () => {
		expect(() => t(messages, 'en', 'rows', { n: 1 })).toThrow(
			'message without value: rows {nText}'
		);
	});
});
