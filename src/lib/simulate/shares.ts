import { dayNumber } from '#lib/base/civil-day.ts';
import type { DayNumber } from './calendar.ts';
import type { Step, Unit } from './county.ts';
import { pilot, pilotArm } from './pilot.ts';

const MIDDLE = dayNumber('2024-07-01');

/** Probability that a contact day of the unit is followed by another one within the area's window. */
export function repeatShare(unit: Unit, day: DayNumber): number {
	const drift = (unit.repeatPerYear ?? 0) * yearsFromMiddle(day);
	return unit.repeat + drift + (pilotArm(unit, day) === 'pilot' ? pilot.effect : 0);
}

/** Probability that the unit takes a step in time, for a clock that starts on a day; 0.4-0.99. */
export function inTimeShare(unit: Unit, step: Step, day: DayNumber): number {
	const inTime = unit.inTime[step];
	if (!inTime) throw new Error(`${unit.id}: no share in time for ${step}`);
	const share = inTime.share + (inTime.perYear ?? 0) * yearsFromMiddle(day);
	return Math.min(0.99, Math.max(0.4, share));
}

function yearsFromMiddle(day: DayNumber): number {
	return (day - MIDDLE) / 365.25;
}
