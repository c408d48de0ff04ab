import { csvText, forSpreadsheets } from '#lib/base/csv.ts';
import type { SqlValue, TableColumn } from '#lib/engine/port.ts';

/** Kinds of a unit's work: before problems grow, or once they have. */
export const preventionNames = ['preventive', 'corrective'] as const;

/** Who produces a unit's service: the county itself, a bought service, or one paid for by voucher. */
export const productionNames = ['own', 'purchased', 'voucher'] as const;

/** One unit of a units file (design section 6); null where the file says nothing. */
export interface UnitRow {
	readonly unit_id: string;
	readonly unit_name: string | null;
	/** Two digits, `HUS` or `muu`. */
	readonly county: string | null;
	readonly municipality_code: string | null;
	readonly service_area: string | null;
	readonly sector: string | null;
	readonly unit_group: string | null;
	readonly is_hub: boolean;
	/** First and last day of its work. */
	readonly valid_from: string | null;
	readonly valid_to: string | null;
	readonly prevention?: (typeof preventionNames)[number] | null;
	/** Ids or names of the units it continues, joined by `|`: one when renamed or split off, several when merged. */
	readonly predecessor_unit?: string | null;
	readonly production?: (typeof productionNames)[number] | null;
	/** Row in its file, the header being row 1; none when edited in the app. */
	readonly line?: number | null;
	/** Columns of that row that could not be read, joined by blanks; their values are null. */
	readonly unread?: string | null;
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
	valid_to: 'DATE',
	prevention: 'VARCHAR',
	predecessor_unit: 'VARCHAR',
	production: 'VARCHAR',
	line: 'INTEGER',
	unread: 'VARCHAR'
};

/** A unit's values in the order of `unitColumns`. */
export function unitValues(unit: UnitRow): readonly SqlValue[] {
	return Object.keys(unitColumns).map((name) => unit[name as keyof UnitRow] ?? null);
}

/** What people fill in of a unit: the columns of a units file, in its order. */
export const unitFields = Object.keys(unitColumns).filter(
	(name) => name !== 'line' && name !== 'unread'
) as readonly Exclude<keyof UnitRow, 'line' | 'unread'>[];

/** Units as the text of a units file for spreadsheets: a header and a line per unit. */
export function unitsText(units: readonly UnitRow[]): string {
	const lines = units.map((unit) => unitFields.map((name) => String(unit[name] ?? '')));
	return csvText([unitFields, ...lines], forSpreadsheets);
}
