import { officeDaysAfter, type DayNumber } from './calendar.ts';
import type { Unit } from './county.ts';
import type { Fields } from './contract-columns.ts';
import type { Life } from './life.ts';
import { forms } from './visits.ts';

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
