import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	csvLine,
	csvText,
	forPrograms,
	forSpreadsheets,
	withGuard,
	withoutGuard,
	type CsvForm
} from './csv.ts';

/** Fields of a CSV by the letter of RFC 4180, comment lines left out. */
function read(text: string, { separator, lineEnd, start }: CsvForm): string[][] {
	const rows: string[][] = [];
	let at = start.length;
	while (at < text.length) {
		if (text[at] === '#') {
			at = text.indexOf(lineEnd, at) + lineEnd.length;
			continue;
		}
		const row: string[] = [];
		for (let ended = false; !ended;) {
			let field = '';
			if (text[at] === '"') {
				const found = /^"((?:[^"]|"")*)"/.exec(text.slice(at))!;
				field = found[1]!.replaceAll('""', '"');
				at += found[0].length;
			} else {
				while (text[at] !== separator && !text.startsWith(lineEnd, at)) field += text[at++];
			}
			row.push(field);
			ended = text.startsWith(lineEnd, at);
			at += ended ? lineEnd.length : 1;
		}
		rows.push(row);
	}
	return rows;
}

const letters = [
	'a',
	'Ä',
	'=',
	'+',
	'-',
	'@',
	"'",
	'"',
	',',
	';',
	'#',
	' ',
	'\t',
	'\r',
	'\n',
	'\uFEFF'
];
const texts = fc.string({ unit: fc.constantFrom(...letters), maxLength: 5 });
const tables = fc
	.integer({ min: 1, max: 4 })
	.chain((width) =>
		fc.array(fc.array(texts, { minLength: width, maxLength: width }), { maxLength: 8 })
	);

describe.each([
	['programs', forPrograms],
	['spreadsheets', forSpreadsheets]
])('CSV for %s', (_, form) => {
	it('comes back as it was written, its context left out', () => {
		fc.assert(
			fc.property(tables, fc.array(texts, { maxLength: 3 }), (rows, context) => {
				const back = read(csvText(rows, form, context), form);
				expect(back.map((row) => row.map(withoutGuard))).toEqual(rows);
			}),
			{ numRuns: 1000 }
		);
	});
	it('has no text that a spreadsheet would run', () => {
		fc.assert(
			fc.property(tables, (rows) => {
				for (const field of read(csvText(rows, form), form).flat())
					expect(field).not.toMatch(/^[=+\-@\t\r]/);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('a written CSV', () => {
	it('guards text alone: a negative number stays a number', () => {
		expect(csvText([['-1', -1, null, undefined, true]], forPrograms)).toBe("'-1,-1,,,true\n");
		expect(csvText([[-1.23456, 0.5]], forSpreadsheets)).toBe('\uFEFF-1,2346;0,5\r\n');
	});
	it('writes its context before the header, a line each', () => {
		expect(csvText([['a'], [1]], forPrograms, ['not for\npublication', 'x'])).toBe(
			'# not for publication\n# x\na\n1\n'
		);
	});
	it('has no formula in its context either, wherever a spreadsheet cuts the line', () => {
		const context = ['a.csv, =1+1;@x; -2, "+3"', '=1'];
		expect(csvText([], forPrograms, context)).toBe(`# a.csv, '=1+1;'@x; '-2, "'+3"\n# =1\n`);
	});
	it('has lines for the readers of the project itself, without a guard', () => {
		expect(csvLine(['=1', '', 'a,b', 'say "x"', ' edge', '#'])).toBe(
			'=1,,"a,b","say ""x"""," edge","#"\n'
		);
	});
	it.each([
		['=1', "'=1"],
		["'=1", "''=1"],
		["'a", "'a"],
		['', '']
	])('guards %j as %j', (text, safe) => {
		expect([withGuard(text), withoutGuard(safe)]).toEqual([safe, text]);
	});
});
