import { officeDaysAfter, openDayFrom, type DayNumber } from './calendar.ts';
import type { Step, Unit } from './county.ts';
import type { Fields } from './contract-columns.ts';
import type { Life } from './life.ts';
import type { Limit } from './limit.ts';
import { planOf } from './plan.ts';
import { inTimeShare } from './shares.ts';
import { addAppointment } from './visits.ts';
import { addSeries } from './series.ts';

/** The limits that bind one case, each from the day it was opened; an absent one sets no limit. */
export interface CaseLimits {
	readonly start?: Limit;
	readonly done?: Limit;
	readonly service?: Limit;
}

/**
 * What follows when a social case is opened: assessment started, assessment done, and for those in need a
 * decision and a service. Cases without need are always assessed in three months and closed that day.
 */
export function socialCase(
	life: Life,
	unit: Unit,
	opened: DayNumber,
	fields: Fields,
	limits: CaseLimits,
	avoid: ReadonlySet<DayNumber>
): void {
	const { journal, world } = life;
	const { agenda, ledger, prng } = world;
	const worker = { ...fields, profession: 'sosiaalityontekija' };
	const started = startAssessment(life, unit, opened, limits);
	journal.add(started, 'sna_started', unit.id, worker);
	const inNeed = prng.chance(0.52);
	const due = openDayFrom(opened + 89);
	if (!inNeed) {
		if (limits.done) ledger.waitingCase(limits.done, opened, 1);
		const done = agenda.book(unit.id, started, Math.max(due, started + 5), avoid) ?? started;
		addAppointment(life, unit, started, done, worker, 'home');
		journal.add(done, 'sna_done', unit.id, worker);
		journal.add(done, 'case_closed', unit.id, { ...fields, close_reason: 'ei_tarvetta' });
		return;
	}
	const { done, served } = deliver(life, unit, opened, started, limits, avoid);
	const met = agenda.book(unit.id, started, Math.min(done, started + 30), avoid) ?? started;
	addAppointment(life, unit, started, met, worker, 'home');
	journal.add(done, 'sna_done', unit.id, worker);
	journal.add(done, 'decision', unit.id, {
		...worker,
		...planOf(fields.case_id ?? ''),
		outcome: 'myonnetty'
	});
	const late = served - opened > 92 && prng.chance(0.2);
	journal.add(served, 'service_started', unit.id, {
		...fields,
		profession: 'sosiaaliohjaaja',
		...(late && { exception_flag: 'true', exception_reason: 'asiakkaasta_johtuva' })
	});
	const visits = { ...fields, profession: 'sosiaaliohjaaja' };
	addSeries(life, unit, served, prng.int(1, 5), 14, visits, avoid);
}

function startAssessment(life: Life, unit: Unit, opened: DayNumber, limits: CaseLimits): DayNumber {
	const { ledger, prng } = life.world;
	const share = inTimeShare(unit, 'start', opened);
	const kept = life.world.draw(`${unit.id} ${limits.start?.rule ?? 'start'}`) < share;
	const due = limits.start?.due(opened) ?? officeDaysAfter(opened, 7);
	if (limits.start) ledger.waitingCase(limits.start, opened, share);
	const from = openDayFrom(opened + 1);
	return kept ? openDayFrom(prng.int(from, due)) : officeDaysAfter(due, prng.int(1, 4));
}

/**
 * Days of the finished assessment and of the service. One draw decides: service in three months, only the
 * assessment in three months, or neither, so that a service is never in time after a late assessment.
 */
function deliver(
	life: Life,
	unit: Unit,
	opened: DayNumber,
	started: DayNumber,
	limits: CaseLimits,
	avoid: ReadonlySet<DayNumber>
): { done: DayNumber; served: DayNumber } {
	const { agenda, ledger, prng } = life.world;
	const share = (step: Step) => inTimeShare(unit, step, opened);
	const due = limits.done?.due(opened) ?? limits.service?.due(opened) ?? opened + 90;
	if (limits.done) ledger.waitingCase(limits.done, opened, share('done'));
	if (limits.service) ledger.waitingCase(limits.service, opened, share('service'));
	const drawn = life.world.draw(`${unit.id} ${limits.done?.rule ?? 'done'}`);
	const book = (from: DayNumber, to: DayNumber) =>
		agenda.book(unit.id, from, Math.max(to, from + 6), avoid) ?? officeDaysAfter(from, 1);
	if (drawn < share('service')) {
		const served = book(Math.max(started + 6, opened + 20), due);
		return { served, done: openDayFrom(prng.int(started + 1, Math.max(started + 1, served - 5))) };
	}
	if (drawn < share('done'))
		return { done: book(started + 5, due), served: book(due + 1, due + unit.longestDelay) };
	const done = book(due + 1, due + unit.longestDelay);
	return { done, served: book(done + 1, done + 40) };
}
