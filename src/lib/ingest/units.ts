import type { SqlValue, TableColumn } from '#lib/engine/port.ts';

/** One unit of a units file (design section 6); null where the file says nothing. */
export interface UnitRow {
	readonly unit_id: string;
	readonly unit_name: string | null;
	/** Two digits. */
	readonly county: string | null;
	readonly municipality_code: string | null;
	readonly service_area: string | null;
	readonly sector: string | null;
	readonly unit_group: string | null;
	readonly is_hub: boolean;
	readonly valid_from: string | null;
	readonly valid_to: string | null;
}

/** Columns of table `units_file`, in the order of `unitValues`. */
export const unitColumns: Readonly<Record<keyof UnitRow, TableColumn['type']>> = {
	unit_id: 'VARCHAR',
	unit_name: 'VARCHAR',
	county: 'VARCHAR',
	municipality_code: 'VARCHAR',
	service_area: 'VARCHAR',
	sector: 'VARCHAR',
	unit_group: 'VARCHAR',
	is_hub: 'BOOLEAN',
	valid_from: 'DATE',
	valid_to: 'DATE'
};

/** A unit's values in the order of `unitColumns`. */
export function unitValues(unit: UnitRow): readonly SqlValue[] {
	return Object.keys(unitColumns).map((name) => unit[name as keyof UnitRow]);
}
