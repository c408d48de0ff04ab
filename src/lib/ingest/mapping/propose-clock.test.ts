import { describe, expect, it, test } from 'vitest';
import { memoryFile } from '#tests/support/memory-file.ts';
import { sniff } from '../look/sniff.ts';
import { proposeMapping } from './propose.ts';
import { unusedClocks } from './unused-clocks.ts';

/** The shape of a file with twelve rows of a client, the given cells, a type and a unit. */
const shapeOf = (headers: string, cells: (row: number) => string) =>
	sniff(
		memoryFile(
			[`asiakas;${headers};tapahtuma;yksikkö`]
				.concat(
					Array.from(
						{ length: 12 },
						(_, row) => `c${row};${cells(row)};Yhteydenotto;Asema ${row % 2}`
					)
				)
				.join('\n') + '\n'
		)
	);
const timeOf = async (headers: string, cells: (row: number) => string) =>
	proposeMapping(await shapeOf(headers, cells)).mapping.columns['event_time'];

describe('a clock in a column of its own', () => {
	it.each([
		['points of hours', 'klo', '9.05'],
		['a share of the day', 'klo', '0,586806'],
		['digits alone', 'klo', '905'],
		['an hour', 'klo', '14'],
		['half a day', 'klo', '01:05:00 PM'],
		['a word', 'kellonaika', 'klo 9'],
		['a range', 'klo', '9:00-9:30'],
		['a day that stands for none', 'klo', '1899-12-30 14:05:00'],
		['a time under a general name', 'aika', '14:05']
	])('is proposed beside its day: %s', async (_, header, cell) => {
		const source = await timeOf(`pvm;${header}`, (row) => `${row + 1}.3.2025;${cell}`);
		expect(source).toEqual(['pvm', header]);
	});

	it('is proposed beside days that all read midnight, and not beside days that tell the time', async () => {
		expect(await timeOf('pvm;klo', (row) => `${row + 1}.3.2025 0:00:00;14:05`)).toEqual([
			'pvm',
			'klo'
		]);
		expect(await timeOf('pvm;klo', (row) => `${row + 1}.3.2025 9:05;14:05`)).toBe('pvm');
	});

	it('is no wait, no duration and no number of something', async () => {
		for (const header of ['odotusaika', 'kesto_aika', 'lukumaara']) {
			expect(await timeOf(`pvm;${header}`, (row) => `${row + 1}.3.2025;14`)).toBe('pvm');
		}
	});

	it('that nothing uses is named', async () => {
		const shape = await shapeOf(
			'pvm;klo;loppui_klo;numero',
			(row) => `${row + 1}.3.2025;9:05;0,586806;14`
		);
		const { mapping } = proposeMapping(shape);
		expect(mapping.columns['event_time']).toEqual(['pvm', 'klo']);
		expect(unusedClocks(mapping, shape)).toEqual(['loppui_klo']);
		expect(unusedClocks({ ...mapping, columns: {} }, shape)).toEqual(['klo', 'loppui_klo']);
	});
});

describe('a column of times, however they are written', () => {
	const two = (row: number) => String(row + 1).padStart(2, '0');
	test.each<[string, (row: number) => string]>([
		['compact days', (row) => `202503${two(row)}`],
		['compact times', (row) => `202503${two(row)}0905`],
		['compact instants', (row) => `202503${two(row)}T090500Z`],
		['twelve hours', (row) => `3/${row + 1}/2025 9:05 PM`],
		['weekdays', (row) => `la ${row + 1}.3.2025 klo 9.05`],
		['an hour', (row) => `${row + 1}.3.2025 klo 9`],
		['ranges', (row) => `${row + 1}.3.2025 9.05-9.35`],
		['names of months', (row) => `${row + 1}. maaliskuuta 2025`],
		['Oracle', (row) => `${two(row)}-MAR-25`],
		['SAS', (row) => `${two(row)}MAR2025:09:05:00`],
		['zone words', (row) => `2025-03-${two(row)} 09:05:00 EET`],
		['two-digit years first', (row) => `25-03-${two(row)}`]
	])('is one for the sniffer too: %s', async (_, cell) => {
		const shape = await shapeOf('aikaleima', cell);
		expect(shape.columns[1]).toMatchObject({ kind: 'date', times: 1 });
		expect(await timeOf('aikaleima', cell)).toBe('aikaleima');
	});

	test.each<[string, (row: number) => string]>([
		['two-digit years first', (row) => `2503${two(row)}`],
		['seconds from 1970', (row) => String(1_740_819_900 + row * 86_400)],
		['serials', (row) => `${45_717 + row},378472`]
	])('is one where its header says so: %s', async (_, cell) => {
		expect(await timeOf('pvm', cell)).toBe('pvm');
		expect((await shapeOf('numero', cell)).columns[1]?.kind).not.toBe('date');
	});

	it('is none by accident: numbers of clients and cases', async () => {
		const shape = await shapeOf('tunnus', (row) => `1234567${row % 10}`);
		expect(shape.columns[1]).toMatchObject({ kind: 'integer', dateOrder: null });
	});

	it('has its order said in the mapping where years of two digits come first for certain', async () => {
		const formatOf = async (cell: (row: number) => string) =>
			proposeMapping(await shapeOf('pvm', cell)).mapping.format;
		expect(await formatOf((row) => `98-03-${two(row)}`)).toEqual({ dateOrder: 'ymd' });
		expect(await formatOf((row) => `25-03-${two(row)}`)).toBeUndefined();
		expect(await formatOf((row) => `2025-03-${two(row)}`)).toBeUndefined();
	});
});
