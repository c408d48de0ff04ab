import { officeDaysAfter, type DayNumber } from './calendar.ts';
import type { Unit } from './county.ts';
import type { Fields } from './journal.ts';
import type { Life } from './life.ts';
import { fixedLimits, type Limit } from './limits.ts';
import { treat } from './therapy.ts';
import { addAppointment, addSeries } from './visits.ts';

const none: ReadonlySet<DayNumber> = new Set();

/** A late answer to a referral is late by at most this many days, so that returns stay within 60 days. */
const LATEST = 10;

/** The limits of a referral to a unit, where the law sets any for this client. */
function referralLimits(life: Life, unit: Unit, received: DayNumber): [Limit, Limit] | null {
	if (unit.area === 'erikoissairaanhoito')
		return [fixedLimits.hospitalReferral, fixedLimits.hospitalAssessment];
	if (unit.area === 'mielenterveys' && life.age(received) < 23)
		return [fixedLimits.youthReferral, fixedLimits.youthAssessment];
	return null;
}

/** The day a unit answers a referral, as often in time as it is where the law sets a limit. */
export function answerReferral(life: Life, unit: Unit, received: DayNumber): DayNumber {
	const { agenda, ledger } = life.world;
	const limits = referralLimits(life, unit, received);
	if (!limits) return agenda.book(unit.id, received, received + 12, none) ?? received;
	const [limit] = limits;
	const last = limit.due(received);
	const { kept, share } = life.world.limitKept(unit, 'referral', limit.rule, received);
	ledger.waitingCase(limit, received, share);
	const day = kept
		? agenda.book(unit.id, received, last, none)
		: agenda.book(unit.id, last + 1, last + LATEST, none);
	return day ?? received;
}

/**
 * Specialised care of a referral that was accepted on a day: examinations, need established, treatment
 * begun and its planned series.
 */
export function specialistCare(
	life: Life,
	unit: Unit,
	received: DayNumber,
	accepted: DayNumber,
	fields: Fields
): void {
	const { prng } = life.world;
	const examined = examine(life, unit, received, accepted);
	const doctor = { ...fields, profession: 'laakari' };
	addAppointment(life, unit, accepted, examined, doctor);
	life.journal.add(examined, 'specialist_assessment_done', unit.id, doctor);
	if (unit.area === 'mielenterveys') treat(life, unit, examined, fields, none);
	else if (prng.chance(0.25))
		life.journal.add(examined, 'case_closed', unit.id, { ...fields, close_reason: 'ei_tarvetta' });
	else hospitalCare(life, unit, examined, fields);
}

/** Day of the examinations: in time as promised, else late; never before the referral is accepted. */
function examine(life: Life, unit: Unit, received: DayNumber, accepted: DayNumber): DayNumber {
	const { agenda, ledger } = life.world;
	const limits = referralLimits(life, unit, received);
	if (!limits) return agenda.book(unit.id, accepted + 1, accepted + 40, none) ?? accepted;
	const [, limit] = limits;
	const last = limit.due(received);
	const { kept, share } = life.world.limitKept(unit, 'assessment', limit.rule, received);
	ledger.waitingCase(limit, received, share);
	const day = kept
		? agenda.book(unit.id, accepted + 1, last, none, 'even')
		: agenda.book(unit.id, last + 1, last + unit.longestDelay, none);
	return day ?? accepted;
}

function hospitalCare(life: Life, unit: Unit, examined: DayNumber, fields: Fields): void {
	const { agenda, ledger, prng } = life.world;
	const doctor = { ...fields, profession: 'laakari' };
	life.journal.add(examined, 'treatment_need_established', unit.id, doctor);
	const limit = fixedLimits.hospitalCare;
	const last = limit.due(examined);
	const { kept, share } = life.world.limitKept(unit, 'service', limit.rule, examined);
	ledger.waitingCase(limit, examined, share);
	const booked = kept
		? agenda.book(unit.id, examined + 1, last, none)
		: agenda.book(unit.id, last + 1, last + unit.longestDelay, none);
	const begun = booked ?? officeDaysAfter(examined, 1);
	addAppointment(life, unit, examined, begun, doctor);
	life.journal.add(begun, 'service_started', unit.id, doctor);
	addSeries(life, unit, begun, prng.int(2, 5), 20, { ...fields, profession: 'psykologi' }, none);
}
