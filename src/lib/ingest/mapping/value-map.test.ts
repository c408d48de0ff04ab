import { describe, expect, it } from 'vitest';
import { valueRows } from './value-map.ts';

function meaning(values: Record<string, Record<string, string>>, column: string, raw: string) {
	return valueRows({ name: 'x', columns: {}, values }).find(
		([name, word]) => name === column && word === raw
	)?.[2];
}

describe('values of a file', () => {
	it('are the contract’s own and the usual words, without asking', () => {
		expect(meaning({}, 'event_type', 'visit')).toBe('visit');
		expect(meaning({}, 'event_type', 'yhteydenotto')).toBe('contact');
		expect(meaning({}, 'planned', 'nej')).toBe('false');
	});
	it('are first of all what the mapping says', () => {
		expect(meaning({ event_type: { Yhteydenotto: 'visit' } }, 'event_type', 'yhteydenotto')).toBe(
			'visit'
		);
	});
	it('are not guessed where the mapping says what any other means, nor from bare numbers', () => {
		expect(
			meaning({ event_type: { '*': 'contact' } }, 'event_type', 'yhteydenotto')
		).toBeUndefined();
		expect(meaning({}, 'status', '1')).toBeUndefined();
	});
	it('refuse a contract value that does not exist', () => {
		expect(() => meaning({ status: { ok: 'fine' } }, 'status', 'ok')).toThrow('bad_mapping');
	});
});

it('an identifier may be nobody’s, or one though it looks like none, and never becomes another', () => {
	const meant = (mapped: string) => meaning({ client_id: { X0: mapped } }, 'client_id', 'x0');
	expect([meant(''), meant('X0')]).toEqual([null, 'X0']);
	expect(() => meant('5')).toThrow('bad_mapping');
});
