import { contractColumns } from '#lib/events/columns.ts';

/**
 * What is looked for in a contract column besides personal codes: in the client's id whatever refuses it, in other
 * ids the same as a finding, in units persons one by one, in texts also names and notes, in lists of values only
 * what no such list has.
 */
export type ColumnRole = 'client' | 'id' | 'unit' | 'text' | 'values' | 'none';

const units = ['unit_id', 'unit_name', 'from_unit', 'to_unit'];
/** Columns that a digest tells apart people by. */
const ofPersons = ['client_id', 'case_id'];

/** Whether digests in a contract column may be those of personal codes. */
export const mayHoldDigests = (column: string): boolean => ofPersons.includes(column);

/** Whether a contract column names or numbers units. */
export const isUnitColumn = (column: string): boolean => units.includes(column);

/** The role of a contract column; `none` for times and numbers, and for what is not in the contract. */
export function roleOf(name: string): ColumnRole {
	const column = contractColumns.find((known) => known.name === name);
	if (name === 'client_id') return 'client';
	if (!column || ['time', 'integer', 'decimal', 'boolean'].includes(column.type)) return 'none';
	if (isUnitColumn(name)) return 'unit';
	if (column.type === 'enum') return 'values';
	return column.privacy === 'direct' ? 'id' : 'text';
}
