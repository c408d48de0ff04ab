import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyTo } from '#tests/support/parquet-file.ts';
import { workbook } from '#tests/support/workbook.ts';
import { zip } from '#tests/support/zip-file.ts';
import { runCommand } from './run-command.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'sujuva-formats-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
	const said = { data: '', message: '' };
	const code = await runCommand(args, {
		folder,
		data: (text) => (said.data += text),
		message: (text) => (said.message += text)
	});
	return { code, ...said };
}

function file(name: string, content: string | Uint8Array): string {
	writeFileSync(join(folder, name), content);
	return name;
}

const header = ['client_id', 'event_time', 'event_type', 'unit_id'];
const events = Array.from({ length: 12 }, (_, i) => [
	`c${i % 3}`,
	`2025-01-${10 + i}`,
	'contact',
	'A'
]);
const csv = (rows: readonly (readonly string[])[], names: readonly string[] = header) =>
	[names, ...rows].map((row) => `${row.join()}\n`).join('');
const sheet = (rows: readonly (readonly string[])[]) =>
	rows
		.map((row) => `<row>${row.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`)
		.join('');

const rowsOf = (data: string) => JSON.parse(data).import.rows;

describe('a workbook', () => {
	let name = '';
	beforeAll(async () => {
		name = file(
			'book.xlsx',
			await workbook({
				sheets: [
					{ name: 'Ohje', rows: sheet([['Lue tämä'], ['ensin'], ['sitten']]) },
					{ name: '2024', rows: sheet([header, ...events.slice(0, 5)]) },
					{ name: '2025', rows: sheet([header, ...events.slice(5)]) }
				]
			})
		);
	});

	it('is read sheet by sheet; those that give no events are named', async () => {
		const { code, data, message } = await run('measure', name, '--metric', 'ping-pong');
		expect([code, rowsOf(data)]).toEqual([0, 12]);
		expect(message).toMatch(/skipped: .*book\.xlsx.*Ohje/);
		expect(message).not.toMatch(/skipped: .*202/);
	});
	it('is read by the one sheet that is asked for', async () => {
		const { data } = await run('measure', name, '--metric', 'ping-pong', '--sheet', '2025');
		expect(rowsOf(data)).toBe(7);
		const wrong = await run('measure', name, '--sheet', 'Taul1');
		expect(wrong.code).toBe(2);
		expect(wrong.message).toContain('--sheet: got "Taul1", expected Ohje, 2024, 2025');
	});
	it('is inspected sheet by sheet', async () => {
		const one = JSON.parse((await run('inspect', name, '--sheet', '2024')).data);
		expect(one).toMatchObject({ format: 'xlsx', sheet: '2024', sheets: ['Ohje', '2024', '2025'] });
		const all = JSON.parse((await run('inspect', name)).data);
		expect(all.map((table: { sheet: string }) => table.sheet)).toEqual(
			expect.arrayContaining(['2024', '2025'])
		);
	});
	it('without a sheet of events ends in 5', async () => {
		const empty = file(
			'empty.xlsx',
			await workbook({
				sheets: [
					{
						name: 'A',
						rows: sheet([
							['x', 'y'],
							['1', '2']
						])
					},
					{
						name: 'B',
						rows: sheet([
							['x', 'y'],
							['3', '4']
						])
					}
				]
			})
		);
		const { code, data } = await run('measure', empty);
		expect([code, data]).toEqual([5, '']);
	});
});

describe('an archive', () => {
	it('is read table by table; what gives no events is named with the reason', async () => {
		const name = file(
			'month.zip',
			await zip({
				'contacts.csv': csv(events.slice(0, 4)),
				'more/visits.csv': csv(events.slice(4)),
				'units.csv': 'unit_id,unit_name\nA,Asema\n',
				'nothing.csv': `${header.join()}\n`
			})
		);
		const { code, data, message } = await run('measure', name, '--metric', 'ping-pong');
		expect([code, rowsOf(data)]).toEqual([0, 12]);
		expect(message).toMatch(/skipped: .*month\.zip: units\.csv.*client_id/);
		expect(message).toMatch(/skipped: .*month\.zip: nothing\.csv: it has only a header row/);
	});
	it('with an identity code in any of its tables ends in 4', async () => {
		const name = file(
			'named.zip',
			await zip({
				'a.csv': csv(events),
				'b.csv': csv([['131052-308T', '2025-01-01', 'contact', 'A']])
			})
		);
		const { code, data, message } = await run('measure', name);
		expect([code, data]).toEqual([4, '']);
		expect(message).toContain('b.csv');
		expect(message).not.toContain('131052');
	});
});

describe('files of different shape side by side', () => {
	const mapping = {
		name: 'odd',
		columns: { client_id: 'A', event_time: 'B', unit_id: 'C' },
		constants: { event_type: 'visit' }
	};
	const odd = csv(
		events.map(([client = '', time = '', , unit = '']) => [client, time, unit]),
		['A', 'B', 'C']
	);

	it('take the mapping that fits each, and others the proposed one, which is said', async () => {
		const given = file('odd.json', JSON.stringify(mapping));
		const files = [file('odd.csv', odd), file('plain.csv', csv(events))];
		const { code, data, message } = await run('measure', ...files, '--mapping', given);
		expect([code, rowsOf(data)]).toEqual([0, 24]);
		expect(message).toContain('plain.csv: no given mapping fits, read as proposed');
		expect(message).not.toContain('odd.csv: no given mapping fits');
	});
	it('take ready-made profiles by name', async () => {
		const name = file('canonical.csv', csv(events));
		const { code, data } = await run('measure', name, '--mapping', 'sujuva');
		expect([code, rowsOf(data)]).toEqual([0, 12]);
		const other = await run('measure', name, '--mapping', 'avohilmo');
		expect([other.code, other.data]).toEqual([2, '']);
		expect(other.message).toContain('canonical.csv does not work at avohilmo');
		const unknown = await run('measure', name, '--mapping', 'hilmo');
		expect(unknown.message).toMatch(/got "hilmo", expected an existing mapping file, .*avohilmo/);
	});
});

describe('a Parquet file', () => {
	it('is inspected and measured like the CSV of the same rows', async () => {
		const plain = file('same.csv', csv(events));
		const query = `SELECT * FROM read_csv('${join(folder, plain)}')`;
		// Letters of a pattern and of a partition in the name stand for themselves.
		const odd = 'year=2025 [1].parquet';
		await copyTo(join(folder, odd), query, ['FORMAT parquet']);
		const inspected = JSON.parse((await run('inspect', odd)).data);
		expect(inspected).toMatchObject({ file: odd, format: 'parquet', header_line: 1 });
		expect(inspected.columns.map(({ header: name }: { header: string }) => name)).toEqual(header);
		const [one, other] = [await run('measure', plain), await run('measure', odd)];
		expect(other.code).toBe(0);
		expect(JSON.parse(other.data).metrics).toEqual(JSON.parse(one.data).metrics);
	});
	it('that is cut short ends in 5, and says what it is', async () => {
		const { code, data, message } = await run('measure', file('cut.parquet', 'PAR1xxxxxxxxxxxx'));
		expect([code, data]).toEqual([5, '']);
		expect(message).toContain('cut.parquet: its Parquet format is broken');
	});
});
