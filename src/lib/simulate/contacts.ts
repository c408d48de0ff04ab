import { lastDay, officeOpen, type DayNumber } from './calendar.ts';
import { windowDays, type Unit } from './county.ts';
import type { Life } from './life.ts';
import type { Prng } from './prng.ts';
import { repeatShare } from './shares.ts';

/** Longest gap between contacts about one matter; longer than any window, so that a longer window finds more. */
const LATE_GAP = 30;
/** Probability that a contact outside the window, but within `LATE_GAP` days, follows one. */
const LATE_SHARE = 0.06;

/**
 * The contact days of one matter at one unit, ascending, from `start` to the end of the data.
 * After each of them the next is drawn anew: with the unit's planted probability within its window,
 * seldom a little later, else never. So the share of contact days with a repeat is the planted one.
 * `hours`: whether clients can reach the unit in writing when it is closed.
 */
export function contactDays(
	life: Life,
	unit: Unit,
	start: DayNumber,
	hours: 'always' | 'office' = 'always'
): readonly DayNumber[] {
	const { ledger, prng } = life.world;
	const closed = hours === 'always' ? 0.08 : 0;
	const window = windowDays(unit);
	const days: DayNumber[] = [];
	let day: DayNumber | null = start;
	while (day !== null && day <= lastDay) {
		days.push(day);
		const share = repeatShare(unit, day);
		ledger.contactDay(unit, day, share);
		const drawn = life.world.draw(`${unit.id} repeat`);
		if (drawn < share) day = dayAfter(prng, day, 1, window, closed);
		else if (drawn < share + LATE_SHARE) day = dayAfter(prng, day, window + 1, LATE_GAP, closed);
		else day = null;
	}
	return days;
}

/** A day `from` to `to` days later: sooner rather than later; days without office hours weigh `closed`. */
function dayAfter(prng: Prng, day: DayNumber, from: number, to: number, closed: number): DayNumber {
	const weights: number[] = [];
	for (let gap = from; gap <= to; gap += 1)
		weights.push((officeOpen(day + gap) ? 1 : closed) / (gap + 1));
	let left = prng.next() * weights.reduce((sum, weight) => sum + weight, 0);
	const chosen = weights.findIndex((weight) => (left -= weight) < 0);
	return day + from + Math.max(0, chosen);
}
