import { AppError } from '#lib/base/errors.ts';
import { contractColumns, eventTypeNames } from '#lib/events/columns.ts';
import { openColumns } from '#lib/events/open-columns.ts';
import type { ColumnSource, EventMapping, Mapping } from '#lib/events/mapping.ts';

/**
 * Holds a mapping against a file's headers and the contract.
 * @throws AppError `bad_mapping` {file, column, header}: an unknown column, a header the file lacks, a value
 * the contract lacks, or two headers of an identifier; `no_client_column`, `no_time_column` {file}
 */
export function checkMapping(file: string, headers: readonly string[], mapping: Mapping): void {
	const refuse = (column: string, header = '') => {
		throw new AppError('bad_mapping', { file, column, header });
	};
	const columnOf = (name: string) =>
		contractColumns.find((column) => column.name === name) ?? refuse(name);
	const checkHeaders = (name: string, named: readonly string[]) => {
		for (const header of named) if (!headers.includes(header)) refuse(name, header);
	};
	const checkSource = (name: string, source: ColumnSource) => {
		const pair = typeof source === 'object' && source !== null;
		if (pair && columnOf(name)?.privacy === 'direct') refuse(name, source.join(', '));
		checkHeaders(name, source === null ? [] : [source].flat());
	};
	const checkValue = (name: string, value: string) => {
		const allowed = columnOf(name)?.values;
		if (value !== '' && allowed && !allowed.includes(value)) refuse(name);
	};
	for (const [name, source] of Object.entries(mapping.columns)) {
		columnOf(name);
		checkSource(name, source);
	}
	checkHeaders('fillDown', mapping.fillDown ?? []);
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
		for (const [name, value] of Object.entries(event.constants ?? {})) checkValue(name, value);
		checkHeaders('status', event.cancelled_if ?? []);
		checkTwin(mapping, event, refuse);
	}
	const { needed } = openColumns(mapping);
	if (needed.includes('client_id')) throw new AppError('no_client_column', { file });
	if (needed.includes('event_time')) throw new AppError('no_time_column', { file });
	if (needed.includes('event_type')) refuse('event_type');
}

/**
 * An event that is dropped for being recorded twice needs a twin that is kept: one that another time of the
 * row makes, and that is not dropped itself.
 */
function checkTwin(
	{ columns, events = [] }: Mapping,
	{ time, unless_same_as: twin }: EventMapping,
	refuse: (column: string, header: string) => void
): void {
	if (twin === undefined) return;
	const kept = events.filter(({ unless_same_as }) => unless_same_as === undefined);
	const times = [columns['event_time'], ...kept.map((event) => event.time)];
	if (typeof time !== 'string' || !times.includes(twin)) refuse('event_time', twin);
}
