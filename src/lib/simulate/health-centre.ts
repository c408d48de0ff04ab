import { openDayFrom, type DayNumber } from './calendar.ts';
import { contactDays } from './contacts.ts';
import { addRepeats, contactChannel } from './repeats.ts';
import type { Unit } from './county.ts';
import type { Fields } from './contract-columns.ts';
import type { Episode, Handover, Life } from './life.ts';
import { doctorFromAssessment, doctorLimit, treatmentLimit } from './limits.ts';
import { assess } from './triage.ts';
import { addAppointment } from './visits.ts';
import { addMissedAppointment } from './missed-appointment.ts';

const topics = { R74: 9, L03: 7, K86: 6, A97: 5, S88: 4, D01: 4, P76: 4, U71: 3, T90: 4, L15: 3 };
const kinds = { illness: 72, other: 21, certificate: 7 } as const;
const courses = { advice: 13, removed: 5, urgent: 6, nurse: 22, nurseThenDoctor: 11, doctor: 43 };

/**
 * Primary care: contact, assessment of need, first treatment by a nurse, a nurse and then a doctor, or a
 * doctor. Nurses always see clients in time; the share in time is about the doctor's queue.
 * A course that ends without a doctor closes the case, so that no clock to a doctor runs on.
 */
export const healthCentre: Episode = (life, unit, start, refer) => {
	const { prng } = life.world;
	const fields: Fields = {
		case_id: life.issue('k'),
		topic_code: prng.weighted(topics),
		care_kind: prng.weighted(kinds)
	};
	const days = contactDays(life, unit, start);
	life.journal.add(start, 'contact', unit.id, {
		...fields,
		channel: contactChannel(prng, start),
		initiator: prng.chance(0.93) ? 'client' : 'relative',
		urgency: 'non_urgent'
	});
	const assessed = assess(life, unit, start, fields);
	addRepeats(life, unit.id, days, fields);
	const course = refer ? 'doctor' : prng.weighted(courses);
	if (course === 'advice') return close(life, unit, assessed, fields, 'ei_tarvetta');
	if (course === 'removed') {
		const cancelled = openDayFrom(assessed + prng.int(1, 9));
		return close(life, unit, cancelled, fields, prng.pick(['asiakas_perui', 'ei_tavoitettu']));
	}
	const avoid = new Set(days);
	if (course === 'urgent' && assessed === start && fields.care_kind === 'illness')
		return urgentVisit(life, unit, start, fields);
	if (course === 'nurse' || course === 'nurseThenDoctor')
		return nurseFirst(life, unit, start, assessed, fields, avoid, course === 'nurseThenDoctor');
	const visit = doctorVisit(life, unit, start, assessed, fields, avoid);
	const settled = (days.at(-1) ?? start) <= visit;
	return refer && settled ? { day: visit, caseId: fields.case_id as string } : null;
};

function urgentVisit(life: Life, unit: Unit, day: DayNumber, fields: Fields): null {
	const limit = treatmentLimit(day, life.age(day), fields.care_kind === 'illness');
	life.world.ledger.waitingCase(limit, day, 1);
	life.journal.add(day, 'visit', unit.id, {
		...fields,
		channel: 'office',
		initiator: 'client',
		planned: 'false',
		status: 'done',
		profession: 'laakari',
		urgency: 'emergency'
	});
	return close(life, unit, day, fields, 'hoidettu');
}

function doctorVisit(
	life: Life,
	unit: Unit,
	start: DayNumber,
	assessed: DayNumber,
	fields: Fields,
	avoid: ReadonlySet<DayNumber>
): DayNumber {
	const { world } = life;
	const limit = treatmentLimit(assessed, life.age(start), fields.care_kind === 'illness');
	const due = limit.due(assessed);
	const inMonths = due - assessed > 20;
	const step = inMonths ? 'slowTreatment' : 'treatment';
	const { kept, share } = world.limitKept(unit, step, limit.rule, assessed);
	world.ledger.waitingCase(limit, assessed, share);
	const day = kept
		? world.agenda.book(unit.id, assessed, due, avoid)
		: world.agenda.book(unit.id, due + 1, due + (inMonths ? unit.longestDelay : 60), avoid);
	const visit = day ?? assessed;
	const doctor = { ...fields, profession: 'laakari', urgency: 'non_urgent' };
	addMissedAppointment(life, unit, assessed, visit, doctor, avoid);
	addAppointment(life, unit, assessed, visit, doctor);
	return visit;
}

function nurseFirst(
	life: Life,
	unit: Unit,
	start: DayNumber,
	assessed: DayNumber,
	fields: Fields,
	avoid: ReadonlySet<DayNumber>,
	thenDoctor: boolean
): Handover | null {
	const { agenda, ledger, prng } = life.world;
	const age = life.age(start);
	const limit = treatmentLimit(assessed, age, fields.care_kind === 'illness');
	ledger.waitingCase(limit, assessed, 1);
	const visit = agenda.book(unit.id, assessed, assessed + 9, avoid) ?? assessed;
	const nurse = { ...fields, profession: prng.chance(0.85) ? 'hoitaja' : 'fysioterapeutti' };
	addAppointment(life, unit, assessed, visit, nurse, prng.chance(0.8) ? 'visit' : 'phone');
	if (!thenDoctor || fields.care_kind !== 'illness')
		return close(life, unit, visit, fields, 'hoidettu');
	const onward = doctorLimit(visit, age);
	const whole = doctorFromAssessment(assessed, age);
	const judged = onward ?? whole;
	if (!judged) return close(life, unit, visit, fields, 'hoidettu');
	const clock = onward ? visit : assessed;
	const due = judged.due(clock);
	const { kept, share } = life.world.limitKept(unit, 'doctor', judged.rule, clock);
	ledger.waitingCase(judged, clock, share);
	const day = kept
		? agenda.book(unit.id, visit, due, avoid, 'even')
		: agenda.book(unit.id, due + 1, due + 15, avoid);
	addAppointment(life, unit, visit, day ?? visit, { ...fields, profession: 'laakari' });
	return null;
}

function close(life: Life, unit: Unit, day: DayNumber, fields: Fields, reason: string): null {
	life.journal.add(day, 'case_closed', unit.id, { ...fields, close_reason: reason });
	return null;
}
