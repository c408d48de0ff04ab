import { describe, expect, it } from 'vitest';
import { identifierIn } from './identifiers.ts';

const times = (count: number, cell: (index: number) => string) =>
	Array.from({ length: count }, (_, index) => cell(index));

describe('a column that identifies people', () => {
	it.each([
		['email', 'tieto', times(50, (i) => (i === 3 ? 'maija.m@esimerkki.fi' : 'ei'))],
		['phone', 'tieto', times(20, (i) => (i === 0 ? '040 123 4567' : ''))],
		['phone', 'tieto', ['+358401234567', 'ei']],
		['phone', 'tieto', times(20, (i) => `04012345${10 + i}`)],
		['iban', 'tieto', ['FI21 1234 5600 0007 85']],
		['address', 'tieto', ['Pitkäkatu 12', 'Rantatie 4 B']],
		['free_text', 'tieto', times(30, (i) => `Asiakas soitti ja kertoi, että tilanne on sama ${i}`)],
		['name', 'Sukunimi', ['x']],
		['name', 'Vastaanottajan nimi', ['x']],
		['free_text', 'Yhteydenoton lisätieto', ['x']],
		['identity_code', 'Henkilötunnus', []],
		['birth_date', 'syntymäaika', ['1.1.1950']]
	])('is one of %s', (kind, header, cells) => expect(identifierIn(header, cells)?.kind).toBe(kind));

	it.each([
		['Y-tunnus of organisations', 'tunnus', times(40, (i) => `01572${10 + i}-${i % 10}`)],
		[
			'numbers filled up with zeros',
			'asiakas',
			times(40, (i) => String(i * 6173).padStart(7, '0'))
		],
		[
			'random ten-digit pseudonyms',
			'asiakas',
			times(200, (i) => String((i * 48271 * 16807) % 9999999999).padStart(10, '0'))
		],
		['times', 'pvm', times(40, (i) => `0${1 + (i % 9)}-02-2024`)],
		[
			'long unit names that repeat',
			'yksikkö',
			times(60, (i) => `Lapsiperheiden sosiaalipalvelut, arviointi ja ohjaus, alue ${i % 3}`)
		],
		['names of units', 'Toimipisteen nimi', ['Keskustan terveysasema']],
		['nothing', 'x', ['', '']]
	])('is not one of %s', (_, header, cells) => expect(identifierIn(header, cells)).toBeNull());
});
