import { officeDaysAfter, openDayFrom } from './calendar.ts';
import { contactDays } from './contacts.ts';
import { addRepeats, contactChannel } from './repeats.ts';
import type { Fields } from './contract-columns.ts';
import type { Episode, Handover } from './life.ts';
import { fixedLimits } from './fixed-limits.ts';
import { addAppointment } from './visits.ts';
import { addMissedAppointment } from './missed-appointment.ts';
import { addSeries } from './series.ts';

/** Student welfare: a pupil or parent gets in touch, talks with the counsellor in seven days as promised. */
export const studentWelfare: Episode = (life, unit, start, refer) => {
	const { agenda, ledger, prng } = life.world;
	const fields: Fields = { case_id: life.issue('k'), student: 'true' };
	const days = contactDays(life, unit, start);
	life.journal.add(start, 'contact', unit.id, {
		...fields,
		channel: contactChannel(prng, start),
		initiator: prng.chance(0.75) ? 'client' : 'relative'
	});
	addRepeats(life, unit.id, days, fields);
	const avoid = new Set(days);
	const limit = fixedLimits.studentTalk;
	const last = limit.due(start);
	const { kept, share } = life.world.limitKept(unit, 'treatment', limit.rule, start);
	ledger.waitingCase(limit, start, share);
	const talk =
		(kept
			? agenda.book(unit.id, start, last, avoid, 'even')
			: agenda.book(unit.id, last + 1, last + unit.longestDelay, avoid)) ?? openDayFrom(start);
	const worker = { ...fields, profession: prng.pick(['kuraattori', 'kuraattori', 'psykologi']) };
	addAppointment(life, unit, start, talk, worker);
	const settled = (days.at(-1) ?? start) <= talk;
	if (refer) return settled ? { day: talk, caseId: fields.case_id as string } : null;
	const further = prng.int(0, 5);
	const end = further > 0 ? addSeries(life, unit, talk, further, 9, worker, avoid) : talk;
	life.journal.add(end, 'case_closed', unit.id, { ...fields, close_reason: 'hoidettu' });
	return null;
};

/** Family counselling of the parish: a call, a first meeting when there is room, a series. */
export const familyCounselling: Episode = (life, unit, start, refer): Handover | null => {
	const { agenda, prng } = life.world;
	const fields: Fields = { case_id: life.issue('k'), topic_code: prng.pick(['Z12', 'Z16', 'Z20']) };
	const days = contactDays(life, unit, start);
	const opening = { channel: contactChannel(prng, start), initiator: 'client' };
	life.journal.add(start, 'contact', unit.id, { ...fields, ...opening });
	addRepeats(life, unit.id, days, fields);
	if (refer) return { day: openDayFrom(days.at(-1) ?? start), caseId: fields.case_id as string };
	const avoid = new Set(days);
	const first =
		agenda.book(unit.id, start + 3, start + 55, avoid, 'even') ?? officeDaysAfter(start, 5);
	const worker = { ...fields, profession: 'muu' };
	addMissedAppointment(life, unit, start, first, worker, avoid);
	addAppointment(life, unit, start, first, worker);
	const end = addSeries(life, unit, first, prng.int(1, 6), 14, worker, avoid);
	life.journal.add(end, 'case_closed', unit.id, { ...fields, close_reason: 'hoidettu' });
	return null;
};
