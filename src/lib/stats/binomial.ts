/**
 * P(X <= k) for k = 0 ... n of a binomial count with `n` trials of probability `p`, 0-1.
 * Sums of terms in logarithms, so that a thousand trials do not underflow.
 * Throws when `n` is no count or `p` no probability.
 */
export function binomialCumulative(n: number, p: number): Float64Array {
	if (!(Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1)) throw new Error(`not ${p} of ${n}`);
	const cumulative = new Float64Array(n + 1);
	if (p === 0 || p === 1) {
		cumulative.fill(1, p === 0 ? 0 : n);
		return cumulative;
	}
	const odds = Math.log(p) - Math.log1p(-p);
	let term = n * Math.log1p(-p);
	let sum = 0;
	for (let k = 0; k <= n; k++) {
		sum += Math.exp(term);
		cumulative[k] = Math.min(1, sum);
		term += Math.log((n - k) / (k + 1)) + odds;
	}
	// The last is certain; rounding would leave it a hair below, out of reach of high quantiles.
	cumulative[n] = 1;
	return cumulative;
}

/** The smallest k with P(X <= k) >= `probability` (R: qbinom). */
export function binomialQuantile(probability: number, n: number, p: number): number {
	return binomialCumulative(n, p).findIndex((below) => below >= probability);
}
