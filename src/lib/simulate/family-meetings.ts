import { openDayFrom, type DayNumber } from './calendar.ts';
import type { Unit } from './county.ts';
import type { Fields } from './contract-columns.ts';
import type { Life } from './life.ts';
import { pilotArm } from './pilot.ts';
import { addAppointment } from './visits.ts';
import { addSeries } from './series.ts';

/** In the pilot two meetings are agreed for the first week; elsewhere none. */
export function intensify(
	life: Life,
	unit: Unit,
	start: DayNumber,
	fields: Fields,
	avoid: ReadonlySet<DayNumber>
): void {
	if (pilotArm(unit, start) !== 'pilot') return;
	const { agenda, prng } = life.world;
	const worker = { ...fields, profession: 'sosiaaliohjaaja' };
	for (const from of [1, 4]) {
		const day = agenda.book(unit.id, start + from, start + from + 2, avoid);
		if (day !== null) addAppointment(life, unit, start, day, worker, prng.pick(['home', 'phone']));
	}
}

/** A first meeting, half of the time a series after it, and the end of the matter. */
export function guide(
	life: Life,
	unit: Unit,
	start: DayNumber,
	fields: Fields,
	avoid: ReadonlySet<DayNumber>
): void {
	const { agenda, prng } = life.world;
	const worker = { ...fields, profession: 'sosiaaliohjaaja' };
	const met = agenda.book(unit.id, start + 1, start + 25, avoid) ?? openDayFrom(start);
	addAppointment(life, unit, start, met, worker, prng.pick(['visit', 'home', 'video']));
	const last = prng.chance(0.5)
		? addSeries(life, unit, met, prng.int(1, 4), 14, worker, avoid)
		: met;
	life.journal.add(last, 'case_closed', unit.id, { ...fields, close_reason: 'hoidettu' });
}
