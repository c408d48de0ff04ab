import { beforeAll, describe, expect, test } from 'vitest';
import { buildAll } from '#lib/facts/build-all.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import { proposeMapping } from '#lib/ingest/mapping/propose.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import { metrics } from '#lib/metrics/registry.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import { demoExport } from '#lib/simulate/demo.ts';
import { ledgerSteps } from '#lib/ui/report/ledger-view.ts';
import { useEngine } from '#tests/support/engines.ts';
import { factsBus } from '#tests/support/facts-bus.ts';

describe('ledgers of the demo county', () => {
	const engine = useEngine();
	let report: ImportReport;
	beforeAll(async () => {
		const made = demoExport({ events: 20_000, seed: 3 });
		const bytes = new Blob([...made.chunks]);
		const source = { name: 'demo.csv', size: bytes.size, stream: () => bytes.stream() };
		const shape = await sniff(source);
		const { mapping } = proposeMapping(shape);
		report = await loadFiles(engine, [{ source, shape, mapping }], {
			salt: 'ledger',
			facts: buildAll()
		});
	}, 120_000);

	test.each(metrics.map((metric) => ({ metric, id: metric.id })))(
		'$id: from the rows of the file to its own n, every sum equal',
		async ({ metric }) => {
			const bus = await factsBus(engine, true);
			const scope = { ...wholeScope, from: '2024-03-10' };
			const { rows } = await bus.ask({ metric, by: [], scope, params: {} });
			expect(rows.length).toBeGreaterThan(0);
			for (const total of rows) {
				const rule = metric.always ? String(total.rule) : null;
				const ledger = await bus.ledger({ metric, scope, params: {}, rule });
				const steps = ledgerSteps(report, ledger, 'fi');
				let sum = 0;
				for (const { kind, count, name } of steps) {
					if (kind === 'left' && sum !== 0) expect(sum, name).toBe(count);
					if (kind === 'left') sum = count!;
					else sum += kind === 'in' ? count! : -count!;
				}
				expect(sum).toBe(total[metric.ledger.equals]);
			}
		},
		120_000
	);

	test('with the gate, no step is about fewer than five clients, nor can one be worked out', async () => {
		const [open, gated] = [await factsBus(engine, true), await factsBus(engine)];
		const metric = metrics.find(({ id }) => id === 'care-guarantee')!;
		const scope = { ...wholeScope, from: '2025-06-01', to: '2025-06-20' };
		const { rows } = await open.ask({ metric, by: [], scope, params: {} });
		let hidden = 0;
		for (const { rule } of rows) {
			const asked = { metric, scope, params: {}, rule: String(rule) };
			const truth = await open.ledger(asked);
			const own = (await gated.ask({ metric, by: [], scope, params: {} })).rows.find(
				(row) => row.rule === rule
			);
			const shown = await gated.ledger(asked);
			// The last number is the measure's own n: hidden exactly where that is.
			expect(shown.at(-1)!.count, String(rule)).toBe(own![metric.ledger.equals]);
			let unknown = 0;
			shown.forEach(({ count, kind, step }, index) => {
				// A step about fewer than five clients cannot be shown as a count of 1 to 4.
				if (count !== null) expect(count === 0 || count >= 5, step).toBe(true);
				if (count === null) hidden += 1;
				if (count === null) unknown += 1;
				if (count !== null) expect(count).toBe(truth[index]!.count);
				if (kind === 'left' && index > 0) {
					// One hidden number between two known ones would be their difference.
					expect(unknown, step).not.toBe(1);
					unknown = count === null ? 1 : 0;
				}
			});
		}
		expect(hidden).toBeGreaterThan(0);
	}, 120_000);
});
