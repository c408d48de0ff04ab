import type { Metric } from './metric.ts';

const order = ['repeat-contacts', 'care-guarantee', 'ping-pong'];

const folders = import.meta.glob<{ default: Metric }>('./*/index.ts', { eager: true });

/** Every metric, in reading order; a new folder joins at the end by its id. */
export const metrics: readonly Metric[] = Object.values(folders)
	.map((folder) => folder.default)
	.sort((a, b) => place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1));

/** The metric of an id, or undefined. */
export function metricById(id: string): Metric | undefined {
	return metrics.find((metric) => metric.id === id);
}

function place(id: string): number {
	const index = order.indexOf(id);
	return index < 0 ? order.length : index;
}
