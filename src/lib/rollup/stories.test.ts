import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber } from '#lib/base/civil-day.ts';
import { factsOf } from '#tests/support/fact-text.ts';
import { cellsOf } from './cells.ts';
import type { Dimensions, FactSource, FactTable } from './columns.ts';
import { dimensionFrom, dimensionOfCode } from './make-dimension.ts';
import { cutFor } from './lattice.ts';
import { clientCount, clientsBehind, count, histogram, quantile, sum, within } from './measures.ts';
import type { Detail, Group, ReadContext, Reading, Selection, Step } from './question.ts';
import { uncut } from './question.ts';
import { scan } from './scan.ts';
import { sumCells } from './sum-cells.ts';

const table: FactTable = {
	grain: 'one row per visit',
	columns: {
		day: { kind: 'day', nullable: true, doc: '' },
		gap: { kind: 'days', nullable: true, doc: '' },
		kind: { kind: 'code', nullable: true, doc: '' },
		planned: { kind: 'flag', nullable: true, doc: '' },
		path: { kind: 'key', nullable: true, doc: '' }
	},
	order: ['day'],
	lattice: ['kind']
};

const columns = factsOf(
	`client  stratum  day         gap  kind   planned  path
	-1       1        2023-12-31  -    call   no       1
	-1       2        2024-01-05  3    -      -        2
	1        1        2024-01-31  7    call   no       3
	1        1        2024-02-01  8    visit  yes      3
	1        2        2024-02-01  0    visit  no       4
	2        1        2024-02-29  7    visit  no       5
	2        1        2024-12-31  -    call   no       5
	3        3        -           1    call   no       6
	4        3        2025-01-01  30   call   no       -`,
	table
);

const dimensions: Dimensions = {
	unit: dimensionFrom('stratum', [1, 2, 3], ['north', 'south', null], { old_north: 'north' }),
	area: dimensionFrom('stratum', [1, 2, 3], ['care', 'care', 'aid']),
	kind: dimensionOfCode({ columns }, 'kind')
};
const source: FactSource = { columns, dimensions, lattice: ['kind'] };

const reading: Reading = {
	table: 'visits',
	dated: 'day',
	classes: {
		status: {
			states: [
				['planned', { column: 'planned', is: true }],
				['repeat', { atMost: [{ column: 'gap' }, { param: 'window' }] }],
				['single', null]
			]
		}
	},
	sums: ['gap'],
	quantiles: ['gap']
};
const context: ReadContext = {
	params: { window: 7 },
	asOf: dayNumber('2025-01-31'),
	dataStart: dayNumber('2023-12-01'),
	dataEnd: dayNumber('2025-01-31')
};
const all: Selection = { by: [], step: null, from: null, to: null, where: {} };

/** Both ways at once; what the lattice can answer, it answers alike. */
function ask(selection: Partial<Selection>, of: Reading = reading, detail?: Detail): Group[] {
	const asked = { ...all, ...selection };
	const scanned = scan(source, of, asked, context, detail);
	const cut = cutFor(of, asked, source);
	if (!detail && cut)
		expect(sumCells(cellsOf(source, of, context, cut), asked, dimensions)).toEqual(scanned);
	return scanned;
}

/** Groups as `words step: state n, …`. */
const drawn = (groups: readonly Group[]) =>
	groups.map(({ by, step, atoms }) =>
		[
			[...Object.values(by), step === null ? '' : dayFromNumber(step)]
				.filter((word) => word !== '')
				.join(' '),
			[...atoms].map(([state, { n }]) => `${state} ${n}`).join(', ')
		].join(': ')
	);

const steps = (step: Step, more: Partial<Selection> = {}) => drawn(ask({ step, ...more }));

describe('states', () => {
	test('a fact has the first state whose predicate holds; a missing gap is no repeat', () => {
		expect(drawn(ask({}))).toEqual([': planned 1, repeat 4, single 3']);
	});
	test('facts without the day that dates the reading are not in it', () => {
		expect(drawn(ask({ by: ['unit'] }))).toEqual([
			': single 1',
			'north: planned 1, repeat 2, single 2',
			'south: repeat 2'
		]);
	});
	test('a window of none holds for every gap that is there', () => {
		const open = scan(source, reading, all, { ...context, params: { window: -1 } });
		expect(drawn(open)).toEqual([': planned 1, repeat 5, single 2']);
	});
	test('two classes make an atom of each pair, the last counting fastest', () => {
		const classes = {
			...reading.classes,
			reached: {
				states: [
					['yes', { not: { isNull: 'kind' } }],
					['no', null]
				]
			}
		} as const;
		expect(drawn(ask({}, { ...reading, classes }))).toEqual([
			': planned|yes 1, repeat|yes 3, repeat|no 1, single|yes 3'
		]);
	});
});

