import { describe, expect, test } from 'vitest';
import { metrics } from '#lib/metrics/registry.ts';
import { readingsOf } from '#lib/metrics/measured.ts';
import repeats from '#lib/metrics/repeat-contacts/index.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import { methodSql } from './method-sql.ts';

const report = { data_start: '2024-01-01', data_end: '2024-12-31', as_of: '2024-12-31' };
const scope = { ...wholeScope, from: '2024-03-01', unit: ["O'Hara"] };

describe('how a question is counted, as SQL', () => {
	test('tells the definition, the build, and the SELECT with the values it binds', () => {
		const params = { issue_match: 'any', window_days: 9 };
		const { build, selects } = methodSql({ metric: repeats, by: ['month'], scope, params }, report);
		expect(build.split('\n')[0]).toContain(`-- contact_days_definition: issue_match = 'any'`);
		expect(build.split('\n')[0]).not.toContain('window_days');
		for (const part of repeats.family.build) expect(build).toContain(part.trim());
		expect(selects.map(({ reading }) => reading)).toEqual(['days', 'notifications']);
		const [{ sql, values }] = selects as [(typeof selects)[number]];
		expect(sql).toContain('FROM contact_days AS f');
		expect(sql).toContain('step');
		expect(values.map((value) => value.replace(/^\$\d+ = /, ''))).toEqual(
			expect.arrayContaining(['9', `'2024-03-01'`, `'O''Hara'`])
		);
		expect(new Set(sql.match(/\$\d+/g))).toEqual(new Set(values.map((v) => v.split(' ')[0])));
	});

	test.each(metrics)('there is a SELECT for every reading of $id, and a build', (metric) => {
		const { build, selects } = methodSql({ metric, by: ['unit'], scope, params: {} }, report);
		expect(selects.map(({ reading }) => reading)).toEqual(readingsOf(metric));
		expect(build).toContain('-- @table');
	});
});
