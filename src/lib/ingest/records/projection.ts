import { contractColumn } from '#lib/events/columns.ts';
import type { ColumnSource, EventMapping, IdentifierChoice, Mapping } from '#lib/events/mapping.ts';
import { lookedUp, sameText, type Slot } from './slot.ts';
import { checkMapping } from './mapping-check.ts';

/** One event that a row gives: only where the cell of its time is filled; -1 = always. */
export interface EventPlan {
	readonly eventNo: number;
	readonly timeCell: number;
	/** A cell that, when it is the same as the time's, makes this event none; -1 = none. */
	readonly twinCell: number;
	/** What fills the contract's columns, and `<time>_clock` of a time in two columns. */
	readonly slots: Slots;
}

/** What fills each contract column of one event. */
type Slots = ReadonlyMap<string, Slot>;

type CellOf = (header: string) => number;

/** The cells under the headers of a file: -1 where a header is left out; those that are numbered. */
interface Cells {
	readonly of: CellOf;
	readonly numbered: ReadonlySet<number>;
}

/**
 * Turns a mapping into what to copy from which cell, after checking it against the headers.
 * A long file gives one event per row, number 0. With `mapping.events` every entry gives event 1, 2 …;
 * the row's own event (number 0) is kept beside them where the mapping also fills `event_time` and
 * `event_type`. Constants fill columns that no header fills.
 * @param choices what becomes of headers that hold identifiers: left out (`drop`) or numbered (`number`)
 * @throws what `checkMapping` throws
 */
export function project(
	file: string,
	headers: readonly string[],
	mapping: Mapping,
	choices: ReadonlyMap<string, IdentifierChoice> = new Map()
): readonly EventPlan[] {
	checkMapping(file, headers, mapping);
	const cellOf = (header: string) =>
		choices.get(header) === 'drop' ? -1 : headers.indexOf(header);
	const numbered = headers.flatMap((header, cell) =>
		choices.get(header) === 'number' ? [cell] : []
	);
	const cells: Cells = { of: cellOf, numbered: new Set(numbered) };
	const row = new Map<string, Slot>();
	for (const [name, value] of Object.entries(mapping.constants ?? {})) {
		row.set(name, sameText(value));
	}
	for (const [name, source] of Object.entries(mapping.columns)) fill(row, name, source, cells);
	const events = mapping.events ?? [];
	const own = events.length === 0 || (row.has('event_time') && row.has('event_type'));
	return [
		...(own ? [planned(0, row, events.length > 0)] : []),
		...events.map((event, index) => {
			const twin = event.unless_same_as;
			const slots = eventSlots(row, event, mapping, cells);
			return planned(index + 1, slots, true, twin === undefined ? -1 : cellOf(twin));
		})
	];
}

function planned(eventNo: number, slots: Slots, onlyTimed: boolean, twinCell = -1): EventPlan {
	const time = slots.get('event_time');
	return { eventNo, timeCell: onlyTimed && typeof time === 'number' ? time : -1, twinCell, slots };
}

/** The slots of one event of a wide row: the row's own, changed by what the event says. */
function eventSlots(row: Slots, event: EventMapping, mapping: Mapping, inFile: Cells): Slots {
	const slots = new Map(row);
	slots.set('event_type', sameText(event.event_type));
	for (const [name, value] of Object.entries(event.constants ?? {})) {
		slots.set(name, sameText(value));
	}
	const changes = Object.entries({ ...event.columns, event_time: event.time });
	for (const [name, source] of changes) {
		slots.delete(`${name}_clock`);
		fill(slots, name, source, inFile);
	}
	const typeCells = cellsOf(event.columns?.['event_type'], inFile.of);
	if (typeCells.length > 0) {
		const values = mapping.values?.['event_type'] ?? {};
		slots.set('event_type', lookedUp(typeCells, values, event.event_type));
	}
	const cancelling = cellsOf(event.cancelled_if, inFile.of);
	if (cancelling.length > 0) {
		const usual = slots.get('status') ?? -1;
		const otherwise = usual === -1 ? null : usual;
		slots.set('status', { anyOf: cancelling, ...sameText('cancelled'), otherwise });
	}
	return slots;
}

/** Numbers of the cells under headers that are imported. */
function cellsOf(source: ColumnSource | readonly string[] | undefined, cellOf: CellOf): number[] {
	const headers: readonly string[] = [source ?? []].flat();
	return headers.map(cellOf).filter((cell) => cell >= 0);
}

function fill(slots: Map<string, Slot>, name: string, source: ColumnSource, inFile: Cells): void {
	const { type, privacy } = contractColumn(name);
	const { numbered } = inFile;
	if (type === 'time') {
		const timeCell = (header: string) => {
			const cell = inFile.of(header);
			return numbered.has(cell) ? -1 : cell;
		};
		const [day, clock] = source === null ? [] : [source].flat();
		slots.set(name, day === undefined ? -1 : timeCell(day));
		if (clock !== undefined) slots.set(`${name}_clock`, timeCell(clock));
		return;
	}
	const cells = cellsOf(source, inFile.of);
	if (cells.some((cell) => numbered.has(cell))) {
		// Text that is only compared is numbered anyway.
		slots.set(name, privacy === 'direct' ? (cells[0] as number) : { firstOf: cells, numbered });
	} else slots.set(name, cells.length > 1 ? { firstOf: cells } : (cells[0] ?? -1));
}
