import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { loadStory } from '#tests/support/story.ts';
import { kinOf } from './kin.ts';

describe('kin of links', () => {
	test('nobody linked is nobody', () => expect(kinOf([])).toEqual([]));

	test('a chain is one kin of its least member, wherever it begins', () => {
		const chain = [
			[8, 9],
			[7, 8],
			[3, 4],
			[4, 7]
		] as const;
		expect(kinOf(chain)).toEqual([3, 4, 7, 8, 9].map((member) => [member, 3]));
	});

	test('a hundred thousand links in a row are joined at once', () => {
		const row = Array.from({ length: 100_000 }, (_, index): [number, number] => [index, index + 1]);
		expect(new Set(kinOf(row.reverse()).map(([, kin]) => kin))).toEqual(new Set([0]));
	});

	test('members reach each other by links exactly when they are one kin', () => {
		const number = fc.integer({ min: 1, max: 14 });
		fc.assert(
			fc.property(fc.array(fc.tuple(number, number), { maxLength: 12 }), (links) => {
				const kin = new Map(kinOf(links));
				for (const start of kin.keys()) {
					const reached = new Set([start]);
					for (let size = 0; size < reached.size;) {
						size = reached.size;
						for (const [one, other] of links) {
							if (reached.has(one)) reached.add(other);
							if (reached.has(other)) reached.add(one);
						}
					}
					for (const [member, its] of kin) expect(its === kin.get(start)).toBe(reached.has(member));
					expect(kin.get(start)).toBe(Math.min(...reached));
				}
			}),
			{ numRuns: 300, seed: 1 }
		);
	});
});

describe('at settling', () => {
	const engine = useEngine();

	const column = async (name: 'kin_key' | 'gate_key', header: string, rows: readonly string[]) => {
		await loadStory(engine, [header, ...rows].join('\n'));
		const found = await engine.query(`SELECT ${name} AS value FROM events ORDER BY row_no`);
		return found.column('value');
	};
	const kin = (rows: readonly string[]) =>
		column(
			'kin_key',
			'client_id | case_id | event_time | event_type | unit_id',
			rows.map((row, index) => `${row} | ${1 + index}.2.2024 | contact | A`)
		);

	test('a client alone is a kin of its own, all its cases and events without a case included', async () => {
		expect(await kin(['a | 1', 'b | 2', 'a | 3', 'a | -'])).toEqual([1, 2, 1, 1]);
	});

	test('clients of one case are one kin, and so are those joined through others', async () => {
		expect(await kin(['a | 1', 'b | 2', 'c | 2', 'c | 3', 'd | 3', 'e | 4'])).toEqual([
			1, 2, 2, 2, 2, 5
		]);
		expect(await kin(['a | 1', 'b | 2', 'c | 3', 'c | 1', 'a | 2'])).toEqual([1, 1, 1, 1, 1]);
	});

	test('an event without a client belongs to the kin of its case', async () => {
		expect(await kin(['a | 1', 'b | 2', '- | 2', 'a | 2', '- | 2'])).toEqual([1, 1, 1, 1, 1]);
	});

	test('a case without any client is a kin of its own, and all events with neither are one', async () => {
		expect(await kin(['a | 1', '- | 2', '- | 2', '- | 3', '- | -', '- | -'])).toEqual([
			1, 3, 3, 4, 0, 0
		]);
	});

	const gate = (rows: readonly string[]) =>
		column(
			'gate_key',
			'client_id | event_time | event_type | unit_id',
			rows.map((row, index) => {
				const [client, unit] = row.split(' ');
				return `${client} | ${1 + (index % 28)}.${1 + Math.floor(index / 28)}.2024 | contact | ${unit}`;
			})
		);
	const times = (count: number, row: string) => Array.from({ length: count }, () => row);

	test('events without a client stand for one client together', async () => {
		const keys = await gate(['a A', '- A', '- A', 'b A']);
		expect(keys).toEqual([1, -1, -1, 2]);
	});

	test('in a unit where 95 % of the events have no client each stands for one of its own', async () => {
		const keys = await gate([
			'a A',
			...times(19, '- A'),
			'a B',
			...times(18, '- B'),
			...times(19, '- -')
		]);
		expect(new Set(keys.slice(1, 20)).size).toBe(19);
		expect(keys.slice(1, 20).every((key) => Number(key) < -1)).toBe(true);
		expect([keys[0], keys[20]]).toEqual([1, 1]);
		expect(new Set(keys.slice(21))).toEqual(new Set([-1]));
	});
});
