import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '#lib/i18n/locale.ts';
import { factFamilies } from '#lib/ingest/facts.ts';
import { metrics } from '#lib/metrics/registry.ts';

const folders = readdirSync('src/lib/metrics', { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name);

const parts = ['index.ts', 'query.sql', 'chart.ts', 'messages.ts', 'method.md'];

describe('the catalogue of metrics', () => {
	it('lists every folder once, and nothing else', () => {
		expect(metrics.map((metric) => metric.id).sort()).toEqual([...folders].sort());
	});
	it.each(folders)('%s has all its parts', (folder) => {
		const missing = parts.filter((part) => !existsSync(`src/lib/metrics/${folder}/${part}`));
		expect(missing).toEqual([]);
		expect(readdirSync(`src/lib/metrics/${folder}`).some((file) => file.endsWith('.test.ts'))).toBe(
			true
		);
	});
	it.each(metrics)('$id explains how it is counted in every language', ({ method }) => {
		for (const locale of locales) {
			const section = method.split(/^## /m).find((part) => part.startsWith(`${locale}\n`));
			expect(section?.length ?? 0, locale).toBeGreaterThan(300);
		}
	});
	it.each(metrics)(
		'$id defines its facts by the parameters its family knows',
		({ params, family }) => {
			const definition = Object.fromEntries(
				Object.entries(params)
					.filter(([, spec]) => spec.touches === 'facts')
					.map(([name, spec]) => [name, spec.default])
			);
			expect(definition).toEqual(factFamilies[family].defaults);
		}
	);
	it.each(metrics)('$id tells the gate whom every number is about', ({ columns }) => {
		for (const [name, spec] of Object.entries(columns)) {
			const named = [
				spec.clients,
				spec.numerator,
				spec.follows,
				spec.mirrors,
				...(spec.rest ?? []),
				...(spec.sumOf ?? [])
			];
			for (const other of named)
				if (other !== undefined) expect(columns, name).toHaveProperty(other);
			if (spec.kind === 'count' || spec.kind === 'days')
				expect(spec.clients ?? spec.follows, `${name} names its clients`).toBeDefined();
			if (spec.kind === 'share')
				expect(spec.numerator ?? spec.follows, `${name} names its parts`).toBeDefined();
			if (spec.clients !== undefined) expect(columns[spec.clients]?.kind).toBe('clients');
			if (spec.kind !== 'clients') expect(spec.heading, `${name} has a heading`).toBeDefined();
		}
	});
});
