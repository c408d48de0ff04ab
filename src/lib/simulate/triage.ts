import { openDayFrom, type DayNumber } from './calendar.ts';
import type { Unit } from './county.ts';
import type { Fields } from './contract-columns.ts';
import type { Life } from './life.ts';
import { assessmentLimit } from './limits.ts';

/**
 * The assessment of need after a contact, as often in time as the unit is; returns its day.
 * On the contact's day it belongs to that contact; later it is the professional who calls back.
 */
export function assess(life: Life, unit: Unit, contact: DayNumber, fields: Fields): DayNumber {
	const { prng, ledger } = life.world;
	const limit = assessmentLimit(contact);
	const due = limit.due(contact);
	const { kept, share } = life.world.limitKept(unit, 'assessment', limit.rule, contact);
	ledger.waitingCase(limit, contact, share);
	const soon = prng.chance(0.7) ? 0 : prng.int(0, due - contact);
	const day = openDayFrom(kept ? contact + soon : due + prng.int(1, 6));
	life.journal.add(day, 'needs_assessment', unit.id, {
		...fields,
		channel: 'phone',
		initiator: day === contact ? 'client' : 'professional',
		profession: 'hoitaja',
		urgency: 'non_urgent',
		outcome: prng.pick(['ajanvaraus', 'hoito_ohje', 'ohjaus'])
	});
	return day;
}
