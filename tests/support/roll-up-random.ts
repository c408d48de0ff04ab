import fc from 'fast-check';
import { dayFromNumber, dayNumber } from '#lib/base/civil-day.ts';
import type { FactTable } from '#lib/rollup/columns.ts';
import type { Classification, Operand, Predicate } from '#lib/rollup/predicate.ts';
import type { ReadContext, Reading, Selection, Step } from '#lib/rollup/question.ts';
import type { SqlSource } from '#lib/rollup/to-sql.ts';

/** A table of facts with a column of every kind; a path goes through several places, each at most once. */
const table: FactTable = {
	grain: 'one row per visit of a path to a place',
	columns: {
		day: { kind: 'day', doc: '' },
		due: { kind: 'day', nullable: true, doc: '' },
		gap: { kind: 'days', nullable: true, doc: '' },
		late: { kind: 'days', nullable: true, doc: '' },
		topic: { kind: 'code', nullable: true, doc: '' },
		rule: { kind: 'code', doc: '' },
		planned: { kind: 'flag', nullable: true, doc: '' },
		place: { kind: 'key', nullable: true, doc: '' },
		path: { kind: 'key', nullable: true, doc: '' }
	},
	order: ['day', 'place', 'path', 'due', 'gap', 'late', 'topic', 'rule', 'planned'],
	lattice: ['rule', 'place']
};

export const source = {
	name: 'visits',
	table,
	dimensions: {
		unit: {
			of: 'stratum',
			words: { table: 'strata', key: 'stratum_key', word: 'unit' },
			aliases: { old_a: 'a' }
		},
		area: { of: 'stratum', words: { table: 'strata', key: 'stratum_key', word: 'area' } },
		place_unit: { of: 'place', words: { table: 'places', key: 'place_key', word: 'unit' } },
		place_area: { of: 'place', words: { table: 'places', key: 'place_key', word: 'area' } },
		topic: { of: 'topic' },
		rule: { of: 'rule' }
	}
} as const satisfies SqlSource;

/** Strata and places, with words that are missing and keys that are not there. */
export const lookups = `CREATE OR REPLACE TABLE strata AS SELECT * FROM (VALUES
	(1, 'a', 'care'), (2, 'b', 'care'), (3, NULL, 'aid'), (4, 'c', '')) AS t(stratum_key, unit, area);
CREATE OR REPLACE TABLE places AS SELECT * FROM (VALUES
	(0, 'a', 'care'), (1, 'b', 'care'), (2, 'ä', 'aid')) AS t(place_key, unit, area)`;

const START = dayNumber('2022-11-20');
const topics = ['x', 'Y', 'ö'];
const rules = ['r1', 'r2'];

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 4 });
const day = fc.integer({ min: START, max: START + 800 }).map(dayFromNumber);

const fact = fc
	.record({
		client: fc.oneof(fc.integer({ min: -3, max: 40 }), fc.integer({ min: 0, max: 4 })),
		stratum: fc.integer({ min: 1, max: 5 }),
		day,
		due: maybe(day),
		gap: maybe(fc.integer({ min: 0, max: 12 })),
		late: maybe(fc.integer({ min: -3, max: 300 })),
		topic: maybe(fc.constantFrom(...topics)),
		rule: fc.constantFrom(...rules),
		planned: maybe(fc.boolean()),
		place: maybe(fc.integer({ min: 0, max: 2 })),
		path: maybe(fc.integer({ min: 0, max: 1 }))
	})
	// Every fact of a path is its client's.
	.map((drawn) => ({
		...drawn,
		path: drawn.path === null ? null : (drawn.client + 3) * 2 + drawn.path
	}));

type Fact = (typeof fact)['generate'] extends (...args: never[]) => { value: infer F } ? F : never;

const literal = (value: unknown) => (typeof value === 'string' ? `'${value}'` : String(value));

/** The statement that makes a table of random facts; a path visits each place once. */
export const facts: fc.Arbitrary<string> = fc
	.array(fact, { maxLength: 200, size: 'max' })
	.map((drawn) => {
		const seen = new Set<string>();
		const kept = drawn.filter(({ path, place }) => {
			const visit = `${path} ${place}`;
			return path === null || (!seen.has(visit) && seen.add(visit));
		});
		const rows = kept.map((one: Fact) => `(${Object.values(one).map(literal).join(', ')})`);
		return `CREATE OR REPLACE TABLE visits (client_key INTEGER, stratum_key INTEGER, day DATE, due DATE,
		gap INTEGER, late INTEGER, topic VARCHAR, rule VARCHAR, planned BOOLEAN, place INTEGER, path INTEGER);
		${rows.length > 0 ? `INSERT INTO visits VALUES ${rows.join(', ')}` : ''}`;
	});

const plus = fc.option(fc.integer({ min: -20, max: 20 }), { nil: 0 });
const operand = (of: fc.Arbitrary<Operand>): fc.Arbitrary<Operand> =>
	fc.tuple(of, plus).map(([found, more]) => (more === 0 ? found : { ...found, plus: more }));