describe('groups', () => {
	test('NULL is the empty word, and the empty word can be asked for', () => {
		expect(drawn(ask({ by: ['kind'] }))).toEqual([
			'call: repeat 1, single 3',
			'visit: planned 1, repeat 2',
			': repeat 1'
		]);
		expect(drawn(ask({ where: { kind: [''] } }))).toEqual([': repeat 1']);
		expect(drawn(ask({ by: ['unit'], where: { unit: [''] } }))).toEqual([': single 1']);
	});
	test('filters of several dimensions hold together, words of one beside each other', () => {
		const where = { area: ['care'], kind: ['visit', 'call'], unit: ['north'] };
		expect(drawn(ask({ where }))).toEqual([': planned 1, repeat 2, single 2']);
	});
	test('an alias asks for the word it means, an unknown word for nothing', () => {
		expect(ask({ where: { unit: ['old_north'] } })).toEqual(ask({ where: { unit: ['north'] } }));
		expect(ask({ where: { unit: ['west'] } })).toEqual([]);
	});
	test('a dimension of another name in the table is asked by its name in questions', () => {
		const groups = ask({ by: ['how'] }, { ...reading, dimensions: { how: 'kind' } });
		expect(groups.map(({ by }) => by)).toEqual([{ how: 'call' }, { how: 'visit' }, { how: '' }]);
	});
	test('an unknown dimension is refused', () => {
		expect(() => ask({ by: ['weather'] })).toThrow('unknown dimension: weather');
	});
});

describe('time', () => {
	test('months, quarters, thirds, halves and years begin where the calendar says', () => {
		expect(steps('month')).toEqual([
			'2023-12-01: single 1',
			'2024-01-01: repeat 2',
			'2024-02-01: planned 1, repeat 2',
			'2024-12-01: single 1',
			'2025-01-01: single 1'
		]);
		expect(steps('quarter').map((line) => line.slice(0, 10))).toEqual([
			'2023-10-01',
			'2024-01-01',
			'2024-10-01',
			'2025-01-01'
		]);
		expect(steps('four_months').map((line) => line.slice(0, 10))).toEqual([
			'2023-09-01',
			'2024-01-01',
			'2024-09-01',
			'2025-01-01'
		]);
		expect(steps('half_year').map((line) => line.slice(0, 10))).toEqual([
			'2023-07-01',
			'2024-01-01',
			'2024-07-01',
			'2025-01-01'
		]);
		expect(steps('year').map((line) => line.slice(0, 10))).toEqual([
			'2023-01-01',
			'2024-01-01',
			'2025-01-01'
		]);
	});
	test('weeks begin on Monday and are off the lattice', () => {
		expect(cutFor(reading, { ...all, step: 'week' }, source)).toBeNull();
		expect(steps('week', { from: dayNumber('2024-01-29'), to: dayNumber('2024-03-01') })).toEqual([
			'2024-01-29: planned 1, repeat 2',
			'2024-02-26: repeat 1'
		]);
	});
	test('a period is half-open; one that cuts a month needs cells of its own', () => {
		const period = { from: dayNumber('2024-02-01'), to: dayNumber('2025-01-01') };
		expect(drawn(ask(period))).toEqual([': planned 1, repeat 2, single 1']);
		const cut = { ...all, from: dayNumber('2024-02-02') };
		expect(cutFor(reading, cut, source)).toEqual({ from: cut.from, to: null });
		const rolling = { ...cut, step: 'rolling_12' } as const;
		expect(cutFor(reading, rolling, source)).toBeNull();
		expect(drawn(ask(cut))).toEqual([': repeat 1, single 2']);
	});
	test('twelve months end with each month, none before the first or after the last of the data', () => {
		expect(steps('rolling_12')).toEqual([
			'2023-12-01: planned 1, repeat 4, single 1',
			'2024-01-01: planned 1, repeat 4, single 1',
			'2024-02-01: planned 1, repeat 2, single 2'
		]);
	});
	test('twelve months lie wholly in the period asked for', () => {
		const period = { from: dayNumber('2024-01-01'), to: dayNumber('2025-01-01') };
		expect(steps('rolling_12', period)).toEqual(['2024-01-01: planned 1, repeat 4, single 1']);
	});
	test('a reading as of a day has no period, only steps', () => {
		const asOf = { ...reading, asOf: true };
		const cut = { from: dayNumber('2024-02-10'), to: dayNumber('2024-02-20') };
		expect(ask(cut, asOf)).toEqual(ask({}));
		expect(cutFor(asOf, { ...all, ...cut }, source)).toEqual(uncut);
	});
});

