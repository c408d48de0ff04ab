import { describe, expect, it } from 'vitest';
import { finnishExport } from '#tests/support/finnish-export.ts';
import { useEngine } from '#tests/support/engines.ts';
import { gzip, memoryFile } from '#tests/support/memory-file.ts';
import { headSource } from '../bytes/head-source.ts';
import { loadFiles } from './load.ts';
import type { LoadFile } from '../mapping/load-file.ts';
import { proposeMapping } from '../mapping/propose.ts';
import { rehearse } from './rehearse.ts';
import { sniff } from '../look/sniff.ts';

const engine = useEngine();

async function asFile(content: string | Uint8Array, name = 'export.csv'): Promise<LoadFile> {
	const source = memoryFile(content, { name, piece: 1000 });
	const shape = await sniff(source);
	return { source, shape, mapping: proposeMapping(shape).mapping };
}

const salt = 'a';
const header = 'asiakas;pvm;tapahtuma;yksikkö\n';

describe('a rehearsal', () => {
	it('counts what the load then counts, reason by reason', async () => {
		const files = [await asFile(finnishExport(), 'yhteydenotot.csv')];
		const shown = await rehearse(engine, files, { salt });
		const loaded = await loadFiles(engine, files, { salt });
		expect(shown).toEqual(loaded);
		expect([shown.rows, shown.used, shown.rejected, shown.duplicates]).toEqual([483, 481, 1, 1]);
	});

	it('leaves the data that were there before', async () => {
		await loadFiles(engine, [await asFile(`${header}A;1.2.2025;käynti;X\n`)], {
			salt
		});
		await rehearse(engine, [await asFile(finnishExport())], { salt });
		const { column } = await engine.query('SELECT count(*)::INTEGER AS n FROM events');
		expect(column('n')).toEqual([1]);
	});

	it('tells an error of the load, and the next one works', async () => {
		const bad = await asFile(`${header}A;ei tiedossa;käynti;X\n`);
		await expect(
			rehearse(
				engine,
				[
					{
						...bad,
						mapping: { ...bad.mapping, columns: { ...bad.mapping.columns, event_time: 'pvm' } }
					}
				],
				{ salt }
			)
		).rejects.toMatchObject({ code: 'no_readable_date' });
		const report = await rehearse(engine, [await asFile(finnishExport())], { salt });
		expect(report.used).toBe(481);
	});

	it('stops when asked to', async () => {
		const controller = new AbortController();
		controller.abort();
		await expect(
			rehearse(engine, [await asFile(finnishExport())], { salt, signal: controller.signal })
		).rejects.toMatchObject({ name: 'AbortError' });
	});
});

describe('the head of a table', () => {
	const text = async (stream: ReadableStream<Uint8Array>) => new Response(stream as never).text();

	it('is the table itself where that is small', async () => {
		const { source, whole } = await headSource(memoryFile('a;b\n1;2'), 'utf-8', 100);
		expect([whole, await text(source.stream())]).toEqual([true, 'a;b\n1;2']);
	});

	it('ends with a line, and not inside quotes', async () => {
		const file = memoryFile('a;b\n1;2\n3;"x\ny"\n5;6\n', { piece: 1 });
		const at = async (limit: number) => {
			const { source, whole } = await headSource(file, 'utf-8', limit);
			return [whole, await text(source.stream())];
		};
		expect(await at(9)).toEqual([false, 'a;b\n1;2\n']);
		expect(await at(14)).toEqual([false, 'a;b\n1;2\n']);
		expect(await at(18)).toEqual([false, 'a;b\n1;2\n3;"x\ny"\n']);
	});

	it('is inflated, and cuts two-byte letters at two bytes', async () => {
		const zipped = memoryFile(await gzip(new TextEncoder().encode('a;b\n1;2\n3;4\n')));
		const { source } = await headSource(zipped, 'utf-8', 9);
		expect(await text(source.stream())).toMatch(/^a;b\n1;2\n/);
		const wide = Uint8Array.from(
			[...'a;Ċ\n1;2\n3;4'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])
		);
		const head = await headSource(memoryFile(wide, { piece: 2 }), 'utf-16le', 18);
		expect(head.source.size).toBe(16);
	});

	it('rehearses as a table of its own', async () => {
		const rows = Array.from({ length: 500 }, (_, n) => `A${n};${1 + (n % 28)}.2.2025;käynti;X\n`);
		const file = await asFile(header + rows.join(''));
		const head = await headSource(file.source, file.shape.encoding, 5000);
		const report = await rehearse(engine, [{ ...file, source: head.source }], { salt });
		expect(report.rejected).toBe(0);
		expect(report.used).toBe(report.rows);
		expect(report.rows).toBeGreaterThan(150);
	});
});
