import { expect, test } from 'vitest';
import { exportName } from './export-name.ts';

const year = { from: '2025-01-01', to: '2026-01-01', today: '2026-12-01' };
const name = (parts: Partial<Parameters<typeof exportName>[0]>) =>
	exportName(
		{ subject: 'Toistuvat yhteydenotot', by: ['Kuukausi'], chosen: [], ...year, ...parts },
		'csv'
	);

test('a file is named by subject, scope and day, in plain letters', () => {
	const chosen = [{ heading: 'Yksikkö', names: ['Itäinen terveysasema'] }];
	expect(name({ chosen })).toBe(
		'sujuva-toistuvat-yhteydenotot-kuukausi-yksikko-itainen-terveysasema-2025-01--2025-12-2026-12-01.csv'
	);
});

test.each([
	[['A', 'B', 'C'], 'yksikko-3'],
	[['../..\\Öinen "päivystys"'], 'yksikko-oinen-paivystys'],
	[['x'.repeat(200)], `yksikko-${'x'.repeat(40)}`],
	[['日本'], 'yksikko']
])('units %j are named %s', (names, part) => {
	expect(name({ chosen: [{ heading: 'Yksikkö', names }] })).toBe(
		`sujuva-toistuvat-yhteydenotot-kuukausi-${part}-2025-01--2025-12-2026-12-01.csv`
	);
});

test.each([
	['2025-03-01', '2025-04-01', '2025-03'],
	['2025-03-02', '2025-04-01', '2025-03-02--2025-03-31'],
	['2024-02-01', '2024-03-01', '2024-02']
])('from %s up to %s is named %s', (from, to, part) => {
	expect(name({ from, to, by: [] })).toBe(`sujuva-toistuvat-yhteydenotot-${part}-2026-12-01.csv`);
});
