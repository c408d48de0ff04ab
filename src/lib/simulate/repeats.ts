import type { EventType } from '#lib/events/event-types.ts';
import { officeOpen, type DayNumber } from './calendar.ts';
import type { UnitId } from './county.ts';
import type { Fields } from './contract-columns.ts';
import type { Life } from './life.ts';
import type { Prng } from './prng.ts';

const repeatReasons = {
	kiirehdinta: 5,
	tilannetiedustelu: 5,
	ei_saanut_aikaa: 4,
	ohje_epaselva: 3,
	tieto_puuttui: 2,
	muutos_tilassa: 3
} as const;

/** Adds the contacts after the opening one. `type` is what a renewed attempt looks like at the unit. */
export function addRepeats(
	life: Life,
	unit: UnitId,
	days: readonly DayNumber[],
	fields: Fields,
	type: EventType = 'contact'
): void {
	const { prng } = life.world;
	for (const day of days.slice(1)) {
		life.journal.add(day, type, unit, {
			...fields,
			channel: type === 'visit' ? 'office' : contactChannel(prng, day),
			initiator: prng.chance(0.9) ? 'client' : 'relative',
			reason_code: prng.weighted(repeatReasons)
		});
	}
}

/** How a client gets in touch on a day; outside office hours only in writing. */
export function contactChannel(prng: Prng, day: DayNumber): string {
	if (!officeOpen(day)) return 'digital_message';
	return prng.weighted({ phone: 60, digital_message: 30, office: 10 });
}
