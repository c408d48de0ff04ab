import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '#lib/cli/run-command.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import { readBatches } from '#lib/ingest/load/read-batches.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import { proposeMapping } from '#lib/ingest/mapping/propose.ts';
import { LoadNumbers } from '#lib/ingest/records/load-numbers.ts';
import { StandIns } from '#lib/ingest/records/stand-ins.ts';
import { looseDisguises, signedDisguises, type Disguise } from '#tests/support/code-disguises.ts';
import { useEngine } from '#tests/support/engines.ts';
import { madeCodes, type MadeCode } from '#tests/support/identity-codes.ts';
import { longFile, piecesOf, type LongFile } from '#tests/support/long-file.ts';
import { swept, sweptCases } from '#tests/support/sweep.ts';

/** Bytes of ordinary events before the first code, and codes in all. */
const FILLER = swept(50_000_000);
const CODES = swept(10_000);
const LONG = 1_200_000;

const forms = Object.entries({ ...signedDisguises, ...looseDisguises });
const codes = fc.sample(madeCodes, { numRuns: CODES, seed: 50 });
const header = 'client_id;event_time;event_type;unit_id;outcome';
const line = (client: string, row: number) =>
	`${client};2025-0${1 + (row % 9)}-${10 + (row % 19)} 08:${10 + (row % 50)};contact;asema ${row % 7};hoidettu vastaanotolla`;
const block = Array.from({ length: 1500 }, (_, row) => line(`a${row % 100}`, row));
/** Codes of each form that a part of them has, quoted so that no sign cuts a cell. */
const behind = (some: readonly MadeCode[], disguise: (place: number) => Disguise): LongFile => ({
	header,
	block,
	filler: FILLER,
	tail: some.map((code, place) => line(`"${disguise(place)(code).replaceAll('"', '""')}"`, place))
});
const mixed = behind(codes, (place) => forms[place % forms.length]![1]);

const engine = useEngine();
let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'sujuva-late-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe(`${CODES} identity codes in disguise behind ${FILLER / 1e6} MB of events`, () => {
	test('stop a load, which leaves the earlier data as they were', { timeout: LONG }, async () => {
		const load = async (file: LongFile) => {
			const source = longFile(file);
			const shape = await sniff(source);
			const { mapping } = proposeMapping(shape);
			return loadFiles(engine, [{ source, shape, mapping }], { salt: 'late' });
		};
		const { events } = await load({ ...mixed, filler: 1, tail: [] });
		const refused = await load(mixed).catch((thrown: unknown) => thrown);
		expect(refused).toMatchObject({
			code: 'identity_code',
			data: { file: 'long.csv', columns: ['client_id'] }
		});
		const { rows } = (refused as { data: { rows: number } }).data;
		expect(rows).toBeGreaterThan(CODES / 3);
		expect(rows).toBeLessThanOrEqual(CODES);
		expect(events).toBeGreaterThan(0);
		const left = await engine.query('SELECT count(*)::INTEGER AS n FROM events');
		expect(left.column('n')).toEqual([events]);
	});

	test('end the command line in 4, which shows none of them', { timeout: LONG }, async () => {
		const path = join(folder, 'late.csv');
		await pipeline(Readable.from(piecesOf(mixed)), createWriteStream(path));
		expect(statSync(path).size).toBeGreaterThan(FILLER);
		let said = '';
		const say = (text: string) => void (said += text);
		expect(await runCommand(['measure', path], { folder, data: say, message: say })).toBe(4);
		expect(said).toMatch(/late\.csv holds personal identity codes in column client_id/);
		const shown = codes.filter((code, place) =>
			said.includes(forms[place % forms.length]![1](code))
		);
		expect(shown).toEqual([]);
	});

	test.each(sweptCases(forms))(
		'are found in one form alone: %s',
		{ timeout: LONG },
		async (_, form) => {
			const some = codes.slice(0, Math.max(200, Math.floor(CODES / forms.length)));
			const source = longFile(behind(some, () => form));
			const shape = await sniff(source);
			const numbers = new LoadNumbers('late', new StandIns('late'));
			const { mapping } = proposeMapping(shape);
			const read = async () => {
				for await (const { end } of readBatches(source, shape, mapping, { numbers }))
					expect(end).toBeNull();
			};
			await expect(read()).rejects.toMatchObject({
				code: 'identity_code',
				data: { columns: ['client_id'] }
			});
		}
	);
});
