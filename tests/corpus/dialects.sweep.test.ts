import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceFile } from '#lib/ingest/bytes/source.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import { useEngine } from '#tests/support/engines.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { swept } from '#tests/support/sweep.ts';
import {
	canonical,
	canonicalMapping,
	dialects,
	mappingOf,
	someEvents,
	written,
	type Dialect,
	type PlainEvent
} from './random-dialect.ts';

const FILES = swept(500);
/** Files of one load: each keeps to itself, for no two have a client in common. */
const BUNDLE = 50;

const engine = useEngine();
const made = fc.sample(fc.tuple(someEvents, dialects), { numRuns: FILES, seed: 2026 });

/** Loads files as one history; the events of each, in the order of its rows, as text. */
async function loaded(files: readonly (readonly [SourceFile, Mapping])[]): Promise<string[][]> {
	const inputs = [];
	for (const [source, mapping] of files)
		inputs.push({ source, shape: await sniff(source), mapping });
	const { rows, used } = await loadFiles(engine, inputs, { salt: 'dialects' });
	expect(used).toBe(rows);
	const found = await engine.query(`
		SELECT
			s.file_key::INTEGER AS file_key,
			concat_ws(' | ', e.client_key, e.event_time, e.time_known, e.event_type, u.unit_name, coalesce(e.planned::VARCHAR, '?'), e.topic_code) AS text
		FROM event_sources s
		JOIN events e USING (event_key)
		LEFT JOIN units u USING (unit_id)
		ORDER BY s.file_key, s.line`);
	const texts = files.map((): string[] => []);
	const keys = found.column('file_key').map(Number);
	found.column('text').forEach((text, row) => texts[keys[row]! - 1]!.push(String(text)));
	return texts;
}

test(
	`${FILES} files in random dialects give the events of the plain ones, row by row`,
	{ timeout: 1_200_000 },
	async () => {
		const own = made.map(([events, dialect], file): readonly [PlainEvent[], Dialect] => [
			events.map((one, row) => ({
				...one,
				client_id: `${one.client_id}F${file}`,
				topic_code: row % 3 === 0 ? one.topic_code : `${one.topic_code}R${row}`
			})),
			dialect
		]);
		for (let at = 0; at < own.length; at += BUNDLE) {
			const bundle = own.slice(at, at + BUNDLE);
			const name = (file: number) => `${at + file}.csv`;
			const plain = await loaded(
				bundle.map(([events], file) => [
					memoryFile(canonical(events), { name: name(file) }),
					canonicalMapping
				])
			);
			const other = await loaded(
				bundle.map(([events, dialect], file) => [
					memoryFile(written(events, dialect), { name: name(file) }),
					mappingOf(dialect)
				])
			);
			bundle.forEach(([events, dialect], file) => {
				expect(plain[file]).toHaveLength(events.length);
				expect([dialect, other[file]]).toEqual([dialect, plain[file]]);
			});
		}
	}
);
