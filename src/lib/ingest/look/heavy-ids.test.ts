import { expect, test } from 'vitest';
import type { Mapping } from '#lib/events/mapping.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { heavyIds } from './heavy-ids.ts';
import { sniff } from './sniff.ts';

const mapping: Mapping = { name: 'm', columns: { client_id: 'asiakas', event_time: 'pvm' } };
const usual = Array.from({ length: 400 }, (_, row) => `a${row % 40}`);
const shapeOf = (ids: readonly string[]) =>
	sniff(memoryFile(['asiakas;pvm', ...ids.map((id) => `${id};1.2.2025`)].join('\n')));
const times = (id: string, count: number) => Array.from({ length: count }, () => id);

test('an id that no person can be is told with its share of the sample', async () => {
	const shape = await shapeOf([...usual, ...times('vastaanotto', 200)]);
	expect(heavyIds(shape, mapping)).toEqual([{ header: 'asiakas', share: 200 / 600 }]);
	expect(heavyIds(shape, { name: 'm', columns: { case_id: 'asiakas' } })).toEqual([]);
	expect(heavyIds(await shapeOf([...usual, ...times('b', 100)]), mapping)).toEqual([]);
});

test('several of them do not hide each other, and many ids do not hide them', async () => {
	const many = Array.from({ length: 3000 }, (_, row) => `a${row % 300}`);
	const shape = await shapeOf([...many, ...times('x1', 400), ...times('x2', 600)]);
	expect(heavyIds(shape, mapping)).toEqual([{ header: 'asiakas', share: 1000 / 4000 }]);
});

test('what stands for nobody holds no share, by itself or as the mapping says', async () => {
	const shape = await shapeOf([...usual, ...times('tuntematon', 500), ...times('Kassa', 200)]);
	expect(heavyIds(shape, mapping)).toEqual([{ header: 'asiakas', share: 200 / 600 }]);
	const said = { ...mapping, values: { client_id: { kassa: '' } } };
	expect(heavyIds(shape, said)).toEqual([]);
});