describe('subjects', () => {
	const paths: Reading = { ...reading, subject: 'path' };
	test('a key counts once a group, in the first of its states; facts without a key not at all', () => {
		expect(drawn(ask({}, paths))).toEqual([': planned 1, repeat 3, single 1']);
		expect(drawn(ask({ by: ['kind'] }, paths))).toEqual([
			'call: repeat 1, single 2',
			'visit: planned 1, repeat 2',
			': repeat 1'
		]);
	});
	test('its sums and values are those of all its facts, where it counts', () => {
		const [group] = ask({ where: { unit: ['north'] } }, paths);
		expect(group?.atoms.get('planned')).toMatchObject({ n: 1, sums: { gap: 15 }, clients: [1] });
		expect(group?.atoms.get('planned')?.values).toEqual({
			gap: [
				[7, 1],
				[8, 1]
			]
		});
	});
	test('they are on the lattice only where what tells their facts apart is fixed', () => {
		const told = { ...paths, apart: ['kind'] };
		expect(cutFor(paths, { ...all, by: ['kind'] }, source)).toBeNull();
		expect(cutFor(told, { ...all, by: ['kind'] }, source)).toEqual(uncut);
		expect(cutFor(told, { ...all, where: { kind: ['call'] } }, source)).toEqual(uncut);
		expect(cutFor(told, { ...all, where: { kind: ['call', 'visit'] } }, source)).toBeNull();
		expect(cutFor(told, all, source)).toBeNull();
		// Two strata share the area's word, so the word does not tell them apart.
		expect(cutFor({ ...told, apart: ['area'] }, { ...all, by: ['area'] }, source)).toBeNull();
	});
});

describe('measures', () => {
	const repeats = within(reading, { status: ['planned', 'repeat'] });
	const whole = () => ask({})[0] as Group;
	test('counts, sums and clients add atoms; facts without client are one of them', () => {
		const atoms = repeats(whole());
		expect([count(atoms), sum(atoms, 'gap'), clientsBehind(atoms)]).toEqual([
			5,
			3 + 7 + 8 + 0 + 7,
			3
		]);
	});
	test('a quantile lies between the two facts around it', () => {
		const atoms = within(reading, {})(whole());
		// 0 3 7 7 8 30: the median is 7, the 0.9-quantile 8 + (30 - 8) x 0.5
		expect([quantile(atoms, 'gap', 0.5), quantile(atoms, 'gap', 0.9)]).toEqual([7, 19]);
		expect(quantile([], 'gap', 0.5)).toBeNull();
	});
	test('a histogram knows the clients of every value', () => {
		const [group] = ask({}, reading, { histograms: ['gap'] });
		expect(histogram(repeats(group as Group), 'gap')).toEqual([
			{ value: 0, n: 1, clients: [1] },
			{ value: 3, n: 1, clients: [-1] },
			{ value: 7, n: 2, clients: [1, 2] },
			{ value: 8, n: 1, clients: [1] }
		]);
	});
	test('clients by how many facts they have leave out facts without client', () => {
		const detail: Detail = { perClient: [{}, { status: ['repeat'] }] };
		const [group] = ask({}, reading, detail);
		expect(group?.perClient).toEqual([
			[
				[1, 1],
				[2, 1],
				[3, 1]
			],
			[
				[1, 1],
				[2, 1]
			]
		]);
		expect(group?.perClient?.map(clientCount)).toEqual([3, 2]);
	});
	test('a state or class that is not declared is refused', () => {
		expect(() => within(reading, { status: ['lost'] })).toThrow('unknown state: lost');
		expect(() => within(reading, { mood: ['good'] })).toThrow('unknown class: mood');
	});
});
