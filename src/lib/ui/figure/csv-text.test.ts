import { describe, expect, it } from 'vitest';
import { csvText } from './csv-text.ts';

const columns = [
	{
		name: 'unit',
		heading: 'Yksikkö',
		nameOf: (id: string) => (id === 'x' ? '=SUM(A1)' : `"${id}"; osa`)
	},
	{ name: 'n', heading: 'Määrä' },
	{ name: 'rate', heading: 'Osuus' }
];

describe('a downloaded table', () => {
	it('uses semicolons, decimal commas and <5, and quotes what needs it', () => {
		const rows = [
			{ unit: 'a', n: 12, rate: 0.198473 },
			{ unit: 'b', n: null, rate: null, suppressed: { n: 'few' as const } }
		];
		expect(csvText(columns, rows)).toBe(
			'\uFEFFYksikkö;Määrä;Osuus\r\n"""a""; osa";12;0,1985\r\n"""b""; osa";<5;\r\n'
		);
	});

	it('never hands a spreadsheet a formula', () => {
		expect(csvText(columns.slice(0, 1), [{ unit: 'x' }])).toContain("'=SUM(A1)");
	});
});
