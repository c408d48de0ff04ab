import type { Estimate } from './difference.ts';
import { Z95 } from './normal.ts';

/**
 * A rate of `events` per unit of `exposure` with Byar's 95 % interval; null without exposure.
 * `events` may be an effective number (then give the exposure divided by the same design effect).
 * Source: domain.md part 0 "Competing risks" (rates Byar's); Breslow & Day 1987.
 * Throws on negative or missing numbers.
 */
export function byar(events: number, exposure: number): Estimate | null {
	if (!(events >= 0 && exposure >= 0)) throw new Error(`not ${events} per ${exposure}`);
	if (exposure === 0) return null;
	const bound = (x: number, z: number) =>
		(x * (1 - 1 / (9 * x) + z / (3 * Math.sqrt(x))) ** 3) / exposure;
	return {
		value: events / exposure,
		// Under a fortieth of an event the cube turns negative; a rate does not.
		low: events === 0 ? 0 : Math.max(0, bound(events, -Z95)),
		high: bound(events + 1, Z95)
	};
}
