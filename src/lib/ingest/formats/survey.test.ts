import { describe, expect, it } from 'vitest';
import { memoryFile } from '#tests/support/memory-file.ts';
import { asJson, asWorkbook, asXes } from '#tests/support/other-formats.ts';
import { tableLines } from '#tests/support/table-text.ts';
import type { SourceFile } from '../bytes/source.ts';
import { openTables, tableOf } from './open-tables.ts';
import { Survey } from './survey.ts';

const table = { headers: ['case', 'unit'], rows: [...'abc'].map((name) => [name, 'Asema']) };
const html = table.rows.map((cells) => `<tr><td>${cells.join('</td><td>')}</td></tr>`).join('');
const files: readonly (readonly [string, () => SourceFile | Promise<SourceFile>])[] = [
	['JSON', () => asJson(table)],
	['NDJSON', () => memoryFile('{"case":"a"}\n{"case":"b","unit":"Asema"}\n', { name: 'a.ndjson' })],
	['XES', () => asXes(table, 'case')],
	['a workbook', () => asWorkbook(table)],
	['a web page', () => memoryFile(`<html><table>${html}</table></html>`, { name: 'a.xls' })]
];

/** The only table of a file, and how much of the file has been read since it was opened. */
async function opened(file: SourceFile, survey: { found: unknown } = { found: null }) {
	let read = 0;
	const bytes = new Uint8Array(await new Response(file.stream()).arrayBuffer());
	const slice = (from: number, to: number) => {
		read += to - from;
		return Promise.resolve(bytes.slice(from, to));
	};
	const stream = () => {
		read += bytes.length;
		return memoryFile(bytes).stream();
	};
	const counted: SourceFile = { ...file, stream, slice };
	const source = tableOf(await openTables(counted), { place: 0, survey });
	read = 0;
	return { source, read: () => read };
}

describe.each(files)('what a first reading of %s found', (_, make) => {
	it('travels, and spares another thread the reading: the text is the same', async () => {
		const file = await make();
		const first = await opened(file);
		const lines = await tableLines(first.source);
		const found = structuredClone(first.source.rewritten?.survey?.found);
		expect(found).not.toBeNull();
		const second = await opened(file, { found });
		expect(await tableLines(second.source)).toEqual(lines);
		expect(second.read()).toBeLessThan(first.read());
	});
});

it('a first reading that failed is made anew', async () => {
	let times = 0;
	const survey = new Survey(() =>
		times++ === 0 ? Promise.reject(new Error('stopped')) : Promise.resolve('found')
	);
	await expect(survey.get()).rejects.toThrow('stopped');
	expect([survey.found, await survey.get(), await survey.get(), times]).toEqual([
		null,
		'found',
		'found',
		2
	]);
});
