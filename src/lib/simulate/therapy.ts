import { officeDaysAfter, openDayFrom, type DayNumber } from './calendar.ts';
import { addRepeats, contactChannel, contactDays } from './contacts.ts';
import type { Unit } from './county.ts';
import type { Fields } from './journal.ts';
import type { Episode, Life } from './life.ts';
import { fixedLimits, therapyLimit } from './limits.ts';
import { inTimeShare } from './shares.ts';
import { addAppointment, addMissedAppointment, addSeries } from './visits.ts';

const topics = { P01: 5, P03: 4, P06: 2, P76: 3, P74: 4 } as const;

/**
 * Youth mental health care: contact, first meeting, need of therapy established, therapy begun and its
 * planned series. Asked to refer, it ends with the contact.
 */
export const therapy: Episode = (life, unit, start, refer) => {
	const { prng } = life.world;
	const fields: Fields = { case_id: life.issue('k'), topic_code: prng.weighted(topics) };
	const days = contactDays(life, unit, start);
	life.journal.add(start, 'contact', unit.id, {
		...fields,
		channel: contactChannel(prng, start),
		initiator: prng.chance(0.7) ? 'client' : 'relative'
	});
	addRepeats(life, unit.id, days, fields);
	const avoid = new Set(days);
	const settled = days.at(-1) ?? start;
	if (refer) return { day: openDayFrom(settled), caseId: fields.case_id as string };
	const met = life.world.agenda.book(unit.id, start + 1, start + 21, avoid) ?? start;
	const meeting = { ...fields, profession: 'hoitaja' };
	addMissedAppointment(life, unit, start, met, meeting, avoid);
	addAppointment(life, unit, start, met, meeting);
	treat(life, unit, met, fields, avoid);
	return null;
};

/** From the first meeting on: half of the clients need therapy, the others are helped by the meeting. */
export function treat(
	life: Life,
	unit: Unit,
	met: DayNumber,
	fields: Fields,
	avoid: ReadonlySet<DayNumber>
): void {
	const { prng } = life.world;
	if (prng.chance(0.4)) {
		life.journal.add(met, 'case_closed', unit.id, { ...fields, close_reason: 'ei_tarvetta' });
		return;
	}
	life.journal.add(met, 'treatment_need_established', unit.id, {
		...fields,
		profession: 'psykologi'
	});
	const begun = beginning(life, unit, met, avoid);
	const therapist = { ...fields, profession: prng.pick(['psykologi', 'hoitaja']) };
	addAppointment(life, unit, met, begun, therapist);
	life.journal.add(begun, 'service_started', unit.id, therapist);
	const last = addSeries(life, unit, begun, prng.int(3, 8), 8, therapist, avoid);
	life.journal.add(last, 'service_ended', unit.id, { ...fields, outcome: 'toteutunut' });
}

/** The day therapy begins: one draw decides whether 28 days, three months or neither is kept. */
function beginning(
	life: Life,
	unit: Unit,
	met: DayNumber,
	avoid: ReadonlySet<DayNumber>
): DayNumber {
	const { agenda, ledger } = life.world;
	const { rule, due } = fixedLimits.youthCare;
	const slow = inTimeShare(unit, 'slowTreatment', met);
	const last = due(met);
	const therapy = therapyLimit(met, life.age(met));
	const quick = therapy ? inTimeShare(unit, 'service', met) : 0;
	const soon = therapy ? therapy.due(met) : met;
	if (therapy) ledger.waitingCase(therapy, met, quick);
	const drawn = life.world.draw(`${unit.id} ${therapy ? therapy.rule : rule}`);
	const begun =
		drawn < quick
			? agenda.book(unit.id, met + 1, soon, avoid)
			: drawn < slow
				? agenda.book(unit.id, soon + 1, last, avoid)
				: agenda.book(unit.id, last + 1, last + unit.longestDelay, avoid);
	return begun ?? officeDaysAfter(met, 1);
}
