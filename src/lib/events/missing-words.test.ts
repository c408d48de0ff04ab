import { describe, expect, it } from 'vitest';
import { isMissingId, isMissingWord } from './missing-words.ts';

describe('a cell', () => {
	it.each([
		...['', ' ', '\u00a0', '-', '--', '–', '.', '...', '?', '_'],
		...['NA', 'N/A', '#N/A', '#PUUTTUU!', '#SAKNAS!', '#REF!', 'NaN', 'nan', 'NaT', '<NA>'],
		...['NULL', 'null', '(null)', '[NULL]', '<null>', '"NULL"', '\\N', 'None', 'undefined'],
		...['Tyhjä', '(TYHJÄ)', '(blank)', 'puuttuu', 'saknas', 'tyhja\u0308'],
		...['#', '####', 'Ei määritelty', 'Ei määr.', 'Not assigned', 'Ej tilldelad']
	])('of any column is empty: %j', (text) => {
		expect([isMissingWord(text), isMissingId(text)]).toEqual([true, true]);
	});

	it.each([
		...['0', '000000', '0.0', '-1', '999999', '99999999', 'x', 'XXXXX'],
		...['tuntematon', 'Tuntematon  asiakas', 'ANONYYMI', '(anonyymi)', 'okänd', 'Unknown'],
		...['00000000-0000-0000-0000-000000000000', '{00000000-0000-0000-0000-000000000000}'],
		...['FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF', '00000000000000000000000000000000']
	])('means nobody in a column of identifiers alone: %j', (text) => {
		expect([isMissingWord(text), isMissingId(text)]).toEqual([false, true]);
	});

	it.each([
		...['1', '10', '-12', '999', '99999', '9999991', 'A', 'AX', 'xa', 'N1', 'nan1', 'Nanna'],
		...['00000000-0000-0000-0000-000000000001', '0x0', 'Nullo', 'NA-12', '#12', '#N/A1', 'P0'],
		...['Anonyymi-7', 'a'.repeat(40), '(1)', '12:00', '<a>']
	])('with an identifier is one: %j', (text) => {
		expect([isMissingWord(text), isMissingId(text)]).toEqual([false, false]);
	});
});
