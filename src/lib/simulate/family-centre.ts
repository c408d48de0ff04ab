import { openDayFrom, type DayNumber } from './calendar.ts';
import { addRepeats, contactChannel, contactDays } from './contacts.ts';
import type { Unit } from './county.ts';
import type { Fields } from './journal.ts';
import type { Episode, Life } from './life.ts';
import { fixedLimits } from './limits.ts';
import { pilotArm } from './pilot.ts';
import { socialCase } from './social-case.ts';
import { addAppointment, addSeries } from './visits.ts';

/**
 * A family centre: half of its clients ask for guidance, half apply for a service. In the pilot the first
 * week is filled with agreed meetings. Asked to refer, it ends with the contact.
 */
export const familyCentre: Episode = (life, unit, start, refer) => {
	const { prng } = life.world;
	const fields: Fields = { case_id: life.issue('k') };
	const days = contactDays(life, unit, start);
	const guidance = refer || prng.chance(0.5);
	const opening = {
		channel: contactChannel(prng, start),
		initiator: prng.pick(['client', 'relative'])
	};
	const avoid = new Set(days);
	if (guidance) {
		life.journal.add(start, 'contact', unit.id, { ...fields, ...opening });
		addRepeats(life, unit.id, days, fields);
		if (refer) return { day: openDayFrom(days.at(-1) ?? start), caseId: fields.case_id as string };
		intensify(life, unit, start, fields, avoid);
		guide(life, unit, start, fields, avoid);
		return null;
	}
	const special = life.age(start) < 18 && prng.chance(0.45);
	const application: Fields = { ...fields, special_support: String(special) };
	const type = prng.chance(0.6) ? 'application' : 'notification';
	life.journal.add(start, type, unit.id, { ...application, ...opening });
	addRepeats(life, unit.id, days, application);
	intensify(life, unit, start, application, avoid);
	const service = fixedLimits.socialService;
	const limits = special
		? { start: fixedLimits.childStart, done: fixedLimits.childDone, service }
		: { service };
	socialCase(life, unit, start, application, limits, avoid);
	return null;
};

function intensify(
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

function guide(
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
