import { lastDay, timeText, type DayNumber } from './calendar.ts';
import type { Unit } from './county.ts';
import type { Fields } from './contract-columns.ts';
import type { Life } from './life.ts';

/** The visit types and channels a planned appointment takes. */
export const forms = {
	visit: { type: 'visit', channel: 'office' },
	phone: { type: 'remote_visit', channel: 'phone' },
	video: { type: 'remote_visit', channel: 'video' },
	home: { type: 'home_visit', channel: 'home' }
} as const;
export type Form = keyof typeof forms;

/**
 * Adds an appointment: the booking on the day it is made and the visit itself, planned.
 * An appointment kept on the day of booking has no booking row: nobody waited for it.
 */
export function addAppointment(
	life: Life,
	unit: Unit,
	made: DayNumber,
	day: DayNumber,
	fields: Fields,
	form: Form = 'visit'
): void {
	const { journal } = life;
	const { type, channel } = forms[form];
	const minute = day === made ? undefined : journal.minute(day);
	if (minute !== undefined && made <= lastDay) {
		const madeMinute = journal.minute(made);
		journal.add(
			made,
			'booking',
			unit.id,
			{
				...fields,
				status: fields.status === 'cancelled' ? 'cancelled' : 'booked',
				booking_made_time: timeText(made, madeMinute),
				booked_time: timeText(day, minute)
			},
			madeMinute
		);
	}
	journal.add(day, type, unit.id, { status: 'done', ...fields, channel, planned: 'true' }, minute);
}
