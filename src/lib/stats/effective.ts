/** A share as its counts; `n` is what is shared, `successes` the part of it. */
export interface ShareCounts {
	readonly successes: number;
	readonly n: number;
}

/** The counts of one client, or of so many `clients` with the same counts. */
export interface ClientCounts extends ShareCounts {
	readonly clients?: number;
}

/** Throws when `successes` cannot be a part of `n`. Effective numbers need not be integers. */
export function assertShare({ successes, n }: ShareCounts): void {
	if (!(n >= 0 && successes >= 0 && successes <= n)) throw new Error(`not ${successes} of ${n}`);
}

/**
 * Design effect of a share whose contacts cluster in clients: how many times too many the contacts are as
 * independent observations, at least 1. One client alone is one observation, so his design effect is all his
 * contacts. 1 when the share is 0, 1 or of nothing.
 * Works from integer sums, so neither the order nor the grouping of clients enters the result.
 * Source: domain.md part 0 "Clustering". Throws when a client's counts are no counts of one another.
 */
export function designEffect(perClient: readonly ClientCounts[]): number {
	let [clients, r, n, rr, rn, nn] = [0, 0, 0, 0, 0, 0];
	for (const client of perClient) {
		assertShare(client);
		const times = client.n === 0 ? 0 : (client.clients ?? 1);
		clients += times;
		r += times * client.successes;
		n += times * client.n;
		rr += times * client.successes ** 2;
		rn += times * client.successes * client.n;
		nn += times * client.n ** 2;
	}
	if (r === 0 || r === n) return 1;
	if (clients === 1) return n;
	const p = r / n;
	const squares = rr - 2 * p * rn + p * p * nn;
	return Math.max(1, (squares * clients) / (clients - 1) / (n * p * (1 - p)));
}

/**
 * Counts of a share as the independent observations they are worth: both divided by the design effect, so that
 * the share stays. Source: domain.md part 0 "Clustering". Throws on a design effect under 1.
 */
export function effectiveCounts(counts: ShareCounts, deff: number): ShareCounts {
	assertShare(counts);
	if (!(deff >= 1)) throw new Error(`no design effect: ${deff}`);
	return { successes: counts.successes / deff, n: counts.n / deff };
}
