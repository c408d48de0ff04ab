import type { Engine } from '#lib/engine/port.ts';
import { firstFacts } from '#lib/facts/first-facts.ts';
import type { FactStore } from '#lib/facts/store.ts';
import { defaultThreshold } from '#lib/gate/threshold.ts';
import * as dataReports from '#lib/reports/data-reports.ts';
import { readDataReport, type UngatedReport } from '#lib/reports/data-report.ts';
import type { CellsFile } from '#lib/rollup/files.ts';
import type { Catalog } from './catalog.ts';
import type { Judgement } from './column.ts';
import { isClustered, readDesignEffect } from './design-effect.ts';
import { firstQuestions } from './first-questions.ts';
import { judgementKey, plainView, type PlainView } from './first-view.ts';
import { paramsTouching, withDefaults } from './params.ts';
import { metrics } from './registry.ts';

/** What the first charts of all pages are made of, and what the data page tells; with a manifest, a cells file. */
export interface FirstParts extends Omit<CellsFile, 'manifest'> {
	readonly view: PlainView;
}

/**
 * Reads it out of data that can be asked. The same data give the same, whatever their epoch is called. Rejects as the
 * store and the engine do.
 */
export async function readFirstView(
	engine: Pick<Engine, 'query'>,
	store: FactStore,
	catalog: Catalog,
	signal?: AbortSignal
): Promise<FirstParts> {
	const judgements = new Map<string, Judgement>();
	const designEffects = new Map<string, number>();
	for (const metric of metrics) {
		const params = withDefaults(metric, {});
		const definition = paramsTouching(metric, params, 'facts');
		const judgement = await metric.verdicts?.(store, definition, signal);
		if (judgement) judgements.set(judgementKey(metric.id, definition), judgement);
		if (isClustered(metric)) {
			const effect = await readDesignEffect(store, metric, params, signal);
			designEffects.set(judgementKey(metric.id, params), effect);
		}
	}
	const reports: Record<string, UngatedReport> = {};
	for (const report of Object.values(dataReports))
		reports[report.id] = await readDataReport(engine, report, defaultThreshold, signal);
	const { cells, dimensions } = await firstFacts(store, metrics.flatMap(firstQuestions), signal);
	await store.check();
	return { view: plainView({ catalog, judgements, designEffects, reports }), cells, dimensions };
}
