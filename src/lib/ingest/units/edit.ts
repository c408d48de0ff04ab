import { municipalityOf } from './county-words.ts';
import { unitDayOf } from './unit-cells.ts';
import { preventionNames, productionNames, type unitFields, type UnitRow } from './units.ts';

/** What can be filled in of a unit; its id is the data's. */
export type UnitField = Exclude<(typeof unitFields)[number], 'unit_id'>;

/** A unit in the editor. */
export interface EditedUnit {
	readonly row: UnitRow;
	/** Whether the units file has it. */
	readonly listed: boolean;
	readonly changed: boolean;
	/** Events in the data; null where too few clients stand behind the number. */
	readonly events: number | null;
}

/** Units out of the report `unitsInData`, with what was changed since, by unit id. */
export function editedUnits(
	rows: readonly Readonly<Record<string, unknown>>[],
	changes: ReadonlyMap<string, UnitRow>
): EditedUnit[] {
	return rows.map((row) => {
		const text = (name: string) => {
			const value = row[name];
			return typeof value === 'string' && value !== '' ? value : null;
		};
		const unit_id = text('unit') ?? '';
		const known: UnitRow = {
			unit_id,
			unit_name: text('unit_name'),
			county: text('county'),
			municipality_code: text('municipality_code'),
			service_area: text('service_area'),
			sector: text('sector'),
			unit_group: text('unit_group'),
			is_hub: row['is_hub'] === 'true',
			valid_from: text('valid_from'),
			valid_to: text('valid_to'),
			prevention: preventionNames.find((name) => name === row['prevention']) ?? null,
			predecessor_unit: text('predecessor_unit'),
			production: productionNames.find((name) => name === row['production']) ?? null
		};
		const change = changes.get(unit_id);
		return {
			row: change ?? known,
			listed: row['is_listed'] === 'true',
			changed: change !== undefined,
			events: typeof row['events'] === 'number' ? row['events'] : null
		};
	});
}

/**
 * A unit with one field as the reader wrote it; empty text empties it. Null when the text cannot be that
 * field: an unknown municipality, or no day.
 */
export function withField(row: UnitRow, field: UnitField, written: string): UnitRow | null {
	const text = written.trim();
	if (field === 'is_hub') return { ...row, is_hub: text === 'true' };
	if (text === '') return { ...row, [field]: null };
	if (field === 'municipality_code') return read(row, field, municipalityOf(text));
	if (field === 'valid_from' || field === 'valid_to') return read(row, field, unitDayOf(text));
	return { ...row, [field]: text };
}

function read(row: UnitRow, field: UnitField, value: string | null): UnitRow | null {
	return value === null ? null : { ...row, [field]: value };
}

/** Rows of the units file to be: those it had, and those that were filled in. */
export function rowsToSave(units: readonly EditedUnit[]): UnitRow[] {
	return units.filter(({ listed, changed }) => listed || changed).map(({ row }) => row);
}