const days = operand(
	fc.constantFrom<Operand>(
		{ column: 'day' },
		{ column: 'due' },
		{ at: 'asOf' },
		{ at: 'dataStart' },
		{ at: 'dataEnd' }
	)
);
const numbers = operand(
	fc.oneof(
		fc.constantFrom<Operand>(
			{ column: 'gap' },
			{ column: 'late' },
			{ param: 'window' },
			{ param: 'limit', orElse: 'gap' }
		),
		fc.integer({ min: -3, max: 20 }).map((value): Operand => ({ value }))
	)
);

const comparison = fc
	.constantFrom(days, numbers)
	.chain((side) => fc.tuple(side, side, side))
	.chain(([a, b, c]) =>
		fc.constantFrom<Predicate>(
			{ atMost: [a, b] },
			{ atLeast: [a, b] },
			{ lessThan: [a, b] },
			{ between: [a, b, c] }
		)
	);
const test = fc.oneof(
	fc.subarray([...topics, 'unused']).map((is): Predicate => ({ column: 'topic', is })),
	fc.boolean().map((is): Predicate => ({ column: 'planned', is })),
	fc.constantFrom('due', 'gap', 'topic', 'planned').map((isNull): Predicate => ({ isNull })),
	fc.constantFrom(7, true, null).map((equals): Predicate => ({ param: 'window', equals }))
);
const { predicate } = fc.letrec<{ predicate: Predicate }>((tie) => ({
	predicate: fc.oneof(
		{ maxDepth: 2, withCrossShrink: true },
		comparison,
		test,
		tie('predicate').map((not): Predicate => ({ not })),
		fc.array(tie('predicate'), { maxLength: 3 }).map((all): Predicate => ({ all })),
		fc.array(tie('predicate'), { maxLength: 3 }).map((any): Predicate => ({ any }))
	)
}));

const classification = (prefix: string): fc.Arbitrary<Classification> =>
	fc.array(predicate, { maxLength: 3 }).map((asked) => ({
		states: [
			...asked.map((when, index) => [`${prefix}${index}`, when] as const),
			[`${prefix}_rest`, null] as const
		]
	}));

const reading: fc.Arbitrary<Reading> = fc
	.record({
		dated: fc.constantFrom('day', 'due'),
		asOf: fc.boolean(),
		classes: fc.oneof(
			fc.record({ status: classification('s') }),
			fc.record({ status: classification('s'), level: classification('l') }),
			fc.constant({})
		),
		sums: fc.subarray(['gap', 'late']),
		quantiles: fc.subarray(['gap', 'late']),
		subject: fc.constantFrom({}, { subject: 'path' }, { subject: 'path', apart: ['where'] })
	})
	.map(({ subject, ...drawn }) => ({
		table: 'visits',
		dimensions: { where: 'place_unit' },
		...drawn,
		...subject
	}));

const steps: (Step | null)[] = [
	null,
	'month',
	'week',
	'quarter',
	'four_months',
	'half_year',
	'year',
	'rolling_12'
];
const border = (...months: string[]) =>
	fc.oneof(
		{ weight: 3, arbitrary: fc.constant(null) },
		{ weight: 3, arbitrary: fc.constantFrom(...months).map(dayNumber) },
		{ weight: 1, arbitrary: fc.integer({ min: START, max: START + 800 }) }
	);
const wanted = (...words: string[]) => fc.subarray(words, { minLength: 1 });

const selection: fc.Arbitrary<Selection> = fc.record({
	by: fc.shuffledSubarray(['unit', 'area', 'where', 'place_area', 'topic', 'rule'], {
		maxLength: 3
	}),
	step: fc.constantFrom(...steps),
	from: border('2022-12-01', '2023-01-01', '2023-06-01'),
	to: border('2023-12-01', '2024-01-01', '2024-07-01'),
	where: fc
		.uniqueArray(
			fc.oneof(
				fc.tuple(fc.constant('unit'), wanted('a', 'b', '', 'old_a', 'nowhere')),
				fc.tuple(fc.constant('area'), wanted('care', '')),
				fc.tuple(fc.constant('where'), wanted('a', 'ä', '')),
				fc.tuple(fc.constant('rule'), wanted('r1', 'r2')),
				fc.tuple(fc.constant('topic'), wanted('x', 'ö', ''))
			),
			{ maxLength: 2, selector: ([name]) => name }
		)
		.map((filters) => Object.fromEntries(filters))
});

const context: fc.Arbitrary<ReadContext> = fc.record({
	params: fc.record({
		window: fc.constantFrom(-1, 0, 7),
		limit: fc.constantFrom(null, -1, 4)
	}),
	asOf: fc.integer({ min: START + 600, max: START + 800 }),
	dataStart: fc.integer({ min: START, max: START + 100 }),
	dataEnd: fc.integer({ min: START + 500, max: START + 800 })
});

/** A question: a reading, what is selected of it, and what its predicates may read. */
export const question = fc.record({ reading, selection, context });
