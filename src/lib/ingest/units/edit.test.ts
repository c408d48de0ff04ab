import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/gate/row.ts';
import { editedUnits, rowsToSave, withField } from './edit.ts';

const listed: Row = {
	unit: 'A',
	unit_name: 'Asema',
	county: '07',
	municipality_code: '109',
	service_area: 'perusterveydenhuolto',
	sector: 'health',
	unit_group: 'asemat',
	is_hub: 'true',
	valid_from: '2023-01-01',
	valid_to: null,
	prevention: 'preventive',
	predecessor_unit: 'V',
	production: 'voucher',
	is_listed: 'true',
	events: 120
};
const seen: Row = {
	unit: 'B',
	unit_name: 'Piste',
	is_hub: 'false',
	is_listed: 'false',
	events: null
};

describe('units in the editor', () => {
	it('are those of the report, as a units file has them', () => {
		const [a, b] = editedUnits([listed, seen], new Map());
		expect(a).toEqual({
			row: {
				unit_id: 'A',
				unit_name: 'Asema',
				county: '07',
				municipality_code: '109',
				service_area: 'perusterveydenhuolto',
				sector: 'health',
				unit_group: 'asemat',
				is_hub: true,
				valid_from: '2023-01-01',
				valid_to: null,
				prevention: 'preventive',
				predecessor_unit: 'V',
				production: 'voucher'
			},
			listed: true,
			changed: false,
			events: 120
		});
		expect(b).toMatchObject({ row: { unit_id: 'B', county: null }, listed: false, events: null });
	});

	it('are saved when the file had them or something was filled in', () => {
		const [, b] = editedUnits([listed, seen], new Map());
		expect(rowsToSave(editedUnits([listed, seen], new Map())).map((row) => row.unit_id)).toEqual([
			'A'
		]);
		const changes = new Map([['B', withField(b!.row, 'sector', 'parish')!]]);
		const saved = rowsToSave(editedUnits([listed, seen], changes));
		expect(saved.map(({ unit_id, sector }) => [unit_id, sector])).toEqual([
			['A', 'health'],
			['B', 'parish']
		]);
	});

	it.each([
		['municipality_code', 'Kokkola', '272'],
		['municipality_code', '5', '005'],
		['valid_from', '1.3.2024', '2024-03-01'],
		['valid_to', '2024-03-01', '2024-03-01'],
		['unit_group', ' ryhmä ', 'ryhmä'],
		['county', '', null]
	] as const)('take %s %j as %j', (field, written, value) => {
		const [a] = editedUnits([listed], new Map());
		expect(withField(a!.row, field, written)?.[field]).toBe(value);
	});

	it.each([
		['municipality_code', 'Kuuskylä'],
		['valid_from', '31.2.2024'],
		['valid_to', 'eilen']
	] as const)('refuse %s %j', (field, written) => {
		const [a] = editedUnits([listed], new Map());
		expect(withField(a!.row, field, written)).toBeNull();
	});
});
