import { describe, expect, test } from 'vitest';
import { buildAll } from '#lib/facts/build-all.ts';
import { useEngine } from '#tests/support/engines.ts';
import type { SourceFile } from '../bytes/source.ts';
import { loadFiles } from './load.ts';
import type { LoadOptions } from './load-batches.ts';
import { proposeMapping } from '../mapping/propose.ts';
import type { LoadProgress } from './report.ts';
import { sniff } from '../look/sniff.ts';

const source = (name: string, text: string): SourceFile => {
	const bytes = new TextEncoder().encode(text);
	return { name, size: bytes.length, stream: () => new Blob([bytes]).stream() };
};

const lines = (count: number) =>
	Array.from(
		{ length: count },
		(_, index) => `p${index % 97};${(index % 28) + 1}.3.2024 ${index % 24}:15;contact;Alfa`
	).join('\n');
const header = 'asiakas;pvm;tapahtuma;yksikkö';

describe('files become the loaded data', () => {
	const engine = useEngine();

	async function load(files: readonly SourceFile[], options: Partial<LoadOptions> = {}) {
		const inputs = [];
		for (const file of files) {
			const shape = await sniff(file);
			inputs.push({ source: file, shape, mapping: proposeMapping(shape).mapping });
		}
		return loadFiles(engine, inputs, { salt: 'a', facts: buildAll(), ...options });
	}
	const count = async (table: string) => {
		const rows = await engine.query(`SELECT count(*)::INTEGER AS n FROM ${table}`);
		return rows.column('n')[0];
	};

	test('a Finnish export goes in with its proposed mapping, ragged rows counted', async () => {
		const report = await load([source('a.csv', `${header}\n${lines(50)}\nliian;lyhyt\n`)]);
		expect(report).toMatchObject({ files: ['a.csv'], rows: 51, used: 50, rejected: 1, events: 50 });
		expect(report.issues).toContainEqual({ code: 'ragged_row', column: '', count: 1, rows: [52] });
	});

	test('two files are one data set; a row of both is a duplicate', async () => {
		const report = await load(
			[
				source('a.csv', `${header}\n${lines(50)}\n`),
				source('b.csv', `${header}\n${lines(1)}\nz;9.3.2024;visit;Beta\n`)
			],
			{}
		);
		expect(report).toMatchObject({ rows: 52, used: 51, duplicates: 1, events: 51 });
		expect(report.issues.find(({ code }) => code === 'duplicate_row')?.rows).toEqual([2]);
	});

	test('progress never falls, ends at one, and passes through the stages in order', async () => {
		const heard: LoadProgress[] = [];
		await load([source('a.csv', `${header}\n${lines(2000)}\n`)], {
			onProgress: (progress) => heard.push(progress)
		});
		const shares = heard.map(({ share }) => share);
		expect(shares).toEqual([...shares].sort((one, other) => one - other));
		expect(shares.at(-1)).toBe(1);
		expect([...new Set(heard.map(({ stage }) => stage))]).toEqual(['read', 'events', 'facts']);
	});

	test('loading again doubles nothing, in any table', async () => {
		const text = `${header}\n${lines(200)}\n`;
		const sizes = async () => {
			const tables = await engine.query(
				`SELECT table_name::VARCHAR AS name, estimated_size::INTEGER AS rows FROM duckdb_tables()
				WHERE NOT temporary ORDER BY name`
			);
			return tables.column('name').map((name, index) => [name, tables.column('rows')[index]]);
		};
		await load([source('a.csv', text)]);
		const first = await sizes();
		await load([source('a.csv', text)]);
		expect(await sizes()).toEqual(first);
	});

	test('cancelling leaves the row counts as they were, and the engine answers at once', async () => {
		await load([source('a.csv', `${header}\n${lines(30)}\n`)]);
		const controller = new AbortController();
		const cancelled = load([source('b.csv', `${header}\n${lines(120_000)}\n`)], {
			signal: controller.signal,
			onProgress: () => controller.abort()
		});
		await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
		expect(await count('events')).toBe(30);
		expect(await count('event_sources')).toBe(30);
	});

	test('a column that identifies people is left out, and the report says so', async () => {
		const column = 'syy';
		const rows = lines(30).replaceAll('Alfa', 'Alfa;alfa@esimerkki.fi');
		const report = await load([source('a.csv', `${header};${column}\n${rows}\n`)], {});
		expect(report.issues).toContainEqual({ code: 'identifier_column', column, count: 1, rows: [] });
		expect(JSON.stringify(report)).not.toContain('alfa@');
	});

	test('an identity code stops the import and leaves the earlier data', async () => {
		await load([source('a.csv', `${header}\n${lines(30)}\n`)], {});
		const shape = await sniff(source('x.csv', `${header}\n${lines(30)}\n`));
		const bad = source('x.csv', `${header}\n${lines(30)}\n131052-308T;1.3.2024;contact;Alfa\n`);
		const loading = loadFiles(
			engine,
			[{ source: bad, shape, mapping: proposeMapping(shape).mapping }],
			{ salt: 'a' }
		);
		await expect(loading).rejects.toMatchObject({ code: 'identity_code' });
		expect(await count('events')).toBe(30);
	});
});
