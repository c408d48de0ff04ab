import { createHash } from 'node:crypto';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import type { Line } from '#lib/base/worker-line.ts';
import { arrowOf, ipcBytes } from '#tests/support/arrow-bytes.ts';
import { asZippedLines } from '#tests/support/other-formats.ts';
import { fileSource } from '../bytes/source.ts';
import { openTables } from '../formats/open-tables.ts';
import { parquetTable } from '../formats/parquet/table.ts';
import type { LoadFile } from '../mapping/load-file.ts';
import { proposeMapping } from '../mapping/propose.ts';
import { sniff } from '../look/sniff.ts';
import type { Batch } from '../records/batch.ts';
import { StandIns } from '../records/stand-ins.ts';
import { decodeHere, type OpenDecoder } from './decoder.ts';
import { remoteDecoder } from './remote-decoder.ts';
import { serveDecoder } from './serve-decoder.ts';

const rows = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, i) => {
		const client = (from + i) % 70_000;
		return `c${client},2024-01-${String((i % 28) + 1).padStart(2, '0')},contact,U${i % 3}`;
	});
const header = 'client_id,event_time,event_type,unit_id';
const csv = (name: string, lines: readonly string[]) =>
	new File([[header, ...lines, ''].join('\n')], name);

async function filesOf(...files: readonly File[]): Promise<LoadFile[]> {
	const tables = (await Promise.all(files.map((file) => openTables(fileSource(file))))).flat();
	return Promise.all(
		tables.map(async (source) => {
			const shape = await sniff(source);
			return { source, shape, mapping: proposeMapping(shape).mapping };
		})
	);
}

/** A file of many rows, looked at by its first ones. */
async function longFile(count: number): Promise<LoadFile> {
	const [file] = (await filesOf(csv('a.csv', rows(0, 5)))) as [LoadFile];
	return { ...file, source: fileSource(csv('a.csv', rows(0, count))) };
}

/** A decoder at the other end of a line in this thread, and the messages that came over it. */
function otherEnd() {
	const said: unknown[] = [];
	let ended = 0;
	let breakDown = () => undefined as void;
	const decode: OpenDecoder = (files, decoding) => {
		const open = async () => {
			await Promise.resolve();
			const { port1, port2 } = new MessageChannel();
			const errors: (() => void)[] = [];
			const near = {
				postMessage: (message: unknown, transfer: Transferable[]) =>
					port1.postMessage(message, transfer as ArrayBuffer[]),
				addEventListener(type: string, heard: (event: { data: unknown }) => void) {
					if (type === 'error') errors.push(() => heard({ data: null }));
					else
						port1.on('message', (data: unknown) => {
							said.push(data);
							heard({ data });
						});
				}
			} as Line;
			const far = {
				postMessage: (message: unknown, transfer: Transferable[]) =>
					port2.postMessage(message, transfer as ArrayBuffer[]),
				addEventListener: (type: string, heard: (event: { data: unknown }) => void) =>
					type === 'message' && port2.on('message', (data: unknown) => heard({ data }))
			} as unknown as Line;
			breakDown = () => errors.forEach((error) => error());
			serveDecoder(far, () => parquetTable);
			return {
				line: near,
				wasm: null,
				end() {
					ended++;
					port1.close();
				}
			};
		};
		return remoteDecoder(open, files, decoding);
	};
	return { decode, said, ended: () => ended, breakDown: () => breakDown() };
}

/** Numbers by their hash: an assertion looks at every one of them for long. */
const hashed = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
	createHash('sha256')
		.update(new Uint8Array(buffer, byteOffset, byteLength))
		.digest('hex');
const plain = (batches: readonly Batch[]) =>
	batches.map((batch) => ({
		...batch,
		columns: batch.columns.map(({ name, values }) => [name, hashed(values)]),
		identities: batch.identities.map((one) => ({ ...one, hashes: hashed(one.hashes) }))
	}));

async function all(decode: OpenDecoder, files: readonly LoadFile[], standIns = new StandIns('s')) {
	const decoder = decode(files, { salt: 's', standIns });
	const batches: Batch[] = [];
	for (const place of files.keys())
		for await (const batch of decoder.batches(place)) batches.push(batch);
	decoder.close();
	return batches;
}

