import type { Estimate } from './difference.ts';
import { t95 } from './student.ts';

/** One client's values: how many (`n`) and their sum. */
export interface ClientSum {
	readonly n: number;
	readonly sum: number;
}

/**
 * The mean over all values with a 95 % interval that takes clients, not values, as independent: the variance of
 * a ratio as the design effect of a share has it, Student's t with clients - 1 degrees of freedom.
 * Unit: that of the values. Null with fewer than two clients.
 * Source: the variance of domain.md part 0 "Clustering"; with one value a client it is the t interval.
 */
export function clusteredMean(perClient: readonly ClientSum[]): Estimate | null {
	const clients = perClient.filter(({ n }) => n > 0);
	if (clients.length < 2) return null;
	const n = clients.reduce((total, client) => total + client.n, 0);
	const value = clients.reduce((total, client) => total + client.sum, 0) / n;
	const squares = clients.reduce((total, { n, sum }) => total + (sum - value * n) ** 2, 0);
	const error = Math.sqrt((squares * clients.length) / (clients.length - 1)) / n;
	const reach = t95(clients.length - 1) * error;
	return { value, low: value - reach, high: value + reach };
}
