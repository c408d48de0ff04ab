import { describe, expect, it } from 'vitest';
import { memoryFile } from '#tests/support/memory-file.ts';
import { sniff } from './sniff.ts';

const shapeOf = (...lines: readonly string[]) => sniff(memoryFile(lines.join('\n')));
const head = 'asiakas;pvm;yksikkö';
const quoted = (mark: '"' | "'", backslash = false, lines = false) => ({ mark, backslash, lines });

describe('the quotes of a file', () => {
	it.each([
		['as CSV has them', [head, '1;1.3.2025;"A ""b"""', '2;2.3.2025;"A; B"'], undefined],
		['absent', [head, "1;1.3.2025;L'Aquila", '2;2.3.2025;5" putki'], undefined],
		[
			'paths that end in a backslash',
			[head, '1;1.3.2025;"C:\\a\\"', '2;2.3.2025;"C:\\b\\"'],
			undefined
		],
		['one apostrophe in front', [head, "1;1.3.2025;'a", '2;2.3.2025;b'], undefined],
		['behind backslashes', [head, '1;1.3.2025;"A \\"b\\" c"', '2;2.3.2025;x'], quoted('"', true)],
		['behind blanks', [head, '1; "1.3.2025"; "A; B"', '2; "2.3.2025"; "x"'], quoted('"')],
		[
			'behind blanks, with quotes inside',
			[head, '1;1.3.2025; "A ""b"""', '2;2.3.2025;x'],
			quoted('"')
		],
		['behind an equals sign', [head, '="01";1.3.2025;="A"', '="02";2.3.2025;="B"'], quoted('"')],
		['single', [head, "'1';'1.3.2025';'A; B'", "'2';'2.3.2025';'C'"], quoted("'")],
		[
			'around lines',
			[`"${head}"`, '"1;1.3.2025;""A; B"""', '"2;2.3.2025;C"'],
			quoted('"', false, true)
		],
		[
			'around some lines',
			[head, '"1;1.3.2025;""A; B"""', '2;2.3.2025;C', '3;3.3.2025;D'],
			quoted('"', false, true)
		]
	] as const)('%s', async (_, lines, quoting) => {
		const shape = await shapeOf(...lines);
		expect(shape.quoting).toEqual(quoting);
		expect(shape).toMatchObject({ delimiter: ';', headers: head.split(';') });
		expect(shape.sampledRows).toBe(lines.length - 1);
	});

	it('clean: no mark is left in a cell', async () => {
		const shape = await shapeOf(head, '="01"; "1.3.2025" ;"A" osa', '="02"; "2.3.2025";"B; C"');
		expect(shape.preview).toEqual([
			['01', '1.3.2025', 'A osa'],
			['02', '2.3.2025', 'B; C']
		]);
	});
});

describe('a header', () => {
	it('one cell short belongs to the columns behind the names of rows', async () => {
		const shape = await shapeOf(
			'"asiakas" "pvm"'.replace(' ', ';'),
			'"1";"a";"1.3.2025"',
			'"2";"b";"2.3.2025"'
		);
		expect(shape.headers).toEqual(['#1', 'asiakas', 'pvm']);
		expect(shape.preview[0]).toEqual(['1', 'a', '1.3.2025']);
	});

	it('one cell short stays where the last cells are empty or the first repeat', async () => {
		expect((await shapeOf('asiakas;pvm', '1;1.3.2025;', '2;2.3.2025;')).headers).toEqual([
			'asiakas',
			'pvm',
			'#3'
		]);
		expect((await shapeOf('asiakas;pvm', 'a;1.3.2025;x', 'a;2.3.2025;y')).headers).toEqual([
			'asiakas',
			'pvm'
		]);
	});
});

describe('lines of separators', () => {
	it('are no rows, and a file of nothing else has only a header', async () => {
		expect((await shapeOf(head, ';;', '1;1.3.2025;A', ' ; ;')).sampledRows).toBe(1);
		await expect(shapeOf(head, ';;', '"";;')).rejects.toMatchObject({
			data: { reason: 'header_only' }
		});
	});
});

describe('a file of open quotes', () => {
	it('is refused by the quote and its line', async () => {
		const rows = ['1;1.3.2025;"A', '2;2.3.2025;"A;', '3;"3.3.2025'];
		await expect(shapeOf(head, '', ...rows)).rejects.toMatchObject({
			data: { reason: 'open_quote', line: 3 }
		});
	});
});
