import { DataType, Precision, type Table, tableFromIPC, type Vector } from 'apache-arrow';
import { dayFromNumber } from '#lib/base/civil-day.ts';
import type { ResultTable, SqlValue } from './port.ts';
import { resultTable, untransportable } from './result-table.ts';
import { integersOf } from './arrow-integers.ts';

const MS_PER_DAY = 86_400_000;

/**
 * The result in Arrow IPC bytes, file or stream, as the port's table.
 * Throws when a column has a type the port does not carry.
 */
export function decodeArrow(bytes: Uint8Array): ResultTable {
	const table: Table = tableFromIPC(bytes);
	const fields = table.schema.fields;
	for (const { name, type } of fields)
		if (!isPortType(type)) throw untransportable(name, String(type));
	return resultTable(
		fields.map(({ name }) => name),
		table.numRows,
		(index) => {
			const vector = table.getChildAt(index);
			return vector ? decodeColumn(vector) : [];
		},
		(index) => integersOf(table.getChildAt(index), table.numRows)
	);
}

function isPortType(type: DataType): boolean {
	if (DataType.isInt(type)) return type.isSigned && type.bitWidth <= 32;
	if (DataType.isFloat(type)) return type.precision === Precision.DOUBLE;
	return (
		DataType.isUtf8(type) || DataType.isBool(type) || DataType.isDate(type) || DataType.isNull(type)
	);
}

function decodeColumn(vector: Vector): SqlValue[] {
	const values: SqlValue[] = [...vector];
	if (!DataType.isDate(vector.type)) return values;
	return values.map((value) =>
		value === null ? null : dayFromNumber(Math.floor(Number(value) / MS_PER_DAY))
	);
}
