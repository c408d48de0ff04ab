/** Tries from which on the binomial is near enough to its normal curve, and its terms would underflow. */
const MANY = 2000;

/** Probability of `found` or more hits in `tries` when each has the given chance (binomial). */
export function tail(found: number, tries: number, chance: number): number {
	if (found <= 0) return 1;
	if (tries > MANY) return normalTail(found, tries, chance);
	let term = (1 - chance) ** tries;
	let below = 0;
	for (let hits = 0; hits < found; hits++) {
		below += term;
		term *= ((tries - hits) / (hits + 1)) * (chance / (1 - chance));
	}
	return Math.max(0, 1 - below);
}

/** Upper bound of the tail with continuity correction: `exp(-z²/2)`, 1 below the mean (Chernoff). */
function normalTail(found: number, tries: number, chance: number): number {
	const z = (found - 0.5 - tries * chance) / Math.sqrt(tries * chance * (1 - chance));
	return z <= 0 ? 1 : Math.exp((-z * z) / 2);
}
