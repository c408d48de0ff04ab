import { expect, test } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { proposeMapping } from '../mapping/propose.ts';
import { sniff } from '../look/sniff.ts';
import { loadFiles } from './load.ts';

const engine = useEngine();
const header = 'asiakas;pvm;tapahtuma;yksikkö';
const rows = Array.from(
	{ length: 60 },
	(_, place) =>
		`p${place % 7};${(place % 28) + 1}.3.2024 ${place % 24}:15;contact;${place % 3 ? 'Alfa' : 'Beta'}`
);

async function hashOf(lines: readonly string[][], salt = 'a'): Promise<string> {
	const files = await Promise.all(
		lines.map(async (part, place) => {
			const source = memoryFile([header, ...part, ''].join('\n'), { name: `${place}.csv` });
			const shape = await sniff(source);
			return { source, shape, mapping: proposeMapping(shape).mapping };
		})
	);
	return (await loadFiles(engine, files, { salt })).data_hash;
}

test('the same events have the same hash, whatever the salt, the order of rows and the files they are in', async () => {
	const hash = await hashOf([rows]);
	expect(hash).toMatch(/^[0-9a-f]{16}$/);
	expect(await hashOf([rows], 'b')).toBe(hash);
	expect(await hashOf([rows.toReversed()])).toBe(hash);
	expect(await hashOf([rows.slice(0, 20), rows.slice(20)])).toBe(hash);
	expect(await hashOf([rows.map((row) => row.replace(/^p/, 'q'))])).toBe(hash);
});

test.each([
	['a row is missing', rows.slice(1)],
	['a time is another', rows.with(0, rows[0]!.replace('0:15', '0:16'))],
	['a unit is another', rows.with(0, rows[0]!.replace('Beta', 'Alfa'))],
	['a row is another client’s', rows.with(0, rows[0]!.replace('p0', 'p1'))],
	['two clients are one', rows.map((row) => row.replace('p6', 'p5'))]
])('where %s the hash is another', async (_, changed) => {
	expect(await hashOf([changed])).not.toBe(await hashOf([rows]));
});
