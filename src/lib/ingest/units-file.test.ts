import { describe, expect, it } from 'vitest';
import type { SourceFile } from './decode/source.ts';
import { readUnits } from './units-file.ts';

const file = (text: string): SourceFile => ({
	name: 'units.csv',
	size: text.length,
	stream: () => new Blob([text]).stream()
});

describe('a units file', () => {
	it('is read by column names, with empty cells as null', async () => {
		const text =
			'unit_name;unit_id;county;is_hub;service_area;valid_from\n' +
			'Äijälän asema;a;7;true;perusterveydenhuolto;2023-01-01\n' +
			'Ohjaus;b;;false;tuntematon;1.1.2023\n';
		const [a, b] = await readUnits(file(text));
		expect(a).toEqual({
			unit_id: 'a',
			unit_name: 'Äijälän asema',
			county: '07',
			municipality_code: null,
			service_area: 'perusterveydenhuolto',
			sector: null,
			unit_group: null,
			is_hub: true,
			valid_from: '2023-01-01',
			valid_to: null
		});
		expect(b).toMatchObject({ county: null, is_hub: false, service_area: null, valid_from: null });
	});

	it('is refused without unit_id, or when a unit comes twice', async () => {
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
});
