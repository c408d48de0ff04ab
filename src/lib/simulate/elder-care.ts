import { contactDays } from './contacts.ts';
import { addRepeats, contactChannel } from './repeats.ts';
import type { Fields } from './contract-columns.ts';
import type { Episode } from './life.ts';
import { fixedLimits } from './fixed-limits.ts';
import { socialCase } from './social-case.ts';

/** Guidance for older people: advice at once, or a case opened on the day of the contact. */
export const elderCare: Episode = (life, unit, start) => {
	const { prng } = life.world;
	const fields: Fields = { case_id: life.issue('k') };
	const days = contactDays(life, unit, start);
	life.journal.add(start, 'contact', unit.id, {
		...fields,
		channel: contactChannel(prng, start),
		initiator: prng.weighted({ client: 45, relative: 45, third_party: 10 })
	});
	addRepeats(life, unit.id, days, fields);
	if (prng.chance(0.3)) {
		life.journal.add(start, 'case_closed', unit.id, { ...fields, close_reason: 'ei_tarvetta' });
		return null;
	}
	life.journal.add(start, 'case_opened', unit.id, fields);
	const service = fixedLimits.elderService;
	const limits = life.age(start) >= 75 ? { start: fixedLimits.elderStart, service } : { service };
	socialCase(life, unit, start, fields, limits, new Set(days));
	return null;
};
