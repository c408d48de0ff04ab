import { openDayFrom, type DayNumber } from './calendar.ts';
import type { Unit } from './county.ts';
import type { Fields } from './contract-columns.ts';
import type { Life } from './life.ts';
import { addAppointment } from './visits.ts';

/**
 * Before some appointments lies one that came to nothing: missed by the client, or cancelled with its
 * booking. Never on a day of `avoid`.
 */
export function addMissedAppointment(
	life: Life,
	unit: Unit,
	made: DayNumber,
	day: DayNumber,
	fields: Fields,
	avoid: ReadonlySet<DayNumber>
): void {
	const { prng } = life.world;
	if (day - made < 4 || !prng.chance(0.14)) return;
	const missed = openDayFrom(made + prng.int(1, day - made - 2));
	if (missed >= day || avoid.has(missed)) return;
	const status = prng.chance(0.45) ? 'no_show' : 'cancelled';
	addAppointment(life, unit, made, missed, { ...fields, status });
}
