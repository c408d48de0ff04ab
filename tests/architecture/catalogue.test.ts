import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { families } from '#lib/facts/registry.ts';
import { locales } from '#lib/i18n/locale.ts';
import { metrics } from '#lib/metrics/registry.ts';

const folders = readdirSync('src/lib/metrics', { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name);

const parts = ['index.ts', 'words.ts', 'method.md'];

describe('the catalogue of metrics', () => {
	it('lists every folder once, and nothing else', () => {
		expect(metrics.map((metric) => metric.id).sort()).toEqual([...folders].sort());
	});
	it.each(folders)('%s has all its parts, a test among them, and no SQL', (folder) => {
		const missing = parts.filter((part) => !existsSync(`src/lib/metrics/${folder}/${part}`));
		expect(missing).toEqual([]);
		const files = readdirSync(`src/lib/metrics/${folder}`);
		expect(files.some((file) => file.endsWith('.test.ts'))).toBe(true);
		expect(files.filter((file) => file.endsWith('.sql'))).toEqual([]);
	});
	it.each(metrics)('$id explains how it is counted in every language', ({ method }) => {
		for (const locale of locales) {
			const section = method.split(/^## /m).find((part) => part.startsWith(`${locale}\n`));
			expect(section?.length ?? 0, locale).toBeGreaterThan(300);
		}
	});
	it.each(metrics)('$id reads tables of a family that every load builds', (metric) => {
		const { family, readings, unitReadings = {} } = metric;
		expect(families).toContain(family);
		for (const [name, { table, dated }] of Object.entries(readings))
			expect(family.tables[table]?.columns, name).toHaveProperty(dated);
		for (const [name, other] of Object.entries(unitReadings))
			expect([readings[name], readings[other]], name).not.toContain(undefined);
	});
	it.each(metrics)('$id declares every number in words, out of counts', (metric) => {
		const { columns, readings } = metric;
		const kindOf = (name: string) => columns[name]?.kind;
		for (const [name, column] of Object.entries(columns)) {
			expect(column.doc, name).not.toBe('');
			for (const locale of locales) expect(column.heading[locale], name).toBeTruthy();
			if (column.kind === 'count') {
				expect(readings, name).toHaveProperty(column.reading);
				if (column.mirror === undefined) continue;
				const { of, but = of } = column.mirror;
				expect([kindOf(of), kindOf(but)], name).toEqual(['count', 'count']);
			} else if ('of' in column) {
				expect([kindOf(column.of), kindOf(column.among)], name).toEqual(['count', 'count']);
			} else if ('bound' in column) {
				expect(columns[column.share], name).toHaveProperty('among');
			} else if ('per' in column) {
				expect(kindOf(column.per), name).toBe('count');
			}
		}
	});
	it.each(metrics)('$id has its headline and the end of its ledger among them', (metric) => {
		const { columns, headline, ledger } = metric;
		for (const name of [headline.value, headline.low, headline.high])
			expect(columns[name]?.kind, name).toBe('share');
		expect(columns[headline.n]?.kind).toBe('count');
		expect(columns[ledger.equals]).toMatchObject({ kind: 'count', reading: ledger.reading });
	});
	it.each(metrics)(
		'$id puts every fate of its events and every state it names in a step',
		(metric) => {
			const { family, ledger } = metric;
			const steps = ledger.stages.flatMap(({ out }) => out.map(({ name }) => name));
			expect(steps).toEqual([...new Set(steps)]);
			expect(steps).toEqual(
				expect.arrayContaining([...family.fates, ...Object.keys(ledger.states)])
			);
		}
	);
});

describe('the parameters', () => {
	const named = [...metrics, ...families].flatMap(({ id, params }) =>
		Object.entries(params).map(([name, spec]) => ({ name: `${id}.${name}`, spec }))
	);
	it.each(named)('$name has words in every language', ({ spec }) => {
		for (const locale of locales) {
			expect(spec.label[locale]).toBeTruthy();
			for (const choice of spec.choices ?? [])
				expect(spec.choiceLabels?.[choice]?.[locale], choice).toBeTruthy();
		}
	});
});
