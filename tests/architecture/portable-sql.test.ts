import { describe, expect, test } from 'vitest';
import { families } from '#lib/facts/registry.ts';
import { sectionsOf } from '#lib/facts/sections.ts';
import { portable, unportable } from './portable-sql.ts';

const files = import.meta.glob<string>('/src/lib/facts/*/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true
});

const pairs = portable.flatMap(({ write, pairs: all }) =>
	all.map((pair) => [write, ...pair] as const)
);

describe('SQL that DuckDB and Spark share', () => {
	test.each(pairs)('%s: finds %s, lets %s pass', (write, forbidden, allowed) => {
		expect(unportable(forbidden)).toContain(write);
		expect(unportable(allowed)).toEqual([]);
	});

	test('is looked for in neither comments nor literals', () => {
		expect(unportable(`-- a / b, "c"\nSELECT '0.5 %' AS a /* ORDER BY b */ FROM c`)).toEqual([]);
	});

	test('is what every file of the fact families is written in', () => {
		expect(Object.keys(files).length).toBeGreaterThan(0);
		const broken = Object.entries(files).map(([file, sql]) => [file, unportable(sql)]);
		expect(broken.filter(([, lines]) => lines!.length > 0)).toEqual([]);
	});

	test('is what every family hands to the runner, one SELECT a section', () => {
		for (const family of families) {
			const selects = sectionsOf(family.build).map(({ select }) => select);
			for (const select of [...selects, ...(family.issues ? [family.issues] : [])]) {
				expect(unportable(select), family.id).toEqual([]);
				const bare = select
					.replaceAll(/--[^\n]*/g, '')
					.replaceAll(/'(?:[^']|'')*'/g, "''")
					.trim();
				expect(bare, family.id).toMatch(/^(SELECT|WITH)\b[^;]*;?$/);
			}
		}
	});
});
