import type { TableColumn } from '#lib/engine/port.ts';
import { batchColumns } from '../batch.ts';
import type { ColumnSource, EventMapping, Mapping } from '../mapping.ts';
import { encodeCell } from './cell-writer.ts';
import { checkMapping } from './mapping-check.ts';

/** What fills a column other than a copied cell: the same bytes in all rows, or a cell's value looked up in a list. */
export type Filler =
	| { readonly bytes: Uint8Array }
	| {
			readonly cell: number;
			readonly values: ReadonlyMap<string, Uint8Array>;
			readonly otherwise: Uint8Array;
	  };

/** One event that a row gives: only where the cell of its time is filled; -1 = always. */
export interface EventPlan {
	readonly eventNo: number;
	readonly timeCell: number;
	/** Cell to copy (-1 = none) and filler, one each per batch column after `line, row_hash, event_no`. */
	readonly cells: Int32Array;
	readonly fillers: readonly (Filler | null)[];
}

/** Columns of a file's batches and how each event of a row fills them. */
export interface Projection {
	readonly columns: readonly TableColumn[];
	readonly events: readonly EventPlan[];
}

/** What fills each contract column of one event: the number of a cell (-1 = nothing) or a filler. */
type Slots = Map<string, number | Filler>;

const provenance = ['line', 'row_hash', 'event_no'];

/**
 * Turns a mapping into what to copy from which cell, after checking it against the headers.
 * A long file gives one event per row, number 0. With `mapping.events` every entry gives event 1, 2 …;
 * the row's own event (number 0) is kept beside them where the mapping also fills `event_time` and
 * `event_type`. Constants fill columns that no header fills.
 * @param left headers that are not imported, because they hold identifiers
 * @throws what `checkMapping` throws
 */
export function project(
	file: string,
	headers: readonly string[],
	mapping: Mapping,
	left: readonly string[] = []
): Projection {
	checkMapping(file, headers, mapping);
	const cellOf = (header: string) => (left.includes(header) ? -1 : headers.indexOf(header));
	const row: Slots = new Map();
	for (const [name, value] of Object.entries(mapping.constants ?? {})) {
		row.set(name, { bytes: encodeCell(value) });
	}
	for (const [name, source] of Object.entries(mapping.columns)) fill(row, name, source, cellOf);
	const events = (mapping.events ?? []).map((event) => eventSlots(row, event, mapping, cellOf));
	const own = events.length === 0 || (row.has('event_time') && row.has('event_type'));
	const plans = [
		...(own ? [{ eventNo: 0, slots: row }] : []),
		...events.map((slots, index) => ({ eventNo: index + 1, slots }))
	];
	const used = new Set(plans.flatMap(({ slots }) => [...slots.keys()]));
	const columns = batchColumns.filter(({ name }) => provenance.includes(name) || used.has(name));
	const names = columns.slice(provenance.length).map(({ name }) => name);
	return {
		columns,
		events: plans.map(({ eventNo, slots }) => ({
			eventNo,
			timeCell: events.length === 0 ? -1 : cellIn(slots.get('event_time')),
			cells: Int32Array.from(names, (name) => cellIn(slots.get(name))),
			fillers: names.map((name) => fillerIn(slots.get(name)))
		}))
	};
}

const cellIn = (slot: number | Filler | undefined) => (typeof slot === 'number' ? slot : -1);
const fillerIn = (slot: number | Filler | undefined) => (typeof slot === 'object' ? slot : null);

/** The slots of one event of a wide row: the row's own, changed by what the event says. */
function eventSlots(
	row: Slots,
	event: EventMapping,
	mapping: Mapping,
	cellOf: (header: string) => number
): Slots {
	const slots: Slots = new Map(row);
	const type = encodeCell(event.event_type);
	slots.set('event_type', { bytes: type });
	const changes = Object.entries({ ...event.columns, event_time: event.time });
	for (const [name, source] of changes) {
		slots.delete(`${name}_clock`);
		fill(slots, name, source, cellOf);
	}
	const typeCell = slots.get('event_type');
	if (typeof typeCell !== 'number') return slots;
	const { '*': catchAll, ...values } = mapping.values?.['event_type'] ?? {};
	return slots.set('event_type', {
		cell: typeCell,
		values: new Map(
			Object.entries(values).map(([raw, value]) => [raw.trim().toLowerCase(), encodeCell(value)])
		),
		otherwise: catchAll === undefined ? type : encodeCell(catchAll)
	});
}

function fill(
	slots: Slots,
	name: string,
	source: ColumnSource,
	cellOf: (header: string) => number
): void {
	const [first, clock] = source === null ? [] : [source].flat();
	slots.set(name, first === undefined ? -1 : cellOf(first));
	if (clock !== undefined) slots.set(`${name}_clock`, cellOf(clock));
}
