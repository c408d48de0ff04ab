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
	const ungated = await readDataReport(engine, linkage, 5);
	const rows = gatedReport(linkage, ungated, 5);
	return { rows, told };
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
