import { describe, expect, it } from 'vitest';
import { memoryFile, windows1252 } from '#tests/support/memory-file.ts';
import { textRows, workbook } from '#tests/support/workbook.ts';
import { openTables } from '../formats/open-tables.ts';
import { readUnits } from './units-file.ts';
import { areUnitHeaders } from './units-headers.ts';
import { unitsText, type UnitRow } from './units.ts';

const file = (content: string | Uint8Array) => memoryFile(content, { name: 'units.csv' });

/** A unit of which a file says only its id, and what a test adds. */
const unit = (given: Partial<UnitRow> & { unit_id: string }): UnitRow => ({
	unit_name: null,
	county: null,
	municipality_code: null,
	service_area: null,
	sector: null,
	unit_group: null,
	is_hub: false,
	valid_from: null,
	valid_to: null,
	prevention: null,
	predecessor_unit: null,
	production: null,
	line: null,
	unread: null,
	...given
});

describe('a units file', () => {
	it('is read by column names, with empty cells as null', async () => {
		const text =
			'unit_name;unit_id;county;is_hub;service_area;valid_from\n' +
			'Äijälän asema;a;7;true;perusterveydenhuolto;2023-01-01\n' +
			'Ohjaus;b;;false;tuntematon;1.1.2023\n';
		expect(await readUnits(file(text))).toEqual([
			unit({
				unit_id: 'a',
				unit_name: 'Äijälän asema',
				county: '07',
				service_area: 'perusterveydenhuolto',
				is_hub: true,
				valid_from: '2023-01-01',
				line: 2
			}),
			unit({
				unit_id: 'b',
				unit_name: 'Ohjaus',
				valid_from: '2023-01-01',
				line: 3,
				unread: 'service_area'
			})
		]);
	});

	it('is read in Finnish as a county writes it, with title rows, in windows-1252', async () => {
		const text = [
			'Yksikköluettelo 2026',
			'',
			'Yksikön tunnus;Yksikön nimi;Hyvinvointialue;Kunta;Palvelu;Sektori;Ryhmä;Jaettu;Voimassa alkaen;Voimassa päättyen;Ennaltaehkäisevä/korjaava;Edeltäjä;Tuotantotapa',
			'P1;Itäinen perhekeskus;Pohde;Oulu;Lapsiperheiden palvelut;Sosiaali;Perhekeskukset;Ei;1.3.2024;-;Ennaltaehkäisevä;Vanha 1|Vanha 2;Ostopalvelu',
			'P2;Ohjaus;Itä-Uudenmaan hyvinvointialue;638;T11;terveydenhuolto;;Kyllä;31.12.2023;1.2.2025;korjaava;;Oma tuotanto',
			';;;;;;;;;;;'
		].join('\r\n');
		expect(await readUnits(file(windows1252(text)))).toEqual([
			unit({
				unit_id: 'P1',
				unit_name: 'Itäinen perhekeskus',
				county: '19',
				municipality_code: '564',
				service_area: 'lapsiperheet',
				sector: 'social',
				unit_group: 'Perhekeskukset',
				valid_from: '2024-03-01',
				prevention: 'preventive',
				predecessor_unit: 'Vanha 1|Vanha 2',
				production: 'purchased',
				line: 4
			}),
			unit({
				unit_id: 'P2',
				unit_name: 'Ohjaus',
				county: '01',
				municipality_code: '638',
				service_area: 'perusterveydenhuolto',
				sector: 'health',
				is_hub: true,
				valid_from: '2023-12-31',
				valid_to: '2025-02-01',
				prevention: 'corrective',
				production: 'own',
				line: 5
			})
		]);
	});

	it('is read in Swedish and English, with Excel serials, and a name for an id', async () => {
		const swedish =
			'Enhet\tVälfärdsområde\tSektor\tFörebyggande\tGäller från\nA\tÖsterbotten\tsocialvård\tja\t45352';
		expect(await readUnits(file(swedish))).toEqual([
			unit({
				unit_id: 'A',
				unit_name: 'A',
				county: '17',
				sector: 'social',
				prevention: 'preventive',
				valid_from: '2024-03-01',
				line: 2
			})
		]);
		const english = 'Unit,Region,Shared,From,Predecessor\nA,Lapland,yes,3/14/2024,B\n';
		expect(await readUnits(file(english))).toEqual([
			unit({
				unit_id: 'A',
				county: '21',
				is_hub: true,
				valid_from: '2024-03-14',
				predecessor_unit: 'B',
				line: 2
			})
		]);
	});

	it('is read out of a workbook, under its title row, and out of JSON', async () => {
		const rows = [['Yksiköt 2026'], [], ['Yksikkö', 'Hyvinvointialue', 'Hub'], ['A', 'Soite', 'x']];
		const bytes = await workbook({ sheets: [{ name: 'Yksiköt', rows: textRows(rows) }] });
		const expected = { unit_id: 'A', unit_name: 'A', county: '18', is_hub: true };
		const [sheet] = await openTables(memoryFile(bytes, { name: 'yksikot.xlsx' }));
		expect(await readUnits(sheet!)).toEqual([unit({ ...expected, line: 4 })]);
		const json = '[{"Yksikkö":"A","Hyvinvointialue":"Soite","Hub":true}]';
		const [table] = await openTables(memoryFile(json, { name: 'yksikot.json' }));
		expect(await readUnits(table!)).toEqual([unit({ ...expected, line: 2 })]);
	});

	it('names every cell of a row that nobody can read, and a row without a unit', async () => {
		const text =
			'unit_id,unit_name,county,municipality_code,service_area,sector,is_hub,valid_from,prevention\n' +
			'a,A,Narnia,Kuuskylä,taikuus,velhot,ehkä,eilen,joskus\n,,Pohde,,,,,,\n';
		const [a, none] = await readUnits(file(text));
		expect(a).toEqual(
			unit({
				unit_id: 'a',
				unit_name: 'A',
				line: 2,
				unread: 'prevention county municipality_code service_area sector is_hub valid_from'
			})
		);
		expect(none).toEqual(unit({ unit_id: '', county: '19', line: 3, unread: 'unit_id' }));
	});

	it('is refused without a unit column, or when a unit comes twice', async () => {
		const refused = (reason: string) =>
			expect.objectContaining({
				code: 'bad_units_file',
				data: expect.objectContaining({ file: 'units.csv', reason })
			});
		await expect(readUnits(file('nimi;alue\nA;01\n'))).rejects.toEqual(refused('no_unit_id'));
		await expect(readUnits(file('unit_id,unit_name\na,A\na,B\n'))).rejects.toEqual(
			refused('repeated_unit')
		);
	});

	it('is written so that it reads back the same', async () => {
		const units = [
			unit({
				unit_id: 'a',
				unit_name: 'Äiti, "lapsi"; ja |',
				county: 'HUS',
				municipality_code: '005',
				service_area: 'paihde',
				sector: 'third_sector',
				unit_group: 'R',
				is_hub: true,
				valid_from: '2024-02-29',
				valid_to: '2025-01-01',
				prevention: 'corrective',
				predecessor_unit: 'b|c'
			}),
			unit({ unit_id: 'b', unit_name: '=1+1' })
		];
		const read = await readUnits(file(unitsText(units)));
		expect(read.map((row) => ({ ...row, line: null }))).toEqual(units);
	});
});

describe('headers of a units file', () => {
	it.each([
		['unit_id', 'unit_name', 'sector'],
		['Yksikkö', 'Hyvinvointialue', 'Edeltäjä'],
		['Enhetskod', 'Enhetens namn'],
		['Toimipiste', 'Voimassa alkaen']
	])('are %s, %s …', (...headers) => expect(areUnitHeaders(headers)).toBe(true));

	it.each([
		['client_id', 'event_time', 'unit_id', 'unit_name'],
		['Asiakas', 'Yksikkö', 'Ryhmä'],
		['pvm', 'yksikkö'],
		['nimi', 'sektori']
	])('are not %s, %s …', (...headers) => expect(areUnitHeaders(headers)).toBe(false));
});
