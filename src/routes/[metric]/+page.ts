import { error } from '@sveltejs/kit';
import { metricById, metrics } from '#lib/metrics/registry.ts';
import type { EntryGenerator, PageLoad } from './$types';

/** One page per metric of the registry. */
export const entries: EntryGenerator = () => metrics.map(({ id }) => ({ metric: id }));

export const load: PageLoad = ({ params }) => {
	const metric = metricById(params.metric);
	if (!metric) error(404, params.metric);
	return { metric };
};
