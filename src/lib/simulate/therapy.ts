import { openDayFrom } from './calendar.ts';
import { contactDays } from './contacts.ts';
import { addRepeats, contactChannel } from './repeats.ts';
import type { Fields } from './contract-columns.ts';
import type { Episode } from './life.ts';
import { addAppointment } from './visits.ts';
import { addMissedAppointment } from './missed-appointment.ts';
import { treat } from './treatment.ts';

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
