import { AppError } from '#lib/base/errors.ts';
import { contractColumns, eventTypeNames } from '#lib/events/columns.ts';
import type { ColumnSource, Mapping } from '../mapping.ts';

/**
 * Holds a mapping against a file's headers and the contract.
 * @throws AppError `bad_mapping` {file, column, header}: an unknown column, a header the file lacks, or
 * a value the contract lacks; `no_client_column`, `no_time_column` {file}
 */
export function checkMapping(file: string, headers: readonly string[], mapping: Mapping): void {
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
