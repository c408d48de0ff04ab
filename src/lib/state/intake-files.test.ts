import { describe, expect, it } from 'vitest';
import { readMapping } from '#lib/events/mapping.ts';
import { canonical, shortName } from './intake-files.ts';

const open = {
	mapping: { name: '', columns: {} },
	profile: null,
	reasons: {},
	confidence: {},
	dateOrders: {},
	values: {},
	unknownValues: {},
	missing: []
};

describe('chosen files', () => {
	it('need no questions only in the contract form with nothing open', () => {
		const headers = ['client_id', 'event_time', 'event_type', 'unit_id'];
		expect(canonical(headers, open)).toBe(true);
		expect(canonical([...headers, 'Lisätieto'], open)).toBe(false);
		expect(canonical(headers, { ...open, unknownValues: { event_type: ['KÄYNTI'] } })).toBe(false);
	});

	it('give the load its name', () => {
		expect(shortName(['vienti.csv.gz'])).toBe('vienti');
		expect(shortName(['a.csv', 'b.csv', 'c.csv'])).toBe('a + 2');
	});
});

describe('a mapping file', () => {
	it('is read when it has columns', () => {
		expect(readMapping('m.json', '{"name":"x","columns":{"client_id":"ID"}}').columns).toEqual({
			client_id: 'ID'
		});
	});

	it.each(['', '[]', 'null', '{"name":"x"}', '<html>'])('is refused when it is %j', (text) => {
		expect(() => readMapping('m.json', text)).toThrow(
			expect.objectContaining({ code: 'bad_mapping' })
		);
	});
});
