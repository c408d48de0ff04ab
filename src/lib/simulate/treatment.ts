import { officeDaysAfter, type DayNumber } from './calendar.ts';
import type { Unit } from './county.ts';
import type { Fields } from './contract-columns.ts';
import type { Life } from './life.ts';
import { therapyLimit } from './limits.ts';
import { fixedLimits } from './fixed-limits.ts';
import { inTimeShare } from './shares.ts';
import { addAppointment } from './visits.ts';
import { addSeries } from './series.ts';

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
