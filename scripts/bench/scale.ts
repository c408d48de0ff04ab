import { openNativeEngine } from '#lib/engine/node.server.ts';
import type { Engine } from '#lib/engine/port.ts';
import { families } from '#lib/facts/registry.ts';
import { openFacts, type FactStore } from '#lib/facts/store.ts';
import { readCatalog } from '#lib/metrics/catalog.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { parseParam } from '#lib/metrics/params.ts';
import type { Question } from '#lib/metrics/question.ts';
import { metrics } from '#lib/metrics/registry.ts';
import { createBus, type Bus, type BusOptions } from '#lib/metrics/run.ts';
import { readScope } from '#lib/scope/codec.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import { changesOf } from './changes.ts';
import { demoFile, type Size } from './demo-file.ts';
import { importNativeInto } from './native.ts';
import { quantile } from './quantiles.ts';
import { askPage } from './questions.ts';
import { weighedRollup, type Weights } from './weighed-rollup.ts';

/** Processor time of one page's questions, in milliseconds: sums, gate and all, no drawing. */
export interface PageSums {
	readonly page: string;
	/** Median of filter changes, answered from cells. */
	readonly lattice: number;
	/** Median of periods that cut a month, which the facts themselves answer. */
	readonly days: number;
	/** Processor time of a change of definition beside that of the import's build of the same family. */
	readonly definition: number;
	readonly build: number;
}

/** What a size costs. */
export interface Scale extends Size, Weights {
	/** Milliseconds. */
	readonly import: number;
	readonly pages: readonly PageSums[];
}

/** Imports a demo natively with one thread, and asks every page's questions of its facts in this thread. */
export async function scale(size: Size, seed: number): Promise<Scale> {
	const engine = await openNativeEngine({ threads: 1 });
	const { total, families: builds } = await importNativeInto(engine, await demoFile(size, seed));
	const { rollup, weights } = weighedRollup();
	const store = await openFacts(engine, rollup);
	const { notes } = await readCatalog(engine);
	const pages: PageSums[] = [];
	for (const metric of metrics) {
		const bus = await filled(engine, store, { notes }, metric);
		const lattice = await filterTimes(bus, metric);
		const days = await timesOf(bus, metric, scopesOf('days').slice(0, 8));
		const definition = await definitionTime(engine, store, { notes }, metric);
		const build = builds[families.findIndex(({ id }) => id === metric.family.id)]!;
		pages.push({
			page: metric.id,
			lattice: quantile(lattice, 0.5),
			days: quantile(days, 0.5),
			definition,
			build
		});
	}
	await engine.close();
	return { ...size, ...weights(), import: total, pages };
}

const scopesOf = (kind: 'filter' | 'days') =>
	changesOf('', kind).map((fragment) => readScope(new URLSearchParams(fragment)).scope);

/** A bus that has made the cells of a page. */
async function filled(
	engine: Engine,
	store: FactStore,
	options: BusOptions,
	metric: Metric
): Promise<Bus> {
	const bus = createBus(engine, store, options);
	await askAll(bus, metric, wholeScope);
	return bus;
}

/** Asks a page's questions one after the other until all are answered. */
async function askAll(bus: Bus, metric: Metric, scope = wholeScope, params = {}): Promise<void> {
	for (;;) {
		const open: Question[] = [];
		askPage(metric, scope, params, (question) => {
			const answer = bus.now(question);
			if (!answer) open.push(question);
			return answer;
		});
		if (open.length === 0) return;
		await Promise.all(open.map((question) => bus.ask(question)));
	}
}

async function filterTimes(bus: Bus, metric: Metric): Promise<number[]> {
	// What runs first is compiled first: a first round of the same changes is not counted.
	await timesOf(bus, metric, scopesOf('filter').slice(0, 12));
	return timesOf(bus, metric, scopesOf('filter').slice(12));
}

async function timesOf(
	bus: Bus,
	metric: Metric,
	scopes: readonly ReturnType<typeof scopesOf>[number][]
): Promise<number[]> {
	const times: number[] = [];
	for (const scope of scopes) times.push(await cpuOf(() => askAll(bus, metric, scope)));
	return times;
}

async function definitionTime(
	engine: Engine,
	store: FactStore,
	options: BusOptions,
	metric: Metric
): Promise<number> {
	const bus = createBus(engine, store, options);
	const times: number[] = [];
	for (const setting of changesOf(metric.id, 'definition')) {
		const [name, text] = setting.slice(metric.id.length + 1).split('=') as [string, string];
		const params = { [name]: parseParam(metric.params[name]!, text)! };
		times.push(await cpuOf(() => askAll(bus, metric, wholeScope, params)));
	}
	return quantile(times, 0.5);
}

async function cpuOf(work: () => Promise<void>): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}
