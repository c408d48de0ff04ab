import { AppError } from '#lib/base/errors.ts';
import type { TableColumn } from '#lib/engine/port.ts';
import { contractColumns, eventTypeNames } from '#lib/events/columns.ts';
import { batchColumns } from '../batch.ts';
import type { ColumnSource, Mapping } from '../mapping.ts';
import { encodeCell } from './cell-writer.ts';

/** Where one column of a batch comes from: a cell, the same bytes for all rows, a cell by a value list, or nothing. */
export type Slot =
	| { readonly cell: number }
	| { readonly bytes: Uint8Array }
	| {
			readonly cell: number;
			readonly values: ReadonlyMap<string, Uint8Array>;
			readonly otherwise: Uint8Array;
	  }
	| null;

/** One event that a row gives: only where the cell of its time is filled; -1 = always. */
export interface EventPlan {
	readonly eventNo: number;
	readonly timeCell: number;
	/** Aligned with the batch's columns after `line, row_hash, event_no`. */
	readonly slots: readonly Slot[];
}

export interface Projection {
	readonly columns: readonly TableColumn[];
	readonly events: readonly EventPlan[];
}

const provenance = ['line', 'row_hash', 'event_no'];

/**
 * Turns a mapping into what to copy from which cell, after checking it against the headers.
 * A long file gives one event per row, number 0. With `mapping.events` every entry gives event 1, 2 …;
 * the row's own event (number 0) is kept beside them where the mapping also fills `event_time` and
 * `event_type`. Constants fill columns that no header fills.
 * @param left headers that are not imported, because they hold identifiers
 * @throws AppError `bad_mapping` {column, header}, `no_client_column`, `no_time_column`
 */
export function project(
	file: string,
	headers: readonly string[],
	mapping: Mapping,
	left: readonly string[] = []
): Projection {
	const sources = new Map<string, ColumnSource>(Object.entries(mapping.columns));
	const constants = Object.entries(mapping.constants ?? {});
	const events = mapping.events ?? [];
	check(file, headers, mapping);
	const cellOf = (header: string) => (left.includes(header) ? -1 : headers.indexOf(header));
	const rowSlots = new Map<string, Slot>();
	for (const [name, value] of constants) rowSlots.set(name, { bytes: encodeCell(value) });
	for (const [name, source] of sources) fill(rowSlots, name, source, cellOf);
	const drafts: { eventNo: number; timeCell: number; slots: Map<string, Slot> }[] = [];
	const own = rowSlots.has('event_time') && rowSlots.has('event_type');
	if (events.length === 0) drafts.push({ eventNo: 0, timeCell: -1, slots: rowSlots });
	else if (own) {
		drafts.push({ eventNo: 0, timeCell: timeCell(rowSlots), slots: rowSlots });
	}
	events.forEach((event, index) => {
		const slots = new Map(rowSlots);
		slots.delete('event_time_clock');
		const contractType = encodeCell(event.event_type);
		slots.set('event_type', { bytes: contractType });
		fill(slots, 'event_time', event.time, cellOf);
		for (const [name, source] of Object.entries(event.columns ?? {})) {
			slots.delete(`${name}_clock`);
			fill(slots, name, source, cellOf);
		}
		const typed = slots.get('event_type');
		if (typed && 'cell' in typed) {
			const values = Object.entries(mapping.values?.['event_type'] ?? {});
			const catchAll = mapping.values?.['event_type']?.['*'];
			slots.set('event_type', {
				cell: typed.cell,
				values: new Map(
					values.map(([raw, value]) => [raw.trim().toLowerCase(), encodeCell(value)])
				),
				otherwise: catchAll === undefined ? contractType : encodeCell(catchAll)
			});
		}
		drafts.push({ eventNo: index + 1, timeCell: timeCell(slots), slots });
	});
	const used = new Set(drafts.flatMap(({ slots }) => [...slots.keys()]));
	const columns = batchColumns.filter(({ name }) => provenance.includes(name) || used.has(name));
	const filled = columns.slice(provenance.length);
	return {
		columns,
		events: drafts.map(({ eventNo, timeCell: time, slots }) => ({
			eventNo,
			timeCell: time,
			slots: filled.map(({ name }) => slots.get(name) ?? null)
		}))
	};
}

function timeCell(slots: ReadonlyMap<string, Slot>): number {
	const slot = slots.get('event_time');
	return slot && 'cell' in slot ? slot.cell : -1;
}

function fill(
	slots: Map<string, Slot>,
	name: string,
	source: ColumnSource,
	cellOf: (header: string) => number
): void {
	const [first, clock] = typeof source === 'string' || source === null ? [source] : source;
	const cell = first === null || first === undefined ? -1 : cellOf(first);
	slots.set(name, cell < 0 ? null : { cell });
	if (clock !== undefined && clock !== null) slots.set(`${name}_clock`, { cell: cellOf(clock) });
}

function check(file: string, headers: readonly string[], mapping: Mapping): void {
	const refuse = (column: string, header = '') => {
		throw new AppError('bad_mapping', { file, column, header });
	};
	const columnOf = (name: string) =>
		contractColumns.find((column) => column.name === name) ?? refuse(name);
	const checkSource = (name: string, source: ColumnSource) => {
		const pair = typeof source === 'object' && source !== null;
		if (pair && columnOf(name)?.type !== 'time') refuse(name, source.join(', '));
		for (const header of source === null ? [] : [source].flat()) {
			if (!headers.includes(header)) refuse(name, header);
		}
	};
	const checkValue = (name: string, value: string) => {
		const allowed = columnOf(name)?.values;
		if (value !== '' && allowed && !allowed.includes(value)) refuse(name);
	};
	for (const [name, source] of Object.entries(mapping.columns)) {
		columnOf(name);
		checkSource(name, source);
	}
	for (const [name, value] of Object.entries(mapping.constants ?? {})) checkValue(name, value);
	for (const [name, values] of Object.entries(mapping.values ?? {})) {
		for (const value of Object.values(values)) checkValue(name, value);
	}
	for (const event of mapping.events ?? []) {
		if (!(eventTypeNames as readonly string[]).includes(event.event_type)) refuse('event_type');
		checkSource('event_time', event.time);
		for (const [name, source] of Object.entries(event.columns ?? {})) {
			columnOf(name);
			checkSource(name, source);
		}
	}
	const filled = { ...mapping.constants, ...mapping.columns };
	if (!filled['client_id']) throw new AppError('no_client_column', { file });
	if (mapping.events?.length) return;
	if (!filled['event_time']) throw new AppError('no_time_column', { file });
	if (!filled['event_type']) refuse('event_type');
}
