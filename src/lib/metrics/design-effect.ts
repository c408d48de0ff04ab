import type { FactStore } from '#lib/facts/store.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import { designEffect } from '#lib/stats/effective.ts';
import type { Metric } from './metric.ts';
import { paramsTouching } from './params.ts';

/** Whether a metric's headline is a share whose facts come several to a client. */
export function isClustered({ clustered = false, columns, headline }: Metric): boolean {
	return clustered && columns[headline.value]?.kind === 'share';
}

/**
 * The design effect of a metric's headline share over the whole data under a definition, all its parameters named: 1 or
 * more. Source: domain.md part 0, Clustering. Rejects as `FactStore.clientPairs`.
 */
export async function readDesignEffect(
	store: Pick<FactStore, 'clientPairs'>,
	metric: Metric,
	params: ParamValues,
	signal?: AbortSignal
): Promise<number> {
	const { columns, headline, readings, family } = metric;
	const share = columns[headline.value];
	if (share?.kind !== 'share' || !('of' in share)) throw new Error(`no share: ${headline.value}`);
	const [of, among] = [columns[share.of], columns[share.among]];
	if (of?.kind !== 'count' || among?.kind !== 'count') throw new Error(`no counts: ${share.of}`);
	const pairs = await store.clientPairs(
		{
			family,
			definition: paramsTouching(metric, params, 'facts'),
			reading: readings[among.reading]!,
			params: paramsTouching(metric, params, 'read')
		},
		{ of: of.states, among: among.states },
		signal
	);
	return designEffect(
		pairs.map(({ of, among, clients }) => ({ successes: of, n: among, clients }))
	);
}
