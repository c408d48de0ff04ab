import { contactDays } from './contacts.ts';
import { addRepeats, contactChannel } from './repeats.ts';
import type { Fields } from './contract-columns.ts';
import type { Episode } from './life.ts';
import { fixedLimits } from './fixed-limits.ts';
import { socialCase } from './social-case.ts';

/**
 * Child protection: a notification by a professional, a relative or another person opens the case.
 * A professional's notification is a duty and starts no row of contacts.
 */
export const childProtection: Episode = (life, unit, start) => {
	const { prng } = life.world;
	const fields: Fields = { case_id: life.issue('k') };
	const initiator = prng.weighted({ professional: 45, third_party: 25, relative: 30 });
	const days = initiator === 'professional' ? [] : contactDays(life, unit, start);
	life.journal.add(start, 'notification', unit.id, {
		...fields,
		channel: contactChannel(prng, start),
		initiator,
		reason_code: 'lastensuojeluilmoitus'
	});
	addRepeats(life, unit.id, days, fields, 'notification');
	const limits =
		life.age(start) < 18
			? { start: fixedLimits.protectionStart, done: fixedLimits.protectionDone }
			: {};
	socialCase(life, unit, start, fields, limits, new Set(days));
	return null;
};
