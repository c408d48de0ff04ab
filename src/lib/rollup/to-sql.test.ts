import { expect, test } from 'vitest';
import { dayNumber } from '#lib/base/civil-day.ts';
import type { ReadContext, Reading, Selection } from './question.ts';
import { toSql, type SqlSource } from './to-sql.ts';

const source: SqlSource = {
	name: 'visits',
	table: {
		grain: 'one row per visit',
		columns: {
			day: { kind: 'day', doc: '' },
			gap: { kind: 'days', nullable: true, doc: '' },
			kind: { kind: 'code', doc: '' }
		},
		order: ['day']
	},
	dimensions: {
		unit: { of: 'stratum', words: { table: 'strata', key: 'stratum_key', word: 'unit_id' } },
		kind: { of: 'kind' }
	}
};
const reading: Reading = {
	table: 'visits',
	dated: 'day',
	classes: {
		status: {
			states: [
				['open', { lessThan: [{ at: 'asOf' }, { column: 'day', plus: 7 }] }],
				['again', { atMost: [{ column: 'gap' }, { param: 'window' }] }],
				['single', null]
			]
		}
	},
	sums: ['gap']
};
const selection: Selection = {
	by: ['unit'],
	step: 'month',
	from: dayNumber('2024-01-01'),
	to: null,
	where: { kind: ["o'hara", ''] }
};
const context: ReadContext = {
	params: { window: 7 },
	asOf: dayNumber('2024-12-31'),
	dataStart: dayNumber('2023-01-01'),
	dataEnd: dayNumber('2024-12-31')
};

test('a question is one SELECT, declared names placed and values bound', () => {
	expect(toSql(source, reading, selection, context)).toEqual({
		sql: `WITH facts AS (
	SELECT
		f.client_key,
		COALESCE(strata_of_stratum.unit_id, '') AS by_unit,
		MAKE_DATE(CAST(EXTRACT(YEAR FROM f.day) AS INTEGER), CAST(EXTRACT(MONTH FROM f.day) AS INTEGER), 1) AS step,
		CASE
		WHEN COALESCE(CAST($1 AS DATE) < f.day + CAST($2 AS INTEGER), FALSE) THEN 'open'
		WHEN COALESCE(f.gap <= CAST($3 AS INTEGER), FALSE) THEN 'again'
		ELSE 'single'
	END AS state_status,
		f.gap AS sum_gap
	FROM visits AS f
	LEFT JOIN strata AS strata_of_stratum ON strata_of_stratum.stratum_key = f.stratum_key
	WHERE f.day IS NOT NULL
		AND f.day >= CAST($4 AS DATE)
		AND COALESCE(f.kind, '') IN (CAST($5 AS STRING), CAST($6 AS STRING))
)
SELECT
	by_unit,
	step,
	state_status,
	CAST(COUNT(*) AS INTEGER) AS n,
	CAST(COALESCE(SUM(sum_gap), 0) AS DOUBLE) AS sum_gap,
	CAST(COUNT(DISTINCT client_key) AS INTEGER) AS clients
FROM facts
GROUP BY by_unit, step, state_status
ORDER BY by_unit NULLS LAST, step NULLS LAST, state_status NULLS LAST`,
		params: ['2024-12-31', 7, 7, '2024-01-01', "o'hara", '']
	});
});

test.each([
	['a table', { ...source, name: 'visits; DROP TABLE events' }, reading],
	['a column', source, { ...reading, dated: 'day) OR (TRUE' }],
	['a state', source, { ...reading, classes: { status: { states: [["'x", null]] as const } } }]
])('%s that is no plain name is never placed', (_, from, asked) => {
	expect(() => toSql(from, asked, selection, context)).toThrow('no plain name: ');
});

test('days are compared with days, numbers with numbers', () => {
	const compared = (column: string) => ({
		...reading,
		classes: {
			status: {
				states: [
					['x', { atMost: [{ column }, { at: 'asOf' }] }],
					['y', null]
				]
			}
		} as const
	});
	expect(() => toSql(source, compared('gap'), selection, context)).toThrow('not a day: gap');
	const text = {
		...reading,
		sums: [],
		classes: {
			status: {
				states: [
					['x', { atMost: [{ column: 'kind' }, { value: 1 }] }],
					['y', null]
				]
			}
		}
	} as const;
	expect(() => toSql(source, text, selection, context)).toThrow('not a number: kind');
});
