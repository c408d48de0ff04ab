import { officeDaysAfter, openDayFrom, type DayNumber } from './calendar.ts';
import type { UnitId } from './county.ts';
import type { Fields } from './contract-columns.ts';
import { clock, type Person, type Planting } from './planting.ts';
import { timeText } from './calendar.ts';

const unit: UnitId = 'demo-kta';

const caseOf = (person: Person): Fields => ({ case_id: `${person.id}.k1`, care_kind: 'illness' });
const nurse: Fields = { profession: 'sairaanhoitaja', planned: 'true', status: 'done' };

function ask(to: Planting, person: Person, day: DayNumber, minute: number) {
	const fields = { ...caseOf(person), channel: 'digital_message', initiator: 'client' };
	to.add(person, day, minute, 'contact', unit, fields);
}

function assess(to: Planting, person: Person, day: DayNumber, minute: number) {
	const fields = { ...caseOf(person), profession: 'sairaanhoitaja', urgency: 'non_urgent' };
	to.add(person, day, minute, 'needs_assessment', unit, fields);
}

function visit(to: Planting, person: Person, day: DayNumber, fields: Fields) {
	to.add(person, day, clock(13), 'visit', unit, {
		...caseOf(person),
		channel: 'office',
		...fields
	});
}

/**
 * Young people who see a nurse. By turns a doctor is needed and seen in time, needed and seen late, and not needed
 * by anything on record: the last have no doctor clock (Doctor clocks).
 */
export function doctorNeeds(to: Planting, patients: number) {
	const counts = { in_time: 0, late: 0, need_not_recorded: 0 };
	for (let number = 0; number < patients; number += 1) {
		const person = to.person(20);
		const from = to.start();
		ask(to, person, from, clock(9));
		assess(to, person, from, clock(9, 30));
		const seen = officeDaysAfter(from, 1);
		visit(to, person, seen, nurse);
		const kind = (['in_time', 'late', 'need_not_recorded'] as const)[number % 3]!;
		counts[kind] += 1;
		if (kind === 'need_not_recorded') continue;
		const day = kind === 'late' ? openDayFrom(seen + 12) : officeDaysAfter(seen, 2);
		const doctor = { profession: 'laakari', planned: 'true' };
		to.add(person, seen, clock(14), 'booking', unit, {
			...caseOf(person),
			profession: 'laakari',
			status: 'booked',
			booking_made_time: timeText(seen, clock(14)),
			booked_time: timeText(day, clock(13))
		});
		visit(to, person, day, { ...doctor, status: 'done' });
	}
	return { patients, ...counts };
}

/**
 * Contacts outside office hours: in the evening and at a weekend, met on the next office day and so in time; early
 * in the morning, met on the next office day and so late (Office hours).
 */
export function outsideOfficeHours(to: Planting, patients: number) {
	const counts = { evening: 0, weekend: 0, morning: 0 };
	for (let number = 0; number < patients; number += 1) {
		const person = to.person(44);
		const open = to.start();
		const kind = (['evening', 'weekend', 'morning'] as const)[number % 3]!;
		counts[kind] += 1;
		const day = kind === 'weekend' ? saturdayFrom(open) : open;
		const minute = { evening: clock(17, 30), weekend: clock(10), morning: clock(7, 15) }[kind];
		ask(to, person, day, minute);
		const met = officeDaysAfter(day, 1);
		assess(to, person, met, clock(10));
		visit(to, person, officeDaysAfter(met, 3), nurse);
	}
	return { patients, ...counts, met: counts.evening + counts.weekend, late: counts.morning };
}

/** Days since 1970-01-01, a Thursday, count from 0. */
function saturdayFrom(day: DayNumber): DayNumber {
	return day + ((9 - (day % 7)) % 7);
}

/**
 * Cases closed without any treatment, by turns within the limit of three months and after it
 * (Closed late without service).
 */
export function closedWithoutService(to: Planting, patients: number) {
	const counts = { removed: 0, removed_late: 0 };
	for (let number = 0; number < patients; number += 1) {
		const person = to.person(52);
		const from = to.start();
		ask(to, person, from, clock(9));
		assess(to, person, from, clock(9, 30));
		const kind = number % 2 === 0 ? 'removed' : 'removed_late';
		counts[kind] += 1;
		const closed = openDayFrom(from + (kind === 'removed' ? 30 : 130));
		to.add(person, closed, clock(12), 'case_closed', unit, {
			case_id: `${person.id}.k1`,
			close_reason: 'ei_tarvetta'
		});
	}
	return { patients, ...counts };
}

/**
 * A contact day, and three days later the case is closed because the client died or moved away: follow-up ends
 * before the window of seven days (Follow-up ends).
 */
export function endsOfFollowUp(to: Planting, patients: number) {
	const counts = { died: 0, moved: 0 };
	for (let number = 0; number < patients; number += 1) {
		const person = to.person(71);
		const from = to.start();
		ask(to, person, from, clock(9));
		assess(to, person, from, clock(9, 30));
		const kind = number % 2 === 0 ? 'died' : 'moved';
		counts[kind] += 1;
		to.add(person, from + 3, clock(12), 'case_closed', unit, {
			case_id: `${person.id}.k1`,
			close_reason: kind === 'died' ? 'kuollut' : 'muuttanut'
		});
	}
	return { patients, ...counts, censored_contact_days: patients };
}
