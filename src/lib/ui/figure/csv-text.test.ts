import { describe, expect, it } from 'vitest';
import { sniff } from '#lib/ingest/look/sniff.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
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

	it('is read back with its headings and rows, whatever stands above them', async () => {
		const context = [
			'Väite; jossa on puolipiste, "lainaus" ja # merkki',
			'=SUM(A1)',
			'Lähde: oma.csv'
		];
		const rows = Array.from({ length: 9 }, (_, n) => ({ unit: `u${n}`, n, rate: n / 8 }));
		const shapes = [context, []].map((lines) =>
			sniff(memoryFile(csvText(columns, rows, lines), { name: 'a.csv' }))
		);
		const [explained, bare] = await Promise.all(shapes);
		expect(explained!.headerLine - bare!.headerLine).toBe(context.length);
		expect(explained!.headers).toEqual(['Yksikkö', 'Määrä', 'Osuus']);
		expect(explained!.preview).toEqual(bare!.preview);
		expect(explained!.preview[8]).toEqual(['"u8"; osa', '8', '1']);
	});
});
