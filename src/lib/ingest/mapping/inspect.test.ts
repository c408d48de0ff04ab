import { describe, expect, it } from 'vitest';
import { memoryFile } from '#tests/support/memory-file.ts';
import { inspect } from './inspect.ts';

describe('inspecting a file', () => {
	it('tells format, columns, mapping and identifiers, and shows no cell of an open column', async () => {
		const file =
			'asiakas;pvm;käyntityyppi;toimipiste;sähköposti\n' +
			'salaisuus1;1.2.2024;Kotikäynti;A;a@b.fi\n'.repeat(3);
		const inspection = await inspect(memoryFile(file));
		expect(inspection).toMatchObject({
			file: 'export.csv',
			format: 'csv',
			compressed: false,
			encoding: 'utf-8',
			delimiter: ';',
			header_line: 1,
			identifiers: [{ header: 'sähköposti', kind: 'email', share: 1 }],
			missing: [],
			mapping: {
				columns: {
					client_id: 'asiakas',
					event_time: 'pvm',
					event_type: 'käyntityyppi',
					unit_name: 'toimipiste'
				},
				values: { event_type: { Kotikäynti: 'home_visit' } }
			}
		});
		expect(inspection.columns[1]).toEqual({
			header: 'pvm',
			kind: 'date',
			empty: 0,
			distinct: 1,
			date_formats: ['d.m.y']
		});
		expect(JSON.stringify(inspection)).not.toMatch(/salaisuus|a@b/);
	});
});
