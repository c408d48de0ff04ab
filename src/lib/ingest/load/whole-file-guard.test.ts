import { describe, expect, test } from 'vitest';
import type { Mapping } from '#lib/events/mapping.ts';
import { useEngine } from '#tests/support/engines.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { sniff } from '../look/sniff.ts';
import { loadFiles } from './load.ts';

const header = 'asiakas;pvm;tapahtuma;yksikkö;tulos';
const mapping: Mapping = {
	name: 'm',
	columns: {
		client_id: 'asiakas',
		event_time: 'pvm',
		event_type: 'tapahtuma',
		unit_name: 'yksikkö',
		outcome: 'tulos'
	}
};
/** More than the two megabytes that are looked at before a load. */
const filler = Array.from(
	{ length: 40_000 },
	(_, row) =>
		`a${row % 500};${1 + (row % 28)}.2.2025;contact;Asema ${row % 7};hoidettu vastaanotolla ${row % 13}`
);

describe('what stands behind the part of a file that is looked at first', () => {
	const engine = useEngine();

	async function load(lines: readonly string[], change: Partial<Mapping> = {}) {
		const source = memoryFile([header, ...filler, ...lines, ''].join('\n'));
		expect(source.size).toBeGreaterThan(2 * 1024 * 1024);
		const files = [{ source, shape: await sniff(source), mapping: { ...mapping, ...change } }];
		return loadFiles(engine, files, { salt: 'late' });
	}
	const texts = async (column: string) => {
		const found = await engine.query(
			`SELECT DISTINCT ${column}::VARCHAR AS text FROM event_traits t
			JOIN event_rows r ON r.trait_key = t.trait_key JOIN units u ON u.unit_id = t.unit_id ORDER BY text`
		);
		return found.column('text').map(String);
	};

	const split = [...'131052-308T'].join('\u200b');
	test.each([
		'131052–308T',
		'131052 - 308T',
		'131052-308t x',
		'１３１０５２-３０８T',
		split,
		`"${split}"`
	])('an identity code stops the load: %s', async (code) => {
		const late = load([`${code};1.3.2025;contact;Asema 1;x`]);
		await expect(late).rejects.toMatchObject({
			code: 'identity_code',
			data: { columns: ['asiakas'], rows: 1 }
		});
	});

	test('an e-mail among clients stops it and is named by its kind', async () => {
		const late = load(['maija@esimerkki.fi;1.3.2025;contact;Asema 1;x']);
		await expect(late).rejects.toMatchObject({
			code: 'identifier_in_client_column',
			data: { column: 'asiakas', kind: 'email' }
		});
	});

	test('an e-mail elsewhere leaves its column out, of all rows, and is told once', async () => {
		const report = await load(['a1;1.3.2025;contact;Asema 1;kirje maija@esimerkki.fi']);
		expect(report).toMatchObject({ rows: 40_001, events: 40_001 });
		expect(await texts('outcome')).toEqual(['null']);
		const told = report.issues.filter(({ column }) => column === 'tulos');
		expect(told).toMatchObject([{ code: 'identifier_column', count: 1 }]);
	});

	test('ids that a spreadsheet shortened are counted, with the rows of the first', async () => {
		const damaged = ['1,23E+10', '1,24E+10', '1,23E+10', '2E+11'];
		const report = await load(damaged.map((id) => `${id};1.3.2025;contact;Asema 1;x`));
		const told = report.issues.filter(({ code }) => code === 'damaged_id');
		expect(told).toEqual([
			{ code: 'damaged_id', column: 'asiakas', count: 3, rows: [40_002, 40_003, 40_005] }
		]);
		const units = await load(['a1;1.3.2025;contact;1E+10;x'], {
			columns: {
				client_id: 'asiakas',
				event_time: 'pvm',
				event_type: 'tapahtuma',
				unit_id: 'yksikkö'
			}
		});
		expect(units.issues).toContainEqual({
			...{ code: 'damaged_id', column: 'yksikkö', count: 1, rows: [40_002] }
		});
		const none = await load(['a1;1.3.2025;contact;Asema 1;1E+10']);
		expect(none.issues.map(({ code }) => code)).not.toContain('damaged_id');
	});

	test('a person among units gets a running number, unless it is said to be a unit', async () => {
		const line = 'a1;1.3.2025;contact;Perhekoti Heikkinen Anna;x';
		const report = await load([line]);
		expect(report.issues.map(({ code }) => code)).toContain('person_in_unit');
		expect((await texts('u.unit_name'))[0]).toBe('#1');
		await load([line], { allowed: { yksikkö: ['Perhekoti Heikkinen Anna'] } });
		expect(await texts('u.unit_name')).toContain('Perhekoti Heikkinen Anna');
	});
});

describe('an id that holds a share of the events no person can have', () => {
	const engine = useEngine();

	test('is told with its events, whatever it says', async () => {
		const line = (client: string, row: number) =>
			`${client};${1 + (row % 28)}.2.2025 12:${10 + (row % 47)};contact;Asema;`;
		const rows = Array.from({ length: 400 }, (_, row) => line(`a${row % 40}`, row));
		const dummy = Array.from({ length: 200 }, (_, row) => line('vastaanotto', row));
		const count = async (lines: readonly string[]) => {
			const source = memoryFile([header, ...lines, ''].join('\n'));
			const files = [{ source, shape: await sniff(source), mapping }];
			const { issues, events } = await loadFiles(engine, files, { salt: 'dummy' });
			const found = issues.find(({ code }) => code === 'dominant_client');
			return [found?.count ?? 0, found?.share ?? 0, events];
		};
		expect(await count(rows)).toEqual([0, 0, 400]);
		expect(await count([...rows, ...dummy])).toEqual([200, 200 / 600, 600]);
	});
});
