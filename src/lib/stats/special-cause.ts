import type { Side } from './improvement.ts';

/** Limits at one point of a control chart, unclipped: what judges. */
export interface ChartLimits {
	readonly centre: number;
	readonly lower: number;
	readonly upper: number;
	/** Two thirds of the way from the centre to the limits. */
	readonly nearLower: number;
	readonly nearUpper: number;
}

/** The rule that marks a point, in order of priority. */
type SpecialCauseRule = 'outside_limits' | 'trend' | 'two_of_three' | 'shift';

/** Why a point is no common cause. `side`: above or below the centre; of a trend, rising or falling. */
export interface SpecialCause {
	readonly rule: SpecialCauseRule;
	readonly side: Side;
}

export interface JudgedPoint {
	readonly value: number;
	readonly limits: ChartLimits;
}

/** Points of a trend and of a shift. */
export const RUN_POINTS = 7;

/** Differences smaller than this part of the values are rounding: such a point is on the centre or the limit. */
const ROUNDING = 1e-12;

/** 1, 0 or -1: whether `value` is over, at or under `mark`. */
export function sideOf(value: number, mark: number): number {
	const apart = value - mark;
	return Math.abs(apart) <= ROUNDING * Math.max(Math.abs(value), Math.abs(mark))
		? 0
		: Math.sign(apart);
}

const named = (sign: number): Side => (sign > 0 ? 'high' : 'low');

/**
 * For each position whether it lies in a run of at least `length` equal non-zero signs: that sign, else 0.
 */
function inRun(signs: readonly number[], length: number): number[] {
	const found = signs.map(() => 0);
	for (let from = 0, to = 0; from < signs.length; from = to) {
		while (to < signs.length && signs[to] === signs[from]) to++;
		if (to - from >= length) found.fill(signs[from]!, from, to);
	}
	return found;
}

/** Trend: six differences of one sign. A point at a turn between two trends takes the one that follows. */
function trends(points: readonly JudgedPoint[]): number[] {
	const steps = points.slice(1).map((point, i) => Math.sign(point.value - points[i]!.value));
	const runs = inRun(steps, RUN_POINTS - 1);
	return points.map((_, i) => runs[i] || runs[i - 1] || 0);
}

/** Two of three: three neighbours on one side of the centre, two of them between near limit and limit; those two. */
function twoOfThree(sides: readonly number[], near: readonly number[]): number[] {
	const found = sides.map(() => 0);
	for (let i = 0; i + 2 < sides.length; i++) {
		const three = [i, i + 1, i + 2];
		const side = sides[i]!;
		if (side === 0 || three.some((k) => sides[k] !== side)) continue;
		const close = three.filter((k) => near[k] !== 0);
		if (close.length >= 2) for (const k of close) found[k] = side;
	}
	return found;
}

/**
 * The special cause of each of a stretch of neighbouring points of one phase, null where there is none.
 * Rules in order, the first that holds names the point: outside the limits; trend of 7; two of three near a limit;
 * shift of 7 on one side of the centre (a point on it breaks). Everything at a limit or the centre is not beyond it.
 * Source: domain.md part 5.2 (NHSRplotthedots).
 */
export function specialCauses(points: readonly JudgedPoint[]): (SpecialCause | null)[] {
	const sides = points.map(({ value, limits }) => sideOf(value, limits.centre));
	const beyond = (lower: 'lower' | 'nearLower', upper: 'upper' | 'nearUpper') =>
		points.map(({ value, limits }) =>
			sideOf(value, limits[upper]) > 0 ? 1 : sideOf(value, limits[lower]) < 0 ? -1 : 0
		);
	const outside = beyond('lower', 'upper');
	const near = beyond('nearLower', 'nearUpper').map((side, i) => (outside[i] === 0 ? side : 0));
	const rules: readonly [SpecialCauseRule, readonly number[]][] = [
		['outside_limits', outside],
		['trend', trends(points)],
		['two_of_three', twoOfThree(sides, near)],
		['shift', inRun(sides, RUN_POINTS)]
	];
	return points.map((_, i) => {
		const first = rules.find(([, signs]) => signs[i] !== 0);
		return first ? { rule: first[0], side: named(first[1][i]!) } : null;
	});
}
