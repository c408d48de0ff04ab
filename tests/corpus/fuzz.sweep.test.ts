import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '#lib/base/errors.ts';
import { openTables } from '#lib/ingest/formats/open-tables.ts';
import { readBatches } from '#lib/ingest/load/read-batches.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import type { LoadFile } from '#lib/ingest/mapping/load-file.ts';
import { recognise } from '#lib/ingest/mapping/ready-profiles.ts';
import { proposeMapping } from '#lib/ingest/mapping/propose.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import { collect, TellingNumbers } from '#tests/support/decoded.ts';
import { useEngine } from '#tests/support/engines.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { swept } from '#tests/support/sweep.ts';
import { mutated, mutations } from './mutations.ts';
import { seedFiles } from './seed-files.ts';

const FILES = swept(10_000);
const SEED = 20_260_101;
/** Tables of one load, and how many loads: every table of every file is decoded, the first ones also loaded. */
const BUNDLE = 150;
const LOADS = swept(3);

/** A damaged table that can still be read, and its rows. */
interface Readable {
	readonly table: LoadFile;
	readonly rows: number;
}

const engine = useEngine();

/** Tables of a damaged file that can be read; every row is a record or rejected, and none is both. */
async function readable(name: string, bytes: Uint8Array): Promise<Readable[]> {
	const found: Readable[] = [];
	try {
		for (const source of await openTables(memoryFile(bytes, { name }))) {
			const shape = await sniff(source);
			const mapping = recognise(shape)?.mapping ?? proposeMapping(shape).mapping;
			const numbers = new TellingNumbers();
			const { records, rows, rejected } = await collect(
				readBatches(source, shape, mapping, { numbers }),
				numbers
			);
			const lines = [
				...new Set(records.map(({ line }) => Number(line))),
				...rejected.map((text) => Number(text.split(' ')[0]))
			];
			expect(new Set(lines).size).toBe(rows);
			expect(lines.length).toBe(rows);
			found.push({ table: { source, shape, mapping }, rows });
		}
	} catch (thrown) {
		if (!(thrown instanceof AppError)) throw thrown;
	}
	return found;
}

/** Loads tables as one history; a table that the load refuses is left out and the rest tried again. */
async function loaded(tables: readonly Readable[]) {
	let left = tables;
	for (;;) {
		try {
			const files = left.map(({ table }) => table);
			return { left, report: await loadFiles(engine, files, { salt: 'fuzz' }) };
		} catch (thrown) {
			if (!(thrown instanceof AppError)) throw thrown;
			const fewer = left.filter(({ table }) => table.source.name !== thrown.data['file']);
			if (fewer.length === left.length) throw thrown;
			left = fewer;
		}
	}
}

test(`${FILES} damaged files: no crash, no hang, no row lost`, { timeout: 1_200_000 }, async () => {
	const seeds = await seedFiles();
	const tables: Readable[] = [];
	let count = 0;
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...seeds), mutations, async (seed, changes) => {
			tables.push(...(await readable(`f${count++}`, mutated(seed, changes))));
		}),
		{ numRuns: FILES, seed: SEED, endOnFailure: true }
	);
	expect(count).toBe(FILES);
	expect(tables.length).toBeGreaterThan(FILES / 4);
	for (let at = 0; at < LOADS * BUNDLE; at += BUNDLE) {
		const { left, report } = await loaded(tables.slice(at, at + BUNDLE));
		const fates = await engine.query(`
			WITH used AS (SELECT DISTINCT file_key, line FROM event_sources),
			troubled AS (SELECT DISTINCT file_key, line FROM issues WHERE line IS NOT NULL)
			SELECT
				(SELECT count(*) FROM used)::INTEGER AS used,
				(SELECT count(*) FROM troubled ANTI JOIN used USING (file_key, line))::INTEGER AS told`);
		expect(report.rows).toBe(left.reduce((sum, { rows }) => sum + rows, 0));
		expect(report.used + report.rejected + report.duplicates).toBe(report.rows);
		const silent = report.used - Number(fates.column('used')[0]);
		const told = Number(fates.column('told')[0]);
		// A used row without an event of its own repeats another's or lies after the data: that is told too.
		expect(silent).toBeGreaterThanOrEqual(0);
		expect(told).toBeGreaterThanOrEqual(report.rejected + report.duplicates);
	}
});
