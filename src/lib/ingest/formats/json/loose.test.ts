import { describe, expect, it } from 'vitest';
import { memoryFile } from '#tests/support/memory-file.ts';
import { onlyTable } from '#tests/support/opened-table.ts';
import { LooseJson, looseText } from './loose.ts';

const table = (text: string, piece = 65_536) => onlyTable(memoryFile(text, { name: 'x', piece }));

describe('text that is not quite JSON', () => {
	it.each([
		[`[{'a': 'it\\'s "x"', "b": "it's"}]`, [{ a: 'it\'s "x"', b: "it's" }]],
		['[{"a": 1,}, {"a": 2},]', [{ a: 1 }, { a: 2 }]],
		['[{"a": 1}\n{"a": 2}]', [{ a: 1 }, { a: 2 }]],
		['// x, [\n[1, /* "y" ] */ 2] // z', [1, 2]],
		['[{a: 1, $b_2: "//", c-d: [1,]}]', [{ a: 1, $b_2: '//', 'c-d': [1] }]],
		[
			'[None, True, False, NaN, -Infinity, undefined, NULL, NA]',
			[null, true, false, null, null, null, null, null]
		],
		['[+1, .5, -.5, 5., 1e3, -0.10]', [1, 0.5, -0.5, 5, 1000, -0.1]],
		[`[u'a', u"b"]`, ['a', 'b']],
		['callback([1, 2]);', [1, 2]],
		['var data = {"a": [1]};\n', { a: [1] }],
		['export default [1]', [1]],
		['[{1: "a"}]', [{ '1': 'a' }]],
		['["\\n\\u00e4\\\\"]', ['\nä\\']]
	])('%s', (text, value) => {
		expect(JSON.parse(looseText(text))).toEqual(value);
		const loose = new LooseJson();
		const cut = [...text].map((letter) => loose.write(letter)).join('') + loose.end();
		expect(cut).toBe(looseText(text));
		expect(looseText(text).split('\n').length).toBe(text.split('\n').length);
	});

	it.each([
		'[1,,2]',
		'[1 2]',
		'[tru]',
		'[{"a" 1}]',
		'[01]',
		'[1',
		'{"a": }',
		'x [1]',
		'[1] x',
		'["a]'
	])('is not made up where it could mean anything: %s', (text) =>
		expect(() => JSON.parse(looseText(text)) as unknown).toThrow()
	);

	it('is read as a table in any pieces', async () => {
		const text = `var x = [\n  // eka\n  {'a': 1, b: None,},\n  {'a': 2.0, b: 'x'}\n];`;
		for (const piece of [1, 5, 1000])
			expect(await table(text, piece)).toEqual(['a,b', '1,', '2,x']);
	});

	it('may be objects one after the other', async () => {
		const text = '{\n "a": 1\n}\n{\n "a": 2, "b": [1]\n}{"a": 3}\n';
		for (const piece of [1, 1000])
			expect(await table(text, piece)).toEqual(['a,b', '1,', '2,[1]', '3,']);
	});

	it('may be lines that end in commas', async () => {
		expect(await table(`{"a": 1},\n{'a': 2},\n{a: 3},\n`)).toEqual(['a', '1', '2', '3']);
	});

	it('may lie in objects inside an object, the nearest array first', async () => {
		const text =
			'{"d": {"meta": {"x": [{"y": 1}]}, "results": [{"a": 1}, {"a": 2}], "n": 2}, "m": {}}';
		for (const piece of [1, 1000]) expect(await table(text, piece)).toEqual(['a', '1', '2']);
	});

	it.each([
		['[{"a": 1},\n{"a": tru}]', 2],
		["[{'a': 1},\n\n{'a': 'x}]", 3],
		['{"a": [\n{"b": 1}', 2]
	])('is refused with its line where it cannot be mended: %j', async (text, line) => {
		await expect(table(text)).rejects.toMatchObject({ data: { reason: 'broken_json', line } });
	});
});
