import { dayNumber } from '#lib/base/civil-day.ts';
import type { EventType } from '#lib/events/event-types.ts';
import { openDayFrom, type DayNumber } from './calendar.ts';
import { pseudonym } from './client.ts';
import { countyCode, unitOf, type UnitId } from './county.ts';
import { contractLine } from './contract-columns.ts';
import type { Fields } from './contract-columns.ts';
import type { Prng } from './prng.ts';
import { timeText } from './calendar.ts';

/** A person who is there for one planted story alone. */
export interface Person {
	readonly id: string;
	readonly age: number;
	readonly municipality: string;
}

/** Where an event is recorded; a place without an id is a unit that the source left empty. */
export interface Place {
	readonly id: string;
	readonly name: string;
	readonly area: string;
}

/** Numbers of planted people begin where those of the county's own clients never come to. */
const FIRST_NUMBER = 0x40000000;
/** Stories begin here: after all changes of the law, and early enough for every limit to run out within the data. */
const FIRST_START = dayNumber('2025-02-03');
const LAST_START = dayNumber('2025-05-30');

/** Writes the rows of planted stories, each person in one of them. */
export class Planting {
	readonly rows: string[] = [];
	readonly #prng: Prng;
	#people = 0;

	constructor(prng: Prng) {
		this.#prng = prng;
	}

	/** Somebody new. */
	person(age: number): Person {
		const id = pseudonym(FIRST_NUMBER + this.#people);
		this.#people += 1;
		return { id, age, municipality: '993' };
	}

	/** An office day for a story to begin on. */
	start(): DayNumber {
		return openDayFrom(this.#prng.int(FIRST_START, LAST_START));
	}

	/** The day of the call of a running number: one after another over a hundred days, holidays too. */
	callDay(number: number): DayNumber {
		return FIRST_START + (number % 100);
	}

	/** Writes an event at a minute of a day; without a person in an anonymous service. */
	add(
		person: Person | null,
		day: DayNumber,
		minute: number,
		type: EventType,
		place: Place | UnitId,
		fields: Fields = {}
	): void {
		this.addAt(person, timeText(day, minute), type, place, fields);
	}

	/** Writes an event at a time as text, which may lie outside the years of the simulation. */
	addAt(
		person: Person | null,
		event_time: string,
		event_type: EventType,
		place: Place | UnitId,
		fields: Fields = {}
	): void {
		const { id, name, area } = typeof place === 'string' ? unitOf(place) : place;
		this.rows.push(
			contractLine({
				...fields,
				client_id: person?.id ?? '',
				event_time,
				event_type,
				unit_id: id,
				unit_name: name,
				service_area: area,
				age_years: person ? String(person.age) : '',
				municipality_code: person?.municipality ?? '',
				hva_code: person ? countyCode : ''
			})
		);
	}
}

/** Minute of a day: `clock(9, 30)` is half past nine. */
export const clock = (hour: number, minute = 0): number => hour * 60 + minute;
