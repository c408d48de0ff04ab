import { dayNumber } from '#lib/base/civil-day.ts';
import { openDayFrom } from './calendar.ts';
import type { UnitId } from './county.ts';
import { clock, type Place, type Planting } from './planting.ts';

const unit: UnitId = 'demo-kta';

/** A phone line that nearly nobody tells their name to; stands in the units file beside the county's own units. */
export const phoneLine: Place = { id: 'demo-puh', name: 'Kriisipuhelin', area: 'muu' };

/** A case id is a dummy from more than 50 clients on that are over 0.1 % of all. */
const LEAST_DUMMIES = 60;
/** Calls to the phone line for each person of the other kinds; one of so many callers is known. */
const CALLS = 40;

/** What a source writes where it has no case: many clients under one case id (Dummy cases). */
export function dummyCase(to: Planting, clients: number) {
	const many = Math.max(LEAST_DUMMIES, clients);
	const case_id = 'EI-ASIAA';
	for (let number = 0; number < many; number += 1) {
		const person = to.person(38);
		const fields = { case_id, channel: 'phone', initiator: 'client' };
		to.add(person, to.start(), clock(9, number % 60), 'contact', unit, fields);
	}
	return { case_id, clients: many, events: many };
}

/** Contacts that the source says no unit of. */
export function withoutUnit(to: Planting, events: number) {
	const nowhere: Place = { id: '', name: '', area: 'perusterveydenhuolto' };
	for (let number = 0; number < events; number += 1) {
		const person = to.person(33);
		const fields = { channel: 'phone', initiator: 'client' };
		to.add(person, to.start(), clock(9), 'contact', nowhere, fields);
	}
	return { events };
}

/**
 * Three events long before the others: one alone in the 1990s, one of a case that goes on in the data but began over
 * five years before them, and one of a case that began three years before: only the last stays
 * (Isolated dates). So few that they are isolated in any export of 4,000 rows or more.
 */
export function isolatedDates(to: Planting) {
	const start = { channel: 'phone', initiator: 'client' };
	to.addAt(to.person(58), '1994-05-16 09:00', 'contact', unit, start);
	const times = ['2016-03-14 09:00', '2020-11-10 09:00'];
	for (const time of times) {
		const person = to.person(47);
		const fields = { ...start, case_id: `${person.id}.k1` };
		to.addAt(person, time, 'contact', unit, fields);
		to.add(person, dayNumber('2023-02-01'), clock(9), 'contact', unit, fields);
	}
	return { set_aside: 2, kept: 1 };
}

/** A visit to two units on one day is joint work: no transition, no return (Paths, Joint work). */
export function jointWork(to: Planting, clients: number) {
	for (let number = 0; number < clients; number += 1) {
		const person = to.person(36);
		const from = to.start();
		const case_id = `${person.id}.k1`;
		const fields = { case_id, channel: 'phone', initiator: 'client' };
		to.add(person, from, clock(9), 'contact', 'demo-ttk', fields);
		const joint = { case_id, channel: 'office', planned: 'true', status: 'done' };
		const day = openDayFrom(from + 7);
		for (const [minutes, at] of (['demo-ttk', 'demo-pai'] as const).entries())
			to.add(person, day, clock(10, minutes), 'visit', at, joint);
		to.add(person, day, clock(15), 'case_closed', 'demo-ttk', { case_id });
	}
	return { clients, joint_days: clients, handovers: 0 };
}

/** An anonymous service: one caller in forty is known (design 3a, anonymous services). */
export function anonymousCalls(to: Planting, known: number) {
	for (let number = 0; number < known * CALLS; number += 1) {
		const person = number % CALLS === 0 ? to.person(29) : null;
		const fields = { channel: 'phone', initiator: 'client' } as const;
		// No two calls at one minute: rows that are the same to the letter are one.
		const minute = clock(8, Math.floor(number / 100) % 900);
		to.add(person, to.callDay(number), minute, 'contact', phoneLine, fields);
	}
	return { unit: phoneLine.id, events: known * CALLS, without_client: known * (CALLS - 1) };
}
