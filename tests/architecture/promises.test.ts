import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exitCodes } from '#lib/cli/failure.ts';
import { defaultWindowDays, sectorOf, type ServiceArea } from '#lib/events/event-types.ts';
import { hide } from '#lib/gate/hide.ts';
import { defaultThreshold, thresholds } from '#lib/gate/threshold.ts';
import { wilson } from '#lib/stats/wilson.ts';

const readme = readFileSync('README.md', 'utf8').replaceAll(/\s+/g, ' ');
const words = [
	'zero',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten'
];

/** What README says at a place: the parts a pattern catches. Throws when it says nothing of the kind. */
function said(pattern: RegExp): readonly string[] {
	const found = pattern.exec(readme);
	if (!found) throw new Error(`README does not say ${pattern}`);
	return found.slice(1);
}

describe('what README promises is so', () => {
	test('the oldest Node', () => {
		const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			engines: { node: string };
		};
		expect(said(/Node ([\d.]+) or newer/)).toEqual([engines.node.replace('>=', '')]);
	});

	test('the address that npm start serves', () => {
		const [port] = said(/serves http:\/\/localhost:(\d+)/);
		expect(readFileSync('scripts/setup.mjs', 'utf8')).toContain(`port: ${port}`);
	});

	test('the windows of a repeat', () => {
		const windows = said(/come back within (\d+) or (\d+) days/).map(Number);
		const areas = Object.keys(sectorOf) as ServiceArea[];
		expect([...new Set(areas.map(defaultWindowDays))].sort((a, b) => a - b)).toEqual(windows);
	});

	test('the level of the intervals', () => {
		const [level] = said(/with (\d+) % intervals/);
		// The interval of 50 of 100 at 95 %, from R: binom::binom.wilson(50, 100, 0.95).
		expect(level).toBe('95');
		expect(wilson(50, 100)?.low).toBeCloseTo(0.4038315, 6);
	});

	test('the fewest clients of a shown count, by default and on offer', () => {
		const [fewest, shown] = said(/counts about fewer than (\w+) clients read `<(\d+)`/);
		expect(words.indexOf(fewest!)).toBe(defaultThreshold);
		expect(Number(shown)).toBe(defaultThreshold);
		expect(said(/`--k ([\d|]+)` is the fewest clients/)).toEqual([thresholds.join('|')]);
	});

	test('medians need twice as many', () => {
		said(/medians need (twice) as many/);
		const hidden = (clients: number) =>
			hide({
				columns: {
					n: { kind: 'count', atoms: ['all'] },
					median: { kind: 'quantile', of: 'n' }
				},
				rows: [
					{
						label: 'all',
						role: 'row',
						values: { n: 40, median: 3 },
						clients: { n: clients },
						facts: () => 40
					}
				],
				sums: [],
				k: defaultThreshold
			})[0]!['median'];
		expect(hidden(2 * defaultThreshold)).toBeUndefined();
		expect(hidden(2 * defaultThreshold - 1)).toBeDefined();
	});

	test('the exit codes of the command line', () => {
		const [list] = said(/Exit codes: ([^.]+)\./);
		const codes = [...list!.matchAll(/(\d) (\w+)/g)].map(([, code]) => Number(code));
		expect(codes).toEqual(Object.values(exitCodes).filter((code) => code !== exitCodes.bug));
	});

	test('the statute up to which the law was checked', () => {
		const files = readdirSync('data/rules').filter((name) => name.endsWith('.json'));
		const read = files.map((name) => JSON.parse(readFileSync(`data/rules/${name}`, 'utf8')));
		const checked = new Set(read.flatMap(({ checked_to }) => checked_to ?? []));
		expect(said(/checked up to statute (\d+\/\d+)/)).toEqual([...checked]);
	});
});
