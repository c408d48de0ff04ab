import { describe, expect, it } from 'vitest';
import { CellText } from './cell-text.ts';
import { Identities } from './identities.ts';
import { Lanes } from './lanes.ts';
import { QUOTED, SIMPLE } from './record-scanner.ts';

const encoder = new TextEncoder();
const cell = new CellText(false, false);
const identities = () => new Identities([1, 2], new Lanes());

function number(
	of: Identities,
	text: string,
	form = SIMPLE,
	meet: (text: string) => string | null = (told) => told
): number {
	const bytes = encoder.encode(text);
	return of.ofCell(bytes, 0, bytes.length, form, 0, meet, cell);
}

describe('numbers of identities', () => {
	it('follow the order of the texts, however they are written', () => {
		const of = identities();
		expect(['b', 'a', 'b', ' b ', 'c'].map((text) => number(of, text))).toEqual([0, 1, 0, 0, 2]);
		expect(number(of, '\u00a0a', QUOTED)).toBe(1);
		expect([number(of, ''), number(of, '  '), number(of, '-')]).toEqual([-1, -1, -1]);
		expect(of.count).toBe(3);
	});

	it('are asked once what a text stands for', () => {
		const of = identities();
		const heard: string[] = [];
		const meet = (text: string) => {
			heard.push(text);
			return text === '0' ? null : text.replace('.0', '');
		};
		const told = ['12.0', '0', '12', '12.0', '0'].map((text) => number(of, text, SIMPLE, meet));
		expect(told).toEqual([0, -1, 0, 0, -1]);
		expect(heard).toEqual(['12.0', '0']);
	});

	it('hand out the hashes of what is new, in their order', () => {
		const of = identities();
		for (const text of ['a', 'b']) number(of, text);
		const first = of.takeNew();
		number(of, 'c');
		const second = of.takeNew();
		expect([first.first, first.hashes.length, second.first, second.hashes.length]).toEqual([
			0, 2, 2, 1
		]);
		const other = identities();
		for (const text of ['c', 'a']) number(other, text);
		expect([...other.takeNew().hashes]).toEqual([second.hashes[0], first.hashes[0]]);
	});

	it('stay right over a hundred thousand texts', () => {
		const of = identities();
		const texts = Array.from({ length: 100_000 }, (_, index) => `client ${index}`);
		expect(texts.every((text, index) => number(of, text) === index)).toBe(true);
		expect(texts.every((text, index) => number(of, text) === index)).toBe(true);
	});
});
