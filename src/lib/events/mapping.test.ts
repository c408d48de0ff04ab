import { describe, expect, it } from 'vitest';
import { readMapping } from './mapping.ts';

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
