import { describe, expect, it } from 'vitest';
import { LooseIds } from './loose-ids.ts';

const encoder = new TextEncoder();

/** Which of some ids are one when read loosely: the place of the first that each is the same as. */
function groups(...ids: readonly string[]): number[] {
	const loose = new LooseIds([1, 2]);
	for (const id of ids) {
		const bytes = encoder.encode(`<${id}>`);
		loose.add(bytes, 1, bytes.length - 1);
	}
	const hashes = [...loose.takeNew().hashes];
	return hashes.map((hash) => hashes.indexOf(hash));
}

describe('ids read loosely', () => {
	it.each([
		['signs', 'A-123', 'a 123', 'A.12/3', 'a123'],
		['leading zeros', '00123', '123', '0-0123'],
		['full-width and composed letters', 'Ａ１２３', 'a123', 'A123\u200b'],
		['letters beyond ASCII', 'ÄÖ-1', 'äö1', 'A\u0308O\u03081'],
		['long ones', `${'x-'.repeat(400)}1`, `${'X'.repeat(400)}1`]
	])('are one in spite of %s', (_, ...ids) => {
		expect(groups(...ids)).toEqual(ids.map(() => 0));
	});

	it('are told apart by every letter and digit, and by zeros that are not the first', () => {
		const ids = ['123', '1230', '1023', '12a3', 'b123', 'ä123', '124'];
		expect(groups(...ids)).toEqual(ids.map((_, place) => place));
	});

	it('stay what they are where nothing would be left, or a running number stands for them', () => {
		const ids = ['--', '-', '0', '00', '#7', '7', '#3.7', '37'];
		expect(groups(...ids)).toEqual(ids.map((_, place) => place));
	});

	it('hand out what is new by the numbers of its ids, many of them too', () => {
		const loose = new LooseIds([1, 2]);
		const add = (id: string) => loose.add(encoder.encode(id), 0, id.length);
		for (let id = 0; id < 5000; id++) add(`c-${id}`);
		const first = loose.takeNew();
		add('C0');
		add('other');
		const second = loose.takeNew();
		expect([first.first, first.hashes.length]).toEqual([0, 5000]);
		expect(new Set(first.hashes).size).toBe(5000);
		expect([second.first, second.hashes.length]).toEqual([5000, 2]);
		expect(second.hashes[0]).toBe(first.hashes[0]);
		expect(loose.takeNew().hashes.length).toBe(0);
	});
});