describe('files decoded at the other end of a line', () => {
	test('are the batches they are here, one set of numbers over all files', async () => {
		const bytes = ipcBytes(
			await arrowOf(
				`SELECT 'c' || i AS client_id, DATE '2024-02-01' AS event_time, 'contact' AS event_type, 'Ä, ' || i % 2 AS unit_id FROM range(50) r(i)`
			),
			'stream'
		);
		const files = await filesOf(
			csv('b.csv', rows(100, 300)),
			new File([bytes as Uint8Array<ArrayBuffer>], 'c.arrow')
		);
		files.unshift(await longFile(150_000));
		const there = await all(otherEnd().decode, files);
		expect(there.length).toBeGreaterThan(4);
		expect(plain(there)).toEqual(plain(await all(decodeHere, files)));
	});

	test('are entries of an archive by their place', async () => {
		const zipped = await asZippedLines({
			headers: header.split(','),
			rows: rows(0, 5).map((row) => row.split(','))
		});
		const bytes = await new Response(zipped.stream()).arrayBuffer();
		const files = await filesOf(new File([bytes], 'a.zip'));
		expect(files[0]!.source.name).toMatch(/^a\.zip: /);
		const there = await all(otherEnd().decode, files);
		expect(plain(there)).toEqual(plain(await all(decodeHere, files)));
	});

	test('are decoded two batches ahead, no more', async () => {
		const files = [await longFile(400_000)];
		const { decode, said } = otherEnd();
		const decoder = decode(files, { salt: 's', standIns: new StandIns('s') });
		const reading = decoder.batches(0)[Symbol.asyncIterator]();
		await reading.next();
		await new Promise((done) => setTimeout(done, 2000));
		// Its first word, the batch taken and two more.
		expect(said).toHaveLength(4);
		decoder.close();
	});

	test('tell what is wrong with them by code and data, and nothing of a bug but its kind', async () => {
		const sound = await filesOf(csv('a.csv', rows(0, 5)));
		const [file] = sound as [LoadFile];
		const hetu = csv('a.csv', [...rows(0, 5), '131052-308T,2024-01-01,contact,U1']);
		const bad = { ...file, source: fileSource(hetu) };
		await expect(all(otherEnd().decode, [bad])).rejects.toMatchObject({
			code: 'identity_code',
			// A file that Node sends loses its name.
			data: { columns: ['client_id'], rows: 1 }
		});
		const broken = { ...file, mapping: { ...file.mapping, columns: null as never } };
		const failure = await all(otherEnd().decode, [broken]).catch((thrown: unknown) => thrown);
		expect(String(failure)).toBe('Error: in a worker: TypeError');
	});

	test('go on with the stand-ins of earlier files, and no text crosses the line but of units', async () => {
		const people = ['Virtanen Matti', 'Korhonen Anna'];
		const file = (name: string, units: readonly string[]) =>
			csv(
				name,
				units.map((unit, i) => `c${i},2024-01-02,contact,${unit}`)
			);
		const files = await filesOf(file('a.csv', people), file('b.csv', [...people].reverse()));
		const numbered = files.map((one) => ({
			...one,
			mapping: { ...one.mapping, identifiers: { unit_id: 'number' as const } }
		}));
		const standIns = new StandIns('s');
		standIns.number('Virtanen Matti');
		const { decode, said } = otherEnd();
		const batches = await all(decode, numbered, standIns);
		const texts = JSON.stringify(batches.map(({ traits }) => traits));
		expect(texts).toContain('"#1"');
		expect(texts).toContain('"#2"');
		expect(standIns.number('Korhonen Anna')).toBe('#2');
		const states = said.flatMap((one) =>
			'answer' in (one as object) ? [(one as { answer: object }).answer] : []
		);
		expect(
			JSON.stringify(states, (_, value) =>
				value instanceof Map ? [...value] : typeof value === 'bigint' ? 0 : value
			)
		).not.toMatch(/Virtanen|Korhonen/);
	});
});

describe('a worker', () => {
	test('is ended by the signal, and the reading with it', async () => {
		const files = [await longFile(300_000)];
		const controller = new AbortController();
		const { decode, ended } = otherEnd();
		const { signal } = controller;
		const decoder = decode(files, { salt: 's', standIns: new StandIns('s'), signal });
		const reading = decoder.batches(0)[Symbol.asyncIterator]();
		await reading.next();
		const waiting = (async () => {
			for (;;) if ((await reading.next()).done) return;
		})();
		controller.abort();
		await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
		expect(ended()).toBe(1);
	});

	test('that breaks over its work fails the reading', async () => {
		const files = [await longFile(200_000)];
		const { decode, breakDown } = otherEnd();
		const decoder = decode(files, { salt: 's', standIns: new StandIns('s') });
		const reading = decoder.batches(0)[Symbol.asyncIterator]();
		await reading.next();
		breakDown();
		await expect(reading.next()).rejects.toThrow('the worker broke over csv');
	});

	test('that cannot start is told as such, and none is started without a file', async () => {
		const files = await filesOf(csv('a.csv', rows(0, 5)));
		const refused = () => {
			throw new TypeError('refused by policy');
		};
		const decoding = { salt: 's', standIns: new StandIns('s') };
		const decoder = remoteDecoder(refused, files, decoding);
		const first = decoder.batches(0)[Symbol.asyncIterator]().next();
		await expect(first).rejects.toMatchObject({ code: 'engine_unavailable' });
		expect(() => remoteDecoder(refused, [], decoding).close()).not.toThrow();
	});
});
