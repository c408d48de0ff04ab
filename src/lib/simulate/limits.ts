import { dayNumber } from '#lib/base/civil-day.ts';
import { openDayFrom, type DayNumber } from './calendar.ts';
import { days, months, officeDays, type Limit } from './limit.ts';

const guaranteeStarts = dayNumber('2023-09-01');
const dentalTightens = dayNumber('2024-11-01');
const lawOf2025 = dayNumber('2025-01-01');
const therapyGuarantee = dayNumber('2025-05-01');

/** Contact to assessment of need in primary and dental care, by the day of the contact. */
export function assessmentLimit(contact: DayNumber): Limit {
	return contact < guaranteeStarts
		? { rule: 'PTH_HTA_3AP', due: officeDays(3) }
		: { rule: 'PTH_HTA_0VRK', due: openDayFrom };
}

/** Assessment to first treatment in primary care, by the day of assessment, age at contact and kind of care. */
export function treatmentLimit(assessed: DayNumber, age: number, illness: boolean): Limit {
	if (assessed < guaranteeStarts) return { rule: 'PTH_CARE_3KK_OLD', due: months(3) };
	if (assessed < lawOf2025)
		return illness
			? { rule: 'PTH_CARE_14VRK_ALL', due: days(14) }
			: { rule: 'PTH_OTHER_3KK', due: months(3) };
	if (age >= 23) return { rule: 'PTH_CARE_3KK_23P', due: months(3) };
	return illness
		? { rule: 'PTH_CARE_14VRK_U23', due: days(14) }
		: { rule: 'PTH_OTHER_3KK_U23', due: months(3) };
}

/** From another professional on to a doctor within days; null when no such limit is in force. */
export function doctorLimit(visit: DayNumber, age: number): Limit | null {
	if (visit < guaranteeStarts) return null;
	if (visit < lawOf2025) return { rule: 'PTH_DOC_7VRK_ALL', due: days(7) };
	return age < 23 ? { rule: 'PTH_DOC_7VRK_U23', due: days(7) } : null;
}

/** From the assessment of 2025 and later to a doctor, for those of 23 or older. */
export function doctorFromAssessment(assessed: DayNumber, age: number): Limit | null {
	return assessed >= lawOf2025 && age >= 23 ? { rule: 'PTH_DOC_3KK_23P', due: months(3) } : null;
}

/** Assessment to first treatment in dental care, by the day of assessment and age at contact. */
export function dentalLimit(assessed: DayNumber, age: number): Limit {
	if (assessed < guaranteeStarts) return { rule: 'SUU_6KK_OLD', due: months(6) };
	if (assessed < dentalTightens) return { rule: 'SUU_4KK_ALL', due: months(4) };
	if (assessed < lawOf2025) return { rule: 'SUU_3KK_ALL', due: months(3) };
	return age < 23
		? { rule: 'SUU_3KK_U23', due: months(3) }
		: { rule: 'SUU_6KK_23P', due: months(6) };
}

/** Need established to therapy begun for those under 23; null before 1.5.2025. */
export function therapyLimit(established: DayNumber, age: number): Limit | null {
	return established >= therapyGuarantee && age < 23
		? { rule: 'TERAPIATAKUU_28', due: days(28) }
		: null;
}
