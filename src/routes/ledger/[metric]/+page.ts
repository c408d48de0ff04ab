import { error } from '@sveltejs/kit';
import { metricById, metrics } from '#lib/metrics/registry.ts';
import type { EntryGenerator, PageLoad } from './$types';

/** One ledger per metric that has one. */
export const entries: EntryGenerator = () =>
	metrics.flatMap(({ id, ledger }) => (ledger ? [{ metric: id }] : []));

export const load: PageLoad = ({ params }) => {
	const metric = metricById(params.metric);
	if (!metric?.ledger) error(404, params.metric);
	return { metric };
};
