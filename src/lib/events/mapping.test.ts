import { describe, expect, it } from 'vitest';
import { readMapping } from './mapping.ts';

describe('a mapping file', () => {
	it('is read when it has columns', () => {
		expect(readMapping('m.json', '{"name":"x","columns":{"client_id":"ID"}}').columns).toEqual({
			client_id: 'ID'
		});
	});

	it('says since when waits were observed, as a day', () => {
		const read = (day: string) =>
			readMapping('m.json', `{"name":"x","columns":{},"observed_from":${day}}`).observed_from;
		expect(read('"2024-02-29"')).toBe('2024-02-29');
		for (const day of ['"2024-02-30"', '"1.2.2024"', '""', '20240201', 'null'])
			expect(() => read(day), day).toThrow(expect.objectContaining({ code: 'bad_mapping' }));
	});

	it.each(['', '[]', 'null', '{"name":"x"}', '<html>'])('is refused when it is %j', (text) => {
		expect(() => readMapping('m.json', text)).toThrow(
			expect.objectContaining({ code: 'bad_mapping' })
		);
	});
});
