import { describe, expect, test } from 'vitest';
import type { Engine, Session } from '#lib/engine/port.ts';
import { buildAll } from '#lib/facts/build-all.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { useEngine } from '#tests/support/engines.ts';
import { loadFiles } from './load.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { sniff } from '../look/sniff.ts';

const header = [
	'client_id',
	'event_time',
	'event_type',
	'unit_id',
	'case_id',
	'event_id',
	'referral_id',
	'series_id'
];
const mapping: Mapping = {
	name: 'canonical',
	columns: Object.fromEntries(header.map((name) => [name, name]))
};
const kinds = ['contact', 'visit', 'referral_sent', 'referral_received', 'case_closed'];
const pick = (index: number, step: number, of: number) => (index * step) % of;

/** Two months of events of 40 clients with marked ids, some rows twice, some events with two professionals. */
const rows = Array.from({ length: 400 }, (_, index) => {
	const client = pick(index, 17, 40);
	return [
		`secretclient${client}`,
		`2024-0${1 + (index % 2)}-${String(1 + pick(index, 3, 28)).padStart(2, '0')} ${String(8 + (index % 8)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`,
		kinds[pick(index, 3, kinds.length)],
		`unit${pick(index, 5, 6)}`,
		index % 3 === 0 ? '' : `secretcase${client}_${index % 2}`,
		index % 4 === 0 ? `secretevent${index % 60}` : '',
		index % 5 === 0 ? `secretreferral${index % 35}` : '',
		index % 7 === 0 ? `secretseries${index % 21}` : ''
	].join(';');
});
const file = (name: string, part: readonly string[]) =>
	memoryFile(`${header.join(';')}\n${part.join('\n')}\n`, { name });
const parts = [file('a.csv', rows.slice(0, 250)), file('b.csv', rows.slice(230))];

const engine = useEngine();

const load = async (salt: string, into = engine) => {
	const files = [];
	for (const source of parts) files.push({ source, shape: await sniff(source), mapping });
	return loadFiles(into, files, { salt, facts: buildAll() });
};

/** Every table by name, its rows as sorted text. */
async function everything(): Promise<Record<string, string[]>> {
	const names = (
		await engine.query('SELECT table_name::VARCHAR AS name FROM duckdb_tables()')
	).column('name');
	const contents: Record<string, string[]> = {};
	// The epoch's name is another at every load, by design, and in no figure.
	for (const name of names
		.map(String)
		.filter((name) => name !== 'data_epoch')
		.sort()) {
		const rows = await engine.query(`SELECT t::VARCHAR AS row FROM ${name} t ORDER BY row`);
		contents[name] = rows.column('row').map(String);
	}
	return contents;
}

/** The engine, telling the hashes of clients and rows just before the staging tables are dropped. */
function watched(seen: (hashes: readonly string[]) => void): Engine {
	const look = async (session: Session) => {
		const found = await session.query(
			`SELECT hash::VARCHAR AS hashes FROM identities
			UNION ALL SELECT concat_ws(' ', row_key, merge_key) FROM records`
		);
		seen(found.column('hashes').map(String));
	};
	return {
		...engine,
		replace: (work, options) =>
			engine.replace(
				(session, earlier) =>
					work(
						{
							...session,
							run: async (sql, runOptions) => {
								if (sql.includes('CREATE TABLE event_rows')) await look(session);
								await session.run(sql, runOptions);
							}
						},
						earlier
					),
				options
			)
	};
}

describe('the salt of a load', () => {
	test('changes no figure and no key, and what identifies is in no table', async () => {
		const first = await load('pepper one');
		const one = await everything();
		const second = await load('pepper two');
		const other = await everything();
		expect(first).toMatchObject({ rows: 420, duplicates: 20 });
		expect(second).toEqual(first);
		expect(other).toEqual(one);
		expect(one['event_rows']?.length).toBe(first.events);
		expect(JSON.stringify(other)).not.toMatch(/secret|pepper/);
	});

	test('numbers events, referrals and series from 1 in the order of the rows', async () => {
		await load('a');
		const found = await engine.query(`
			SELECT max(event_id)::INTEGER AS events, max(referral_id)::INTEGER AS referrals,
				max(series_id)::INTEGER AS series, max(client_key)::INTEGER AS clients,
				(SELECT min(event_id || ' ' || referral_id || ' ' || series_id) FROM event_rows WHERE row_no = 2)::VARCHAR AS firsts
			FROM event_rows`);
		expect(found.column('firsts')).toEqual(['1 1 1']);
		expect(
			['events', 'referrals', 'series', 'clients'].map((name) => found.column(name)[0])
		).toEqual([15, 7, 3, 40]);
	});

	test('makes the hashes: others with another salt, the same with the same', async () => {
		const runs: string[][] = [];
		for (const salt of ['a', 'b', 'a'])
			await load(
				salt,
				watched((hashes) => runs.push([...hashes]))
			);
		const [first, second, third] = runs as [string[], string[], string[]];
		expect(third).toEqual(first);
		const words = (run: readonly string[]) => new Set(run.flatMap((hashes) => hashes.split(' ')));
		const shared = [...words(first)].filter((hash) => words(second).has(hash));
		expect([words(first).size > 400, shared]).toEqual([true, []]);
	});

	test('is forgotten after the load', async () => {
		await load('a');
		await engine.transaction(async (session) => {
			const found = await session.query(`SELECT concat(getvariable('salt')) AS salt`);
			expect(found.column('salt')).toEqual(['']);
		});
	});
});
