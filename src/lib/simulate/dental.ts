import { openDayFrom } from './calendar.ts';
import { contactDays } from './contacts.ts';
import { addRepeats, contactChannel } from './repeats.ts';
import type { Fields } from './contract-columns.ts';
import type { Episode } from './life.ts';
import { dentalLimit } from './limits.ts';
import { assess } from './triage.ts';
import { addAppointment } from './visits.ts';
import { addMissedAppointment } from './missed-appointment.ts';
import { addSeries } from './series.ts';

/** Dental care: contact, assessment of need, examination and sometimes further planned visits. */
export const dental: Episode = (life, unit, start) => {
	const { agenda, ledger, prng } = life.world;
	const fields: Fields = { case_id: life.issue('k'), topic_code: prng.pick(['D19', 'D20', 'D82']) };
	const days = contactDays(life, unit, start);
	life.journal.add(start, 'contact', unit.id, {
		...fields,
		channel: contactChannel(prng, start),
		initiator: life.client.stage === 'child' ? 'relative' : 'client'
	});
	const assessed = assess(life, unit, start, fields);
	addRepeats(life, unit.id, days, fields);
	const avoid = new Set(days);
	if (prng.chance(0.06)) {
		life.journal.add(openDayFrom(assessed + prng.int(1, 40)), 'case_closed', unit.id, {
			...fields,
			close_reason: 'asiakas_perui'
		});
		return null;
	}
	const limit = dentalLimit(assessed, life.age(start));
	const due = limit.due(assessed);
	const { kept, share } = life.world.limitKept(unit, 'treatment', limit.rule, assessed);
	ledger.waitingCase(limit, assessed, share);
	const booked = kept
		? agenda.book(unit.id, assessed, due, avoid, 'even')
		: agenda.book(unit.id, due + 1, due + unit.longestDelay, avoid);
	const visit = booked ?? assessed;
	const dentist = { ...fields, profession: prng.chance(0.75) ? 'hammaslaakari' : 'suuhygienisti' };
	addMissedAppointment(life, unit, assessed, visit, dentist, avoid);
	addAppointment(life, unit, assessed, visit, dentist);
	const further = prng.weighted({ none: 60, one: 25, two: 15 });
	if (further !== 'none')
		addSeries(life, unit, visit, further === 'one' ? 1 : 2, 20, dentist, avoid);
	return null;
};
