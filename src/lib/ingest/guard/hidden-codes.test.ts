import { describe, expect, it } from 'vitest';
import { memoryFile } from '#tests/support/memory-file.ts';
import { findHiddenCodes } from './hidden-codes.ts';
import { shortDay } from './split-code.ts';
import { sniff } from '../look/sniff.ts';

/** The birth dates and last fours of codes in domain.md 8.3. */
const parts = [
	['13', '10', '1952', '308T'],
	['01', '01', '1990', '999W'],
	['01', '01', '2000', '999N'],
	['29', '02', '2000', '900B'],
	['01', '01', '1901', '900R']
] as const;
const spellings: Readonly<Record<string, (d: string, m: string, y: string) => string>> = {
	'd.m.y': (d, m, y) => `${Number(d)}.${Number(m)}.${y}`,
	'dd.mm.yy': (d, m, y) => `${d}.${m}.${y.slice(2)}`,
	'd/m/y': (d, m, y) => `${d}/${m}/${y}`,
	iso: (d, m, y) => `${y}-${m}-${d}`,
	'iso with time': (d, m, y) => `${y}-${m}-${d} 00:00:00`,
	yyyymmdd: (d, m, y) => `${y}${m}${d}`,
	ddmmyyyy: (d, m, y) => `${d}${m}${y}`,
	ddmmyy: (d, m, y) => `${d}${m}${y.slice(2)}`,
	'ddmmyy and sign': (d, m, y) => `${d}${m}${y.slice(2)}-`
};

describe('identity codes in two columns', () => {
	it.each(Object.keys(spellings))('are seen with the date as %s', (spelling) => {
		const rows = parts.map(([d, m, y, end]) => [spellings[spelling]!(d, m, y), 'x', end]);
		expect(findHiddenCodes(['a', 'b', 'c'], rows).split).toEqual([[0, 2]]);
	});

	it.each(['308T', '308t', '-308T', '\u2013308T', '+308T', 'A308T', ' 308T\u00a0'])(
		'are seen with the end as "%s"',
		(end) => {
			const rows = [['13.10.1952', end]];
			expect(findHiddenCodes(['syntymäaika', 'loppuosa'], rows).split).toEqual([[0, 1]]);
			expect(findHiddenCodes(['pv', 'x'], [...rows, ['1.1.1990', '999W']]).split).toEqual([[0, 1]]);
		}
	);

	it('stop the import, naming both columns and the rows', async () => {
		const lines = parts.map(([d, m, y, end]) => `1;${d}.${m}.${y};${end};2.3.2024`);
		const file = `id;synt;tunnus;pvm\n${lines.join('\n')}\n7;1.1.1980;;2.3.2024\n`;
		await expect(sniff(memoryFile(file))).rejects.toMatchObject({
			code: 'identity_code',
			data: { file: 'export.csv', columns: ['synt', 'tunnus'], rows: 5 }
		});
	});

	it('are seen when a fifth of the rows with both cells verify, not when fewer do', () => {
		const rows = (codes: number) => [
			...Array.from({ length: codes }, (_, index) => [
				parts[index % 5]!.slice(0, 3).join('.'),
				parts[index % 5]![3]
			]),
			...Array.from({ length: 20 }, (_, index) => [`${index + 1}.5.1960`, '1A2B'])
		];
		expect(findHiddenCodes(['a', 'b'], rows(5)).split).toEqual([[0, 1]]);
		expect(findHiddenCodes(['a', 'b'], rows(3)).split).toEqual([]);
	});

	it('are not seen in dates beside numbers of four digits', () => {
		const numbers = Array.from({ length: 4000 }, (_, index) => [
			`${1 + (index % 28)}.${1 + (index % 12)}.${1950 + (index % 70)}`,
			String(1000 + ((index * 7919) % 9000)),
			String(2000 + (index % 25))
		]);
		expect(findHiddenCodes(['syntymäaika', 'koodi', 'vuosi'], numbers).split).toEqual([]);
		for (let start = 0; start < 4000; start += 4) {
			const few = numbers.slice(start, start + 4);
			expect(findHiddenCodes(['pvm', 'koodi', 'vuosi'], few).split).toEqual([]);
		}
	});
});

describe('identity codes without their sign', () => {
	it('are seen with a blank for the sign too', () => {
		const rows = [['131052 308T'], ['0101909999'], ['x']];
		expect(findHiddenCodes(['a'], rows).disguised).toEqual([0]);
	});

	it('are not seen in a few ten-digit numbers, of which one may agree by chance', () => {
		const chance = '0401012341';
		const codes = Array.from({ length: 31 }, (_, index) =>
			String(401012340 + index).padStart(10, '0')
		);
		const agreeing = codes.filter(
			(code) => findHiddenCodes(['hetu'], [[code]]).disguised.length > 0
		);
		expect(agreeing.length).toBeGreaterThan(0);
		for (const code of agreeing) {
			expect(findHiddenCodes(['puh'], [[code], [chance], ['0501234567']]).disguised).toEqual([]);
		}
	});
});

describe('a date as six digits', () => {
	it.each([
		['1.2.1950', '010250'],
		['31.12.99', '311299'],
		['2/13/1950', '130250'],
		['1950-02-01T10:00', '010250'],
		['19500201', '010250'],
		['01021950', '010250'],
		['010250', '010250'],
		['010250A', '010250'],
		['1572860-0', null],
		['12.34', null],
		['abc', null]
	])('%s is %s', (text, short) => expect(shortDay(text)).toBe(short));
});
