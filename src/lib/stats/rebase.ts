import type { ChartOptions, ChartPhase, ChartPoint, ControlChart } from './control-chart.ts';
import type { Side } from './improvement.ts';
import { RUN_POINTS, sideOf } from './special-cause.ts';

/** A new level that may be offered to the reader; nothing changes before it is confirmed. */
export interface RebaseProposal {
	/** Index of the note that names the cause. */
	readonly note: number;
	/** Index of the first point at the new level: the break to add. */
	readonly at: number;
	/** Where the new level lies, seen from the old centre. */
	readonly side: Side;
	/** Points at the new level so far. */
	readonly points: number;
}

const isJudged = (point: ChartPoint) => point.type !== null;

/** Side of the centre, 0 on it. Of judged points only. */
const sideAt = ({ value, limits }: ChartPoint) => sideOf(value!, limits!.centre);

/** Indices of the points on one side of the centre that end a phase, in order; open months at the end don't count. */
function lastLevel(points: readonly ChartPoint[], { from, to }: ChartPhase): number[] {
	let last = to - 1;
	while (last >= from && !isJudged(points[last]!)) last--;
	if (last < from) return [];
	const side = sideAt(points[last]!);
	const level: number[] = [];
	for (let i = last; i >= from && points[i]!.value !== null; i--) {
		if (!isJudged(points[i]!)) continue;
		if (side === 0 || sideAt(points[i]!) !== side) break;
		level.unshift(i);
	}
	return level;
}

/**
 * Where a rebase may be offered: at notes with a known cause (a pilot, an own note; a new version of the law is a
 * break already) after which the series went to another level and stayed. Against limits from the phase's points
 * before the note (12 at least), the points on one side of the centre that end the phase are 7 or more, and begin
 * at the note or fewer than 7 points after it. A shift of 7 before the note is not its doing. Never found without
 * a note: a chart knows no causes. Where several notes lead to one point, the latest is named.
 * `chartFrom` makes the series' chart with that baseline, or with none. In order of the notes.
 * Source: domain.md part 5.4 and part 0 "SPC"; how soon and how long: the length of a shift (5.2).
 */
export function rebaseProposals(
	chartFrom: (baseline: ChartOptions['baseline']) => ControlChart,
	notes: readonly number[]
): RebaseProposal[] {
	const found = new Map<number, RebaseProposal>();
	const { phases } = chartFrom(undefined);
	for (const note of [...notes].sort((a, b) => a - b)) {
		const phase = phases.find(({ from, to }) => from < note && note < to);
		if (!phase) continue;
		const chart = chartFrom({ from: phase.from, to: note });
		if (chart.phases[phases.indexOf(phase)]!.standing !== 'locked') continue;
		const level = lastLevel(chart.points, phase);
		const since = level.filter((i) => i >= note);
		if (since.length < RUN_POINTS || level.length - since.length >= RUN_POINTS) continue;
		const at = since[0]!;
		if (chart.points.slice(note, at).filter(isJudged).length >= RUN_POINTS) continue;
		const side = sideAt(chart.points[at]!) > 0 ? 'high' : 'low';
		found.set(at, { note, at, side, points: since.length });
	}
	return [...found.values()];
}
