import type { Browser } from 'playwright-core';
import type { SourceFile } from '#lib/ingest/bytes/source.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveFiles, openApp, settled } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { gzip, memoryFile } from '#tests/support/memory-file.ts';
import {
	asJson,
	asWorkbook,
	asXes,
	asZippedLines,
	type TextTable
} from '#tests/support/other-formats.ts';

/** 60 contacts of 30 clients, every client's second one a day or two after the first. */
const table: TextTable = {
	headers: ['client_id', 'event_time', 'event_type', 'unit_name', 'service_area'],
	rows: Array.from({ length: 60 }, (_, row) => [
		`A${row % 30}`,
		`${(row % 14) + Math.floor(row / 30) + 14}/3/2025 8:15`,
		'contact',
		row % 2 === 0 ? 'Äänekosken asema' : 'Östra "stationen", Åbo',
		'perusterveydenhuolto'
	])
};

const line = (cells: readonly string[]) =>
	cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
const lines = [table.headers, ...table.rows].map((cells) => `${line(cells)}\n`);
const text = (from: number, to: number) => new TextEncoder().encode(lines.slice(from, to).join(''));

/** Two gzip files one after another, as `cat` makes them: browsers inflate only the first by themselves. */
async function twoMembers(): Promise<SourceFile> {
	const members = [await gzip(text(0, 20)), await gzip(text(20, 61))];
	return memoryFile(Uint8Array.from(members.flatMap((bytes) => [...bytes])), { name: 'log.csv' });
}

async function zippedWorkbook(): Promise<SourceFile> {
	const book = await asWorkbook(table);
	const bytes = new Uint8Array(await new Response(book.stream()).arrayBuffer());
	return memoryFile(await gzip(bytes), { name: 'log.xlsx.gz' });
}

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const formats: [name: string, source: () => SourceFile | Promise<SourceFile>][] = [
	['a workbook', () => asWorkbook(table)],
	['a workbook inside gzip', zippedWorkbook],
	['a JSON array', () => asJson(table)],
	['NDJSON inside zip', () => asZippedLines(table)],
	['an XES log', () => asXes(table, 'client_id')],
	['gzip of two members', twoMembers]
];

test.each(formats)('%s is read in the built app, whole and without a fault', async (_, make) => {
	const source = await make();
	const bytes = new Uint8Array(await new Response(source.stream()).arrayBuffer());
	const { page, context, errors, foreign } = await openApp(browser, { path: 'data' });
	await giveFiles(page, [{ name: source.name, bytes }]);
	const load = page.locator('[data-action="load"]');
	const loaded = page.getByRole('button', { name: 'Muuta sarakkeita' });
	await load.or(loaded).first().waitFor();
	if (await load.isVisible()) await load.click();
	await loaded.waitFor();
	await settled(page);
	const main = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
	expect(main).toMatch(/60 ?luettua riviä/);
	expect(main).toMatch(/60 ?käytettyä/);
	expect(main).toMatch(/Östra "stationen", Åbo|14\.3\.2025/);
	expect(errors).toEqual([]);
	expect(foreign).toEqual([]);
	await context.close();
});

test('a workbook of an old or locked kind is refused with words of its own', async () => {
	const { page, context, errors } = await openApp(browser, { path: 'data' });
	const old = `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${'\0'.repeat(600)}`;
	const latin1 = (content: string) => Uint8Array.from(content, (letter) => letter.charCodeAt(0));
	await giveFiles(page, [
		{ name: 'vanha.csv', bytes: latin1(old) },
		{ name: 'lukittu.csv', bytes: latin1(`${old}${[...'EncryptedPackage'].join('\0')}\0`) },
		{ name: 'rikki.json', bytes: '[{"client_id": 1},\n{"client_id": }]' }
	]);
	const alert = page.getByRole('alert');
	await alert.getByText('rikki.json').first().waitFor();
	const told = (await alert.innerText()).replace(/\s+/g, ' ');
	expect(told).toMatch(/vanha\.csv.*vanha Excel-tiedosto \(\.xls\)/);
	expect(told).toMatch(/lukittu\.csv.*suojattu salasanalla/);
	expect(told).toMatch(/rikki\.json.*JSON on viallinen rivillä 2/);
	expect(errors).toEqual([]);
	await context.close();
});
