import { describe, expect, it } from 'vitest';
import { loadBatches } from '#lib/ingest/load/load-batches.ts';
import { LoadNumbers } from '#lib/ingest/records/load-numbers.ts';
import { StandIns } from '#lib/ingest/records/stand-ins.ts';
import type { Row } from '#lib/gate/row.ts';
import { useEngine } from '#tests/support/engines.ts';
import { storyInput } from '#tests/support/story.ts';
import { gatedReport, readDataReport } from './data-report.ts';
import { linkage } from './data-reports.ts';

const engine = useEngine();

/** Clients number `from` to `to`, one contact each. */
const people = (from: number, to: number, name = 'p') =>
	Array.from({ length: to - from + 1 }, (_, index) => `${name}${from + index}`);

/** Loads one file per list of clients, each with an event of nobody; what is shown, and what was found wrong. */
async function load(...files: readonly (readonly string[])[]) {
	const numbers = new LoadNumbers('salt', new StandIns('salt'));
	const inputs = files.map((clients, index) => {
		const rows = [...clients, '-'].map((client) => `${client}|1.2.2024|contact`);
		const text = ['client_id|event_time|event_type', ...rows].join('\n');
		return storyInput(text, {}, `${index + 1}.csv`, numbers);
	});
	const { issues } = await loadBatches(engine, inputs, { salt: 'salt' });
	const told = issues.filter(({ code }) => code === 'no_shared_clients');
	const twoWays = issues.filter(({ code }) => code === 'ids_two_ways');
	const ungated = await readDataReport(engine, linkage, 5);
	const rows = gatedReport(linkage, ungated, 5);
	return { rows, told, twoWays };
}
const cells = ({ file, clients, shared, shared_part }: Row) => [file, clients, shared, shared_part];

describe('clients that files have in common', () => {
	it('are counted file by file, those of a row told twice too; one file has none', async () => {
		const { rows } = await load(people(1, 20), people(11, 50), people(1, 10));
		expect(rows.map(cells)).toEqual([
			['1.csv', 20, 20, 1],
			['2.csv', 40, 10, 0.25],
			['3.csv', 10, 10, 1]
		]);
		expect((await load(people(1, 20))).rows).toEqual([]);
	});

	it('are hidden where they are few, and where the others of some file are', async () => {
		const few = await load(people(1, 20), people(17, 40));
		expect(few.rows.map(cells)).toEqual([
			['1.csv', 20, null, null],
			['2.csv', 24, null, null]
		]);
		expect(few.rows[0]!.suppressed).toMatchObject({ shared: 'few' });
		const rest = await load(people(1, 20), people(5, 40));
		expect(rest.rows.map(cells)).toEqual([
			['1.csv', 20, null, null],
			['2.csv', 36, null, null]
		]);
		expect(rest.rows[0]!.suppressed).toMatchObject({ shared: 'linked' });
	});
});

describe('a file that shares no client with the others', () => {
	it('is found where it and the others have twenty clients each', async () => {
		const apart = await load(people(1, 20), people(1, 20, 'q'));
		expect(apart.told).toMatchObject([{ column: 'client_id', count: 2 }]);
		expect(apart.rows.map(cells)).toEqual([
			['1.csv', 20, 0, 0],
			['2.csv', 20, 0, 0]
		]);
		expect((await load(people(1, 19), people(1, 30, 'q'))).told).toEqual([]);
		expect((await load(people(1, 30), people(30, 60))).told).toEqual([]);
		const third = await load(people(1, 30), people(20, 40), people(1, 20, 'q'));
		expect(third.told).toMatchObject([{ column: 'client_id', count: 1 }]);
	});
});

describe('ids that two files write in two ways', () => {
	const padded = (from: number, to: number) =>
		people(from, to, '').map((client) => client.padStart(6, '0'));
	const loosely = ({ file, clients, shared, shared_loosely }: Row) => [
		file,
		clients,
		shared,
		shared_loosely
	];

	it('are told by their clients in the later file, at their rows, and nobody is joined', async () => {
		const { rows, told, twoWays } = await load(people(101, 140, ''), padded(111, 160));
		expect(rows.map(loosely)).toEqual([
			['1.csv', 40, 0, 30],
			['2.csv', 50, 0, 30]
		]);
		expect(twoWays).toEqual([
			{
				...{ code: 'ids_two_ways', column: 'client_id', count: 30, rows: [2, 3, 4, 5, 6] },
				files: Array.from({ length: 5 }, () => '2.csv')
			}
		]);
		expect(told).toEqual([]);
		const clients = await engine.query(
			'SELECT count(DISTINCT client_key)::INTEGER AS n FROM events'
		);
		expect(clients.column('n')).toEqual([90]);
	});

	it('need twenty clients, and a tenth of what the two files share', async () => {
		const [few, enough] = [await load(people(101, 140, ''), padded(101, 119)), padded(101, 120)];
		expect([few.twoWays, few.told]).toEqual([[], []]);
		expect((await load(people(101, 140, ''), enough)).twoWays).toMatchObject([{ count: 20 }]);
		const mixed = (alike: number) => [...people(200, 199 + alike, ''), ...enough];
		const all = people(101, 400, '');
		expect((await load(all, mixed(180))).twoWays).toMatchObject([{ count: 20 }]);
		expect((await load(all, mixed(181))).twoWays).toEqual([]);
	});

	it('are found in pairs of files where every file shares its clients with another', async () => {
		const { rows, twoWays } = await load(
			...[people(101, 130, 'P-'), people(101, 130, 'P-')],
			...[people(101, 130, 'p'), people(101, 130, 'p')]
		);
		expect(rows.map(loosely).map(([, ...counts]) => counts)).toEqual([
			[30, 30, 30],
			[30, 30, 30],
			[30, 30, 30],
			[30, 30, 30]
		]);
		expect(twoWays).toMatchObject([{ count: 60 }]);
	});

	it('are not looked for where signs tell the clients of a file apart', async () => {
		const numbered = (units: readonly number[]) =>
			units.flatMap((unit) => people(1, 130, `${unit}-`));
		const { rows, told, twoWays } = await load(
			numbered([1, 2, 11, 12]),
			numbered([3, 21, 22, 111])
		);
		expect(twoWays).toEqual([]);
		expect(rows.map(loosely)).toEqual([
			['1.csv', 520, 0, 0],
			['2.csv', 520, 0, 0]
		]);
		expect(told).toMatchObject([{ count: 2 }]);
	});

	it('are few or many as the gate says', async () => {
		const others = people(1, 20, 'q');
		const alike = people(101, 120, '');
		const few = await load(people(101, 140, ''), [...others, ...alike, ...padded(121, 123)]);
		expect(few.rows.map(loosely)).toEqual([
			['1.csv', 40, 20, null],
			['2.csv', 43, 20, null]
		]);
		const many = await load(people(101, 140, ''), [...others, ...alike, ...padded(121, 125)]);
		expect(many.rows.map(loosely)).toEqual([
			['1.csv', 40, 20, 25],
			['2.csv', 45, 20, 25]
		]);
	});
});
