import { describe, expect, it } from 'vitest';
import { windows1252 } from '#tests/support/memory-file.ts';
import type { Quoting } from './dialect.ts';
import { detectEncoding } from './encoding.ts';
import { textStages, type TextReading } from './text-stages.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (text: string, letters: Readonly<Record<string, number>>) =>
	Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0));
const dos = { ä: 0x84, ö: 0x94, å: 0x86, Ä: 0x8e, Ö: 0x99, Å: 0x8f, é: 0x82 };
const mac = { ä: 0x8a, ö: 0x9a, å: 0x8c, Ä: 0x80, Ö: 0x85, Å: 0x81, é: 0x8e };
const twice = (text: string) => utf8(new TextDecoder('windows-1252').decode(utf8(text)));

/** What comes out of the stages, the same however the bytes are cut. */
function staged(bytes: Uint8Array, reading: TextReading): string {
	const outcomes = [1, 2, 3, 7, 1000].map((piece) => {
		const stages = textStages(reading);
		const out: number[] = [];
		for (let at = 0; at < bytes.length; at += piece) {
			out.push(...stages.push(bytes.subarray(at, at + piece)));
		}
		return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
			Uint8Array.from([...out, ...stages.end()])
		);
	});
	expect(new Set(outcomes).size).toBe(1);
	return outcomes[0] as string;
}

const text = 'Päivä;Yksikkö\n1.3.2025;Äänekosken työ, Åland, kafé\n';

describe('the encoding of a file', () => {
	it.each([
		['utf-8', utf8(text)],
		['utf-8', utf8(`\ufeffabc`)],
		['ascii', utf8('abc')],
		['windows-1252', windows1252(text)],
		['windows-1252', windows1252('\u0094Asema\u0094 ja \u0093koe\u0094; 100 \u0080; \u0085')],
		['cp850', bytesOf(text, dos)],
		['macintosh', bytesOf(text, mac)],
		['utf-8-twice', twice(text)],
		['utf-8-mixed', Uint8Array.from([...utf8(text), ...windows1252(text)])],
		['utf-8-mixed', Uint8Array.from([...windows1252(text.repeat(9)), ...utf8(text)])],
		['utf-8', Uint8Array.from([...utf8(text), 0xff])],
		['utf-8', utf8(text).subarray(0, 2)]
	])('is %s', (encoding, bytes) => {
		const expected = encoding === 'utf-8' && bytes.length === 2 ? 'ascii' : encoding;
		expect(detectEncoding(bytes)).toBe(expected);
	});

	it.each([
		['cp850', bytesOf(text, dos)],
		['macintosh', bytesOf(text, mac)],
		['utf-8-twice', twice(text)],
		['utf-8-mixed', Uint8Array.from([...windows1252(text.slice(0, 20)), ...utf8(text.slice(20))])],
		['utf-8', utf8(`\ufeff${text}`)],
		['utf-8', utf8(text.normalize('NFD'))],
		['ascii', utf8(text.normalize('NFD'))]
	] as const)('%s becomes the same letters', (encoding, bytes) => {
		expect(staged(bytes, { encoding })).toBe(text);
	});

	it('leaves windows-1252 to the scanner, and damage to be seen', () => {
		const stages = textStages({ encoding: 'windows-1252' });
		expect([...stages.push(windows1252('ÍÌ')), ...stages.end()]).toEqual([0xcd, 0xcc]);
		const broken = textStages({ encoding: 'utf-8-mixed' });
		expect([...broken.push(Uint8Array.of(0x61, 0xff, 0x62)), ...broken.end()]).toEqual([
			0x61, 0xff, 0x62
		]);
	});
});

describe('quotes that are not those of CSV', () => {
	const plain: Quoting = { mark: '"', backslash: false, lines: false };
	const mended = (rows: string, quoting: Partial<Quoting> = {}, delimiter = ';') =>
		staged(utf8(rows), { encoding: 'utf-8', delimiter, quoting: { ...plain, ...quoting } });
	it.each([
		['a; "b; c" ;d\n', 'a;"b; c";d\n', {}],
		['="001";= "x"\r\n', '001;"= ""x"""\r\n', {}],
		['="001" ; ="x;y"\r\n', '001;"x;y"\r\n', {}],
		['"abc"def;x\n', 'abcdef;x\n', {}],
		['"A "b" c";x\n', '"A ""b"" c";x\n', {}],
		['"A ""b"" c";"two\nlines"\n', '"A ""b"" c";"two\nlines"\n', {}],
		['"a\\"b\\\\";c\\;d;\\N\n', '"a""b\\";"c;d";\\N\n', { backslash: true }],
		["'it''s; so';b'c;\"d\"\n", '"it\'s; so";b\'c;"""d"""\n', { mark: "'" as const }],
		['"a;""b;c"";d"\nx;y\n"p";"q"\n', 'a;"b;c";d\nx;y\n"p";"q"\n', { lines: true }],
		['a;"b', 'a;"b', {}],
		['a;"b\nc;"d" e\nf;g', 'a;"b\nc;d e\nf;g', {}],
		['a;b', 'a;b', {}],
		['', '', {}]
	] as const)('%j', (raw, expected, quoting) => {
		expect(mended(raw, quoting)).toBe(expected);
	});

	it('go on after a megabyte in an open quote', () => {
		const long = `a;"${'x'.repeat(1_200_000)}\nb;c\n`;
		const stages = textStages({ encoding: 'utf-8', delimiter: ';', quoting: plain });
		const out =
			new TextDecoder().decode(stages.push(utf8(long))) + new TextDecoder().decode(stages.end());
		expect(out).toBe(long);
	});
});
