import { expect, test } from 'vitest';
import { countyUnits } from './county.ts';
import { demoExport } from './demo.ts';
import { leastUnits, Sites } from './sites.ts';

test.each([leastUnits, 15, 27, 300])(
	'a county of %i units has as many, by even numbers of each',
	(count) => {
		const sites = new Sites(count);
		expect(new Set(sites.all.map(({ id }) => id)).size).toBe(count);
		const places = countyUnits.map(({ id }) => sites.of(id).length);
		expect(Math.max(...places) - Math.min(...places)).toBeLessThanOrEqual(1);
	}
);

test('a large county gives the same life at more places, and the truth of each', () => {
	const wanted = { events: 60_000, seed: 3 };
	const [small, large] = [demoExport(wanted), demoExport({ ...wanted, units: 300 })];
	const cells = ({ chunks }: { chunks: Iterable<string> }) =>
		[...chunks]
			.join('')
			.trimEnd()
			.split('\n')
			.slice(1)
			.map((line) => line.split(','));
	const [few, many] = [cells(small), cells(large)];
	const kind = (unit: string) => unit.split('-').slice(0, 2).join('-');
	expect(many.map((row) => [row[0], row[1], row[2], kind(row[3]!), row[5]])).toEqual(
		few.map((row) => [row[0], row[1], row[2], row[3]!, row[5]])
	);
	expect(new Set(many.map((row) => row[3])).size).toBe(300);
	expect(large.unitsCsv.trimEnd().split('\n')).toHaveLength(301);
	const [all, each] = [small.truth(), large.truth()];
	const returns = (truth: typeof all, unit: string) =>
		truth.pingpong
			.filter((row) => kind(row.unit) === unit)
			.reduce((sum, row) => sum + row.direct_returns, 0);
	for (const { id } of countyUnits) expect(returns(each, id)).toBe(returns(all, id));
	expect(each.repeat.length).toBeGreaterThan(250);
	expect(each.guarantee).toEqual(all.guarantee);
});

test('a client is served at one place of a kind', () => {
	const { chunks } = demoExport({ events: 5000, seed: 3, units: 100 });
	const places = new Map<string, string>();
	for (const line of [...chunks].join('').trimEnd().split('\n').slice(1)) {
		const [client, , , unit] = line.split(',') as [string, string, string, string];
		if (client === '') continue;
		const key = `${client} ${unit.split('-').slice(0, 2).join('-')}`;
		expect([key, places.get(key) ?? unit]).toEqual([key, unit]);
		places.set(key, unit);
	}
});
