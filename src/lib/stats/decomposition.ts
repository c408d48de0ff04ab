import { assertShare, type ShareCounts } from './effective.ts';

/** What one unit adds to the area's change of a share, in the unit of the share (0-1). */
interface UnitPart {
	/** By its own share having changed. */
	readonly rate: number;
	/** By its part of the area's volume having changed, against the area's mean share. */
	readonly volume: number;
}

/** The area's change of a share, cut into what each unit adds to it. */
export interface Decomposition {
	readonly change: number;
	readonly rate: number;
	readonly volume: number;
	/** In the order of the units given. */
	readonly units: readonly UnitPart[];
}

/** One unit before and after; a unit that did not exist then has `n` = 0. */
export interface UnitChange {
	readonly before: ShareCounts;
	readonly after: ShareCounts;
}

/**
 * Cuts the area's change of a share into rate and volume parts of its units (Kitagawa 1955, both weighted by the
 * means of the two periods): rate and volume of all units add up to the change, but for rounding of the last digits.
 * Volume counts against the area's mean share: a unit that grows adds to the share only where its own share is
 * over the area's. A unit new or closed has a volume part only, by the share it had. Null when either period is empty.
 * Throws when counts are no counts of one another.
 */
export function decompose(units: readonly UnitChange[]): Decomposition | null {
	for (const { before, after } of units) for (const counts of [before, after]) assertShare(counts);
	const total = (period: keyof UnitChange, count: keyof ShareCounts) =>
		units.reduce((sum, unit) => sum + unit[period][count], 0);
	const [n0, n1] = [total('before', 'n'), total('after', 'n')];
	if (n0 === 0 || n1 === 0) return null;
	const [p0, p1] = [total('before', 'successes') / n0, total('after', 'successes') / n1];
	const parts = units.map(({ before, after }): UnitPart => {
		const either = before.n > 0 ? before : after;
		if (either.n === 0) return { rate: 0, volume: 0 };
		const then = either.successes / either.n;
		const now = after.n > 0 ? after.successes / after.n : then;
		const [weight0, weight1] = [before.n / n0, after.n / n1];
		return {
			rate: ((now - then) * (weight0 + weight1)) / 2,
			volume: (weight1 - weight0) * ((then + now) / 2 - (p0 + p1) / 2)
		};
	});
	return {
		change: p1 - p0,
		rate: parts.reduce((sum, part) => sum + part.rate, 0),
		volume: parts.reduce((sum, part) => sum + part.volume, 0),
		units: parts
	};
}
