import { officeDaysAfter, type DayNumber } from './calendar.ts';
import type { Unit } from './county.ts';
import type { Fields } from './contract-columns.ts';
import type { Life } from './life.ts';
import { fixedLimits } from './fixed-limits.ts';
import { treat } from './treatment.ts';
import { addAppointment } from './visits.ts';
import { addSeries } from './series.ts';
import { none, examine } from './referral-days.ts';

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
