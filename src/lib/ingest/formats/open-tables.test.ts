import { describe, expect, it } from 'vitest';
import { gzip, memoryFile, windows1252 } from '#tests/support/memory-file.ts';
import { tableText } from '#tests/support/opened-table.ts';
import { textRows, workbook } from '#tests/support/workbook.ts';
import { emptyFiles, zip } from '#tests/support/zip-file.ts';
import { openTables } from './open-tables.ts';
import type { SourceFile } from '../bytes/source.ts';

const CSV = 'asiakas;pvm\n1;1.2.2024\n';
const archive = (bytes: Uint8Array) => memoryFile(bytes, { name: 'vienti.zip' });

/** Where the entries of an archive's directory start: sizes of the packed and unpacked file at 20 and 24. */
function centralEntries(bytes: Uint8Array): number[] {
	const text = String.fromCharCode(...bytes);
	return [...text.matchAll(new RegExp(`PK${String.fromCharCode(1, 2)}`, 'g'))].map(
		({ index }) => index
	);
}

async function texts(source: SourceFile): Promise<Record<string, string>> {
	const tables = await openTables(source);
	return Object.fromEntries(
		await Promise.all(tables.map(async (table) => [table.name, await tableText(table)] as const))
	);
}

describe('the tables of an archive', () => {
	it('are its files in folders, each by its content, gzip and workbooks among them', async () => {
		const book = await workbook({
			sheets: [
				{ name: 'A', rows: textRows([['x'], ['1']]) },
				{ name: 'B', rows: textRows([['y']]) }
			]
		});
		const bytes = await zip({
			'2024/': '',
			'2024/käynnit.csv': CSV,
			'2024/syvä/b.txt': await gzip(new TextEncoder().encode(CSV)),
			'.hidden.csv': CSV,
			'__MACOSX/2024/._käynnit.csv': 'x',
			'.git/config': 'x',
			'tyhjä.csv': '',
			'lueminut.pdf': '%PDF-1.7',
			'kuva.png': windows1252('\u0089PNG'),
			'book.dat': book,
			'loki.csv':
				'<?xml version="1.0"?><log><trace><event><string key="a" value="1"/></event></trace></log>',
			'rivit.json': '[{"a": 1}]'
		});
		expect(await texts(archive(bytes))).toEqual({
			'vienti.zip: 2024/käynnit.csv': CSV,
			'vienti.zip: 2024/syvä/b.txt': CSV,
			'vienti.zip: book.dat: A': 'x\n1\n',
			'vienti.zip: book.dat: B': 'y\n',
			'vienti.zip: loki.csv': 'a\n1\n',
			'vienti.zip: rivit.json': 'a\n1\n'
		});
	});

	it('keep the order of the archive, stored or compressed, inside gzip, and read from anywhere', async () => {
		const rows = Array.from({ length: 5000 }, (_, i) => `${i};${(i * 7919) % 10_007}\n`).join('');
		const files = { 'b.csv': rows, 'a.csv': windows1252('ä;b\n1;2\n') };
		for (const level of [0, 9]) {
			const bytes = await zip(files, { level });
			const slices: number[] = [];
			const onDisk: SourceFile = {
				...archive(bytes),
				slice: (from, to) => {
					slices.push(to - from);
					return Promise.resolve(bytes.slice(from, to));
				}
			};
			for (const source of [archive(bytes), archive(await gzip(bytes)), onDisk]) {
				const tables = await openTables(source);
				expect(tables.map(({ name, size }) => [name, size])).toEqual([
					['vienti.zip: b.csv', rows.length],
					['vienti.zip: a.csv', 8]
				]);
				expect(await tableText(tables[0]!)).toBe(rows);
				expect(await tableText(tables[0]!)).toBe(rows);
			}
			expect(slices.length).toBeGreaterThan(3);
		}
	});

	it.each([
		['encrypted', async () => zip({ 'a.csv': CSV }, { password: 'salasana' })],
		['nested_archive', async () => zip({ 'sisä.zip': await zip({ 'a.csv': CSV }) })],
		['no_tables', async () => zip({ 'a/': '', 'x.pdf': '%PDF' })],
		['no_tables', async () => zip({})],
		[
			'open_document',
			async () => zip({ mimetype: 'application/vnd.oasis', 'content.xml': '<x/>' })
		],
		['old_excel', async () => zip({ 'a.xls': windows1252('\u00d0\u00cf\u0011\u00e0') })],
		['too_many_entries', () => Promise.resolve(emptyFiles(10_001))]
	])('are refused: %s', async (reason, bytes) => {
		await expect(openTables(archive(await bytes()))).rejects.toMatchObject({
			code: 'nothing_readable',
			data: { reason }
		});
	});

	it('are refused when the archive is cut off or changed', async () => {
		const whole = await zip({ 'a.csv': CSV.repeat(500), 'b.csv': CSV });
		for (const size of [4, 40, whole.length - 60, whole.length - 1]) {
			await expect(texts(archive(whole.slice(0, size)))).rejects.toMatchObject({
				code: 'broken_archive'
			});
		}
		const changed = whole.map((byte, index) => (index === 60 ? byte ^ 255 : byte));
		await expect(texts(archive(changed))).rejects.toMatchObject({ code: 'broken_archive' });
	});

	it('are refused when one inflates more than 200 times, while it is read, whatever size it tells', async () => {
		const told = await zip({ 'a.csv': `${CSV}${'x'.repeat(5_000_000)}` });
		const bomb = told.slice();
		const view = new DataView(bomb.buffer);
		view.setUint32(centralEntries(bomb)[0]! + 24, 30, true);
		await expect(texts(archive(bomb))).rejects.toMatchObject({ code: 'broken_archive' });
		await expect(texts(archive(told))).rejects.toMatchObject({
			code: 'broken_archive',
			data: { reason: 'inflates_too_much' }
		});
	});

	it('are refused when entries share their bytes', async () => {
		const bytes = await zip({ 'a.csv': CSV.repeat(300), 'b.csv': CSV.repeat(300) });
		const view = new DataView(bytes.buffer, bytes.byteOffset);
		for (const at of centralEntries(bytes)) view.setUint32(at + 20, bytes.length - 100, true);
		await expect(openTables(archive(bytes))).rejects.toMatchObject({
			code: 'broken_archive',
			data: { reason: 'inflates_too_much' }
		});
	});
});

describe('a file that is no archive', () => {
	it('is itself the table when it is text, also inside gzip', async () => {
		for (const bytes of [
			new TextEncoder().encode(CSV),
			await gzip(new TextEncoder().encode(CSV))
		]) {
			const source = memoryFile(bytes, { name: 'a.xlsx' });
			expect(await openTables(source)).toEqual([source]);
		}
		const empty = memoryFile('');
		expect(await openTables(empty)).toEqual([empty]);
	});

	it('is refused as an old or an encrypted workbook', async () => {
		const ole = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'.padEnd(70_000, '\0');
		const name = [...'EncryptedPackage'].join('\0');
		for (const [text, reason] of [
			[ole, 'old_excel'],
			[`${ole}${name}\0`, 'encrypted']
		] as const) {
			await expect(openTables(memoryFile(windows1252(text)))).rejects.toMatchObject({
				code: 'nothing_readable',
				data: { reason }
			});
		}
	});

	it('is passed when it has been opened already', async () => {
		const [table] = await openTables(memoryFile('[{"a": 1}]'));
		expect(await openTables(table!)).toEqual([table]);
	});
});
