import { lastDay, officeDaysAfter, openDayFrom, timeText, type DayNumber } from './calendar.ts';
import type { Unit } from './county.ts';
import type { Fields } from './journal.ts';
import type { Life } from './life.ts';

/** The visit types and channels a planned appointment takes. */
const forms = {
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

/**
 * Before some appointments lies one that came to nothing: missed by the client, or cancelled with its
 * booking. Never on a day of `avoid`.
 */
export function addMissedAppointment(
	life: Life,
	unit: Unit,
	made: DayNumber,
	day: DayNumber,
	fields: Fields,
	avoid: ReadonlySet<DayNumber>
): void {
	const { prng } = life.world;
	if (day - made < 4 || !prng.chance(0.14)) return;
	const missed = openDayFrom(made + prng.int(1, day - made - 2));
	if (missed >= day || avoid.has(missed)) return;
	const status = prng.chance(0.45) ? 'no_show' : 'cancelled';
	addAppointment(life, unit, made, missed, { ...fields, status });
}

/** Adds a planned series of further visits, about one every `everyDays` days; returns its last day. */
export function addSeries(
	life: Life,
	unit: Unit,
	from: DayNumber,
	count: number,
	everyDays: number,
	fields: Fields,
	avoid: ReadonlySet<DayNumber>
): DayNumber {
	const { prng, agenda } = life.world;
	const series = life.issue('s');
	let day = from;
	for (let visit = 0; visit < count; visit += 1) {
		day = agenda.soon(officeDaysAfter(day, 1) + everyDays - 2, 3, avoid);
		const missed = prng.chance(0.06);
		const form = forms[missed || prng.chance(0.8) ? 'visit' : 'video'];
		life.journal.add(day, form.type, unit.id, {
			...fields,
			status: missed ? 'no_show' : 'done',
			channel: form.channel,
			planned: 'true',
			series_id: series
		});
	}
	return day;
}
