import { describe, expect, it } from 'vitest';
import { circles } from './circles.js';
import { importsOf, productFiles, specifiersOf } from './imports.ts';
import { violation } from './violation.js';

const allowed: [string, string][] = [
	['src/lib/metrics/run.ts', '#lib/engine/port.ts'],
	['src/lib/metrics/run.ts', './gated.ts'],
	['src/lib/metrics/run.ts', '#lib/reports/data-report.ts'],
	['src/lib/metrics/ping-pong/index.ts', '../metric.ts'],
	['src/lib/ingest/load/lookups.ts', '#data/codes/counties.json'],
	['src/lib/ingest/load/load.ts', '../records/stand-ins.ts'],
	['src/lib/ingest/records/record-reader.ts', '../guard/identity-tally.ts'],
	['src/lib/ingest/formats/open-tables.ts', './arrow/table.ts'],
	['src/lib/ingest/formats/xlsx/table.ts', '../xml/reader.ts'],
	['src/lib/ingest/formats/xlsx/table.ts', '../../bytes/source.ts'],
	['src/lib/pages/overview.ts', '#lib/metrics/registry.ts'],
	['src/lib/engine/node.server.ts', 'node:fs'],
	['src/lib/engine/node.server.ts', '@duckdb/node-api'],
	['src/lib/cli/measure.ts', '#lib/engine/node.server.ts'],
	['src/lib/cli/measure.ts', '#lib/pages/overview.ts'],
	['src/lib/cli/measure.ts', 'node:fs'],
	['src/lib/state/session.svelte.ts', 'svelte/reactivity'],
	['src/lib/state/load-order.ts', '#data/sample/units.csv?url'],
	['src/lib/ui/figure/Chart.svelte', 'svelte/attachments'],
	['src/lib/ui/figure/Chart.svelte', '#lib/state/session.svelte.ts'],
	['src/lib/ui/page/MetricPage.svelte', '../figure/Chart.svelte'],
	['src/lib/ui/page/MetricPage.svelte', './words.ts'],
	['src/lib/ui/intake/column-text.ts', './wizard-words.ts'],
	['src/lib/ui/page/DataPage.svelte', '../intake/file-text.ts'],
	['src/lib/ui/scope/ScopeNote.svelte', '#lib/gate/words.ts'],
	['src/routes/+page.svelte', '#lib/ui/page/MetricCard.svelte'],
	['src/lib/base/civil-day.test.ts', 'vitest'],
	['src/lib/base/civil-day.test.ts', '#tests/support/engines.ts']
];

const forbidden: [string, string][] = [
	['src/lib/base/civil-day.ts', '#lib/i18n/locale.ts'],
	['src/lib/base/civil-day.ts', '#tests/support/engines.ts'],
	['src/lib/ingest/load/load.ts', '#lib/metrics/run.ts'],
	['src/lib/ingest/records/projection.ts', '../load/load.ts'],
	['src/lib/ingest/guard/identifiers.ts', '../look/sniff.ts'],
	['src/lib/ingest/formats/row-writer.ts', '../mapping/propose.ts'],
	['src/lib/ingest/formats/arrow/table.ts', '../parquet/table.ts'],
	['src/lib/ingest/formats/arrow/table.ts', '../../load/load.ts'],
	['src/lib/ingest/elsewhere/x.ts', '../guard/identifiers.ts'],
	['src/lib/ui/figure/Chart.svelte', '../page/MetricPage.svelte'],
	['src/lib/ui/page/DataPage.svelte', '../intake/words.ts'],
	['src/lib/ui/page/DataPage.svelte', '../intake/wizard-words.ts'],
	['src/routes/+page.svelte', '#lib/ui/page/words.ts'],
	['src/lib/reports/data-report.ts', '#lib/metrics/run.ts'],
	['src/lib/metrics/run.ts', '#lib/pages/overview.ts'],
	['src/lib/metrics/run.ts', '#lib/state/session.svelte.ts'],
	['src/lib/metrics/run.ts', '#lib/metrics/gated.ts'],
	['src/lib/metrics/run.ts', '../engine/port.ts'],
	['src/lib/metrics/ping-pong/index.ts', '../repeat-contacts/index.ts'],
	['src/lib/metrics/run.ts', '#lib/engine/node.server.ts'],
	['src/lib/metrics/run.ts', '#data/rules/pth.json'],
	['src/lib/simulate/demo.ts', '#data/codes/counties.json'],
	['src/lib/state/load-order.ts', '#data/codes/counties.json'],
	['src/lib/ingest/load/load.ts', 'node:fs'],
	['src/lib/metrics/rows.server.ts', 'node:fs'],
	['src/lib/ingest/load/load.ts', 'svelte'],
	['src/lib/pages/overview.ts', 'svelte'],
	['src/lib/engine/wasm.ts', '@duckdb/node-api'],
	['src/lib/charts/axes.ts', '$app/paths'],
	['src/lib/cli/measure.ts', '#lib/state/session.svelte.ts'],
	['src/lib/cli/measure.ts', 'svelte'],
	['src/lib/state/session.svelte.ts', '#lib/cli/measure.ts'],
	['src/routes/+page.svelte', '#lib/cli/measure.ts'],
	['src/lib/ui/figure/Chart.svelte', '$lib/state/session.svelte.ts'],
	['src/lib/ui/figure/Chart.svelte', 'lodash'],
	['src/lib/ui/figure/Chart.svelte', '#lib/nowhere/x.ts']
];

describe('the layering', () => {
	it.each(allowed)('%s may import %s', (importer, specifier) => {
		expect(violation(importer, specifier)).toBeNull();
	});
	it.each(forbidden)('%s may not import %s', (importer, specifier) => {
		expect(violation(importer, specifier)).toEqual(expect.any(String));
	});
	it('holds in every file of the product', () => {
		const files = productFiles();
		expect(files.length).toBeGreaterThan(500);
		const broken = files.flatMap((file) =>
			specifiersOf(file).flatMap((specifier) => {
				const why = violation(file, specifier);
				return why === null ? [] : [`${file}: ${why}`];
			})
		);
		expect(broken).toEqual([]);
	});
});

describe('circles of imports', () => {
	it('are found, of two files and of three, and a way that ends is none', () => {
		const imports = new Map([
			['a', ['b', 'end']],
			['b', ['c']],
			['c', ['a', 'd']],
			['d', ['e']],
			['e', ['d']],
			['end', []]
		]);
		expect(circles(imports)).toEqual([
			['a', 'b', 'c'],
			['d', 'e']
		]);
	});
	it('stand nowhere in the product, those of types alone included', () => {
		expect(circles(new Map(productFiles().map((file) => [file, importsOf(file)])))).toEqual([]);
	});
});
