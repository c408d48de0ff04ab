import type { Engine } from '#lib/engine/port.ts';
import { buildFacts, defaultVariant, dropVariant, type FactFamily } from '#lib/ingest/facts.ts';
import type { Metric, ParamValues } from './metric.ts';
import { paramsTouching, withDefaults } from './params.ts';

/** Variants kept per family besides the one that every load builds. */
const kept = 3;

/** Which variants of the facts exist, and the making of a missing one. */
export interface Variants {
	/**
	 * The variant of the metric's facts for its definition parameters, built over the whole history
	 * when it is not there yet; the least recently used beyond the kept ones is dropped.
	 */
	ensure(metric: Metric, params: ParamValues, signal?: AbortSignal): Promise<number>;
}

/** Variants as they stand right after a load: only the default ones. */
export function createVariants(engine: Engine): Variants {
	const built = new Map<string, number>();
	let last = defaultVariant;
	let queue: Promise<unknown> = Promise.resolve();

	async function build(
		key: string,
		family: FactFamily,
		definition: ParamValues,
		signal?: AbortSignal
	) {
		const known = built.get(key);
		if (known !== undefined) return known;
		const variant = ++last;
		const mine = [...built].filter(([other]) => other.startsWith(`${family} `));
		const leaving = mine.slice(0, Math.max(0, mine.length + 1 - kept));
		await engine.transaction(
			async (session) => {
				for (const [, old] of leaving) await dropVariant(session, family, old);
				await buildFacts(session, family, variant, definition);
			},
			{ signal }
		);
		for (const [old] of leaving) built.delete(old);
		built.set(key, variant);
		return variant;
	}

	return {
		async ensure(metric, params, signal) {
			const definition = paramsTouching(metric, params, 'facts');
			const usual = paramsTouching(metric, withDefaults(metric, {}), 'facts');
			if (JSON.stringify(definition) === JSON.stringify(usual)) return defaultVariant;
			const key = `${metric.family} ${JSON.stringify(definition)}`;
			const known = built.get(key);
			if (known !== undefined) {
				built.delete(key);
				built.set(key, known);
				return known;
			}
			const turn = queue.then(() => build(key, metric.family, definition, signal));
			queue = turn.catch(() => undefined);
			return turn;
		}
	};
}
