import { dayNumber } from '#lib/base/civil-day.ts';
import type { DayNumber } from './calendar.ts';
import type { Unit } from './county.ts';

/** The one pilot: denser first week ("7 vrk tiivistäminen") in one family centre, the other one as control. */
export const pilot = {
	id: 'demo-tiivis7',
	unit: 'demo-pep',
	control: 'demo-pee',
	start: '2024-09-02',
	/** Change of the probability of a repeat contact from that day on. */
	effect: -0.12
} as const;

const pilotStart = dayNumber(pilot.start);

/** The arm of the pilot a unit's work on a day belongs to, if any. */
export function pilotArm(unit: Unit, day: DayNumber): 'pilot' | 'control' | null {
	if (day < pilotStart) return null;
	if (unit.id === pilot.unit) return 'pilot';
	return unit.id === pilot.control ? 'control' : null;
}
