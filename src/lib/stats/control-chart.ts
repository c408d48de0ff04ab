import { meaningOf, type ImprovementDirection, type Meaning } from './improvement.ts';
import { specialCauses, type ChartLimits, type SpecialCause } from './special-cause.ts';

/** Fewer points than this give a series no limits, and a phase or baseline trial limits only. */
export const LIMIT_POINTS = 12;

/** What a point's signal means; null where it is not judged: missing, set aside, or without limits. */
export type PointType = Meaning | 'common_cause';

export interface ChartPoint {
	/** Null: missing. */
	readonly value: number | null;
	readonly limits: ChartLimits | null;
	readonly cause: SpecialCause | null;
	readonly type: PointType | null;
}

/** How much the limits of a phase may be leant on. `locked`: from a baseline; `trial`: from fewer than 12 points. */
type LimitStanding = 'none' | 'trial' | 'full' | 'locked';

/** Points `from` (inclusive) to `to` (exclusive) that share limits of their own. */
export interface ChartPhase {
	readonly from: number;
	readonly to: number;
	readonly standing: LimitStanding;
	/** Points that the limits rest on. */
	readonly points: number;
}

export interface ControlChart {
	readonly points: readonly ChartPoint[];
	/** In order; rebased or not, an earlier phase keeps its own limits. */
	readonly phases: readonly ChartPhase[];
}

export interface ChartOptions {
	readonly improvement: ImprovementDirection;
	/** Index of the first point of each new phase: a rebase or a new version of the law. */
	readonly breaks?: readonly number[];
	/** The points, `from` inclusive to `to` exclusive, that alone give their phase its limits. */
	readonly baseline?: { readonly from: number; readonly to: number };
	/** Points shown but passed over, as if they were not there: Julys from 24 months on. */
	readonly setAside?: readonly number[];
}

/** How a kind of chart makes a figure and limits of its points. */
export interface ChartModel<Point> {
	/** The point's figure, null when it has none (nothing to share). */
	valueOf(point: Point): number | null;
	/** Limits at a point from stretches of neighbouring points; null where the points give none. */
	fit(stretches: readonly (readonly Point[])[]): ((point: Point) => ChartLimits) | null;
}

/** Indices of a series' points: stretches without a missing point between, those set aside left out. */
function stretchesOf(
	there: (i: number) => boolean,
	aside: ReadonlySet<number>,
	from: number,
	to: number
) {
	const stretches: number[][] = [[]];
	for (let i = from; i < to; i++) {
		if (aside.has(i)) continue;
		if (there(i)) stretches.at(-1)!.push(i);
		else stretches.push([]);
	}
	return stretches.filter((stretch) => stretch.length > 0);
}

/** Phases of a series as `[from, to)`. Breaks outside the series and repeated ones cut nothing. */
function phasesOf(length: number, breaks: readonly number[]): [number, number][] {
	if (!breaks.every(Number.isInteger)) throw new Error(`no indices: ${breaks.join(', ')}`);
	const inside = [...new Set(breaks)].filter((at) => at > 0 && at < length).sort((a, b) => a - b);
	const starts = length === 0 ? [] : [0, ...inside];
	return starts.map((from, i) => [from, starts[i + 1] ?? length]);
}

/**
 * A control chart of points in order of time, one step apart; null is a point that is missing (hidden, open,
 * incomplete). Under 12 points that may count, the series has no limits: a run chart is for those.
 * A missing point enters no limit and gives no signal; it cuts moving ranges and runs, the limits of its phase
 * rest on the points on both sides. A point set aside enters nothing either, but its neighbours stay neighbours.
 * Each phase computes for itself and no run goes over a break.
 * Source: domain.md part 5.1-5.4 and part 0 "SPC". Throws when a baseline is empty or not within one phase.
 */
export function controlChart<Point>(
	series: readonly (Point | null)[],
	model: ChartModel<Point>,
	{ improvement, breaks = [], baseline, setAside = [] }: ChartOptions
): ControlChart {
	const values = series.map((point) => (point === null ? null : model.valueOf(point)));
	const aside = new Set(setAside);
	const there = (i: number) => values[i] !== null;
	const count = (stretches: number[][]) => stretches.flat().length;
	const enough = count(stretchesOf(there, aside, 0, series.length)) >= LIMIT_POINTS;
	const points: ChartPoint[] = values.map((value) => ({
		value,
		limits: null,
		cause: null,
		type: null
	}));
	const spans = phasesOf(series.length, breaks);
	const holds = ([from, to]: [number, number]) =>
		baseline !== undefined &&
		baseline.from >= from &&
		baseline.from < baseline.to &&
		baseline.to <= to;
	if (baseline && !spans.some(holds))
		throw new Error(`baseline not within one phase: ${baseline.from} to ${baseline.to}`);

	const phases = spans.map(([from, to]): ChartPhase => {
		const judged = stretchesOf(there, aside, from, to);
		const fixed = holds([from, to]) && baseline;
		const resting = fixed ? stretchesOf(there, aside, fixed.from, fixed.to) : judged;
		const limitsAt =
			enough && model.fit(resting.map((stretch) => stretch.map((i) => series[i] as Point)));
		if (!limitsAt) return { from, to, standing: 'none', points: 0 };
		for (let i = from; i < to; i++)
			if (there(i)) points[i] = { ...points[i]!, limits: limitsAt(series[i] as Point) };
		for (const stretch of judged) {
			const causes = specialCauses(
				stretch.map((i) => ({ value: values[i]!, limits: points[i]!.limits! }))
			);
			for (const [k, i] of stretch.entries()) {
				const cause = causes[k]!;
				const type = cause ? meaningOf(cause.side, improvement) : 'common_cause';
				points[i] = { ...points[i]!, cause, type };
			}
		}
		const n = count(resting);
		const standing = n < LIMIT_POINTS ? 'trial' : fixed ? 'locked' : 'full';
		return { from, to, standing, points: n };
	});
	return { points, phases };
}
