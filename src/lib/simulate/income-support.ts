import { officeDaysAfter, openDayFrom } from './calendar.ts';
import { contactDays } from './contacts.ts';
import { addRepeats } from './repeats.ts';
import type { Fields } from './contract-columns.ts';
import type { Episode } from './life.ts';
import { fixedLimits } from './fixed-limits.ts';
import { addAppointment } from './visits.ts';

/**
 * Supplementary income support: an application, sometimes a talk, and the decision in seven office days
 * as promised. Asked to refer, it is a contact about another matter.
 */
export const incomeSupport: Episode = (life, unit, start, refer) => {
	const { agenda, ledger, prng } = life.world;
	const fields: Fields = { case_id: life.issue('k') };
	const days = contactDays(life, unit, start);
	life.journal.add(start, refer ? 'contact' : 'application', unit.id, {
		...fields,
		channel: prng.weighted({ digital_message: 7, mail: 2, other: 1 }),
		initiator: 'client'
	});
	addRepeats(life, unit.id, days, fields);
	if (refer) return { day: openDayFrom(days.at(-1) ?? start), caseId: fields.case_id as string };
	const limit = fixedLimits.incomeDecision;
	const last = limit.due(start);
	const { kept, share } = life.world.limitKept(unit, 'decision', limit.rule, start);
	ledger.waitingCase(limit, start, share);
	const avoid = new Set(days);
	const decided = kept
		? (agenda.book(unit.id, start + 1, last, new Set(), 'even') ?? last)
		: officeDaysAfter(last, prng.int(1, unit.longestDelay));
	const worker = { ...fields, profession: 'sosiaalityontekija' };
	if (prng.chance(0.3)) {
		const talk = agenda.soon(start + 1, 3, avoid);
		if (talk < decided)
			addAppointment(life, unit, start, talk, worker, prng.pick(['phone', 'visit']));
	}
	const completed = !kept && prng.chance(0.3);
	life.journal.add(decided, 'decision', unit.id, {
		...worker,
		outcome: prng.pick(['myonnetty', 'myonnetty', 'hylatty']),
		...(completed && { exception_flag: 'true', exception_reason: 'taydennyspyynto' })
	});
	life.journal.add(decided, 'case_closed', unit.id, { ...fields, close_reason: 'paatos_tehty' });
	return null;
};
