import { openDayFrom } from './calendar.ts';
import { contactDays } from './contacts.ts';
import { addRepeats, contactChannel } from './repeats.ts';
import type { Fields } from './contract-columns.ts';
import type { Episode } from './life.ts';
import { fixedLimits } from './fixed-limits.ts';
import { socialCase } from './social-case.ts';
import { intensify, guide } from './family-meetings.ts';

/**
 * A family centre: half of its clients ask for guidance, half apply for a service. In the pilot the first
 * week is filled with agreed meetings. Asked to refer, it ends with the contact.
 */
export const familyCentre: Episode = (life, unit, start, refer) => {
	const { prng } = life.world;
	const fields: Fields = { case_id: life.issue('k') };
	const days = contactDays(life, unit, start);
	const guidance = refer || prng.chance(0.5);
	const opening = {
		channel: contactChannel(prng, start),
		initiator: prng.pick(['client', 'relative'])
	};
	const avoid = new Set(days);
	if (guidance) {
		life.journal.add(start, 'contact', unit.id, { ...fields, ...opening });
		addRepeats(life, unit.id, days, fields);
		if (refer) return { day: openDayFrom(days.at(-1) ?? start), caseId: fields.case_id as string };
		intensify(life, unit, start, fields, avoid);
		guide(life, unit, start, fields, avoid);
		return null;
	}
	const special = life.age(start) < 18 && prng.chance(0.45);
	const application: Fields = { ...fields, special_support: String(special) };
	const type = prng.chance(0.6) ? 'application' : 'notification';
	life.journal.add(start, type, unit.id, { ...application, ...opening });
	addRepeats(life, unit.id, days, application);
	intensify(life, unit, start, application, avoid);
	const service = fixedLimits.socialService;
	const limits = special
		? { start: fixedLimits.childStart, done: fixedLimits.childDone, service }
		: { service };
	socialCase(life, unit, start, application, limits, avoid);
	return null;
};
