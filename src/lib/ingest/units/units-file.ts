import { withoutGuard } from '#lib/base/csv.ts';
import { AppError } from '#lib/base/errors.ts';
import { countyOf, municipalityOf } from './county-words.ts';
import { dateOrderOf } from '../look/date-order.ts';
import type { SourceFile } from '../bytes/source.ts';
import { sniff } from '../look/sniff.ts';
import { mendedSample, readSample, sampleRecords } from '../look/sample.ts';
import { unitDayOf, unitValueOf } from './unit-cells.ts';
import { unitFieldPlaces } from './units-headers.ts';
import { preventionNames, productionNames, type UnitRow } from './units.ts';

const MAX_CELLS = 400_000;
const nothing = new Set(['', '-', '.', '?', 'null', 'n/a', 'tyhjä', 'tyhja']);

/** Reads a cell of a field as text of the units file's own form; null when nobody can. */
type Reader = (text: string) => string | null;

/**
 * Reads a units file (design section 6) of any format, encoding and delimiter: one row per unit, columns by
 * their names or synonyms in Finnish, Swedish and English, in any order. Missing columns and empty cells
 * are null, and so are cells that nobody can read: these are named in the row's `unread`. A unit without
 * an id goes by its name; a row without either has the id `''`.
 * @param source one table, as `openTables` gives it
 * @throws AppError `bad_units_file` {file, reason: no_unit_id | repeated_unit | too_large, rows?};
 * what `sniff` throws
 */
export async function readUnits(source: SourceFile): Promise<UnitRow[]> {
	const refuse = (reason: string, rows = 0) =>
		new AppError('bad_units_file', { file: source.name, reason, rows });
	const shape = await sniff(source);
	const sample = mendedSample(await readSample(source), shape);
	if (!sample.whole) throw refuse('too_large');
	const places = unitFieldPlaces(shape.headers);
	if (!places.has('unit_id') && !places.has('unit_name')) throw refuse('no_unit_id');
	const records = sampleRecords(sample, shape, MAX_CELLS).records.filter(
		({ line, cells }) => line > shape.headerLine && cells.some((cell) => cell.trim() !== '')
	);
	const cellsOf = (field: 'valid_from' | 'valid_to') =>
		records.map(({ cells }) => cells[places.get(field) ?? -1]?.trim() ?? '');
	const order = dateOrderOf([...cellsOf('valid_from'), ...cellsOf('valid_to')])?.order;
	const units = records.map(({ cells, line }) => {
		const cell = (field: Parameters<typeof places.get>[0]) => {
			const text = withoutGuard((cells[places.get(field) ?? -1] ?? '').trim());
			return nothing.has(text.toLowerCase()) ? null : text;
		};
		return unitOf(cell, line, (text) => unitDayOf(text, order));
	});
	const ids = units.map(({ unit_id }) => unit_id).filter((id) => id !== '');
	const repeated = ids.length - new Set(ids).size;
	if (repeated > 0) throw refuse('repeated_unit', repeated);
	return units;
}

function unitOf(
	cell: (field: Exclude<keyof UnitRow, 'line' | 'unread'>) => string | null,
	line: number,
	day: Reader
): UnitRow {
	const unread: string[] = [];
	const read = (field: Parameters<typeof cell>[0], reader: Reader): string | null => {
		const text = cell(field);
		const value = text === null ? null : reader(text);
		if (text !== null && value === null) unread.push(field);
		return value;
	};
	const unit_id = cell('unit_id') ?? cell('unit_name') ?? '';
	if (unit_id === '') unread.push('unit_id');
	const prevention = read('prevention', (text) => unitValueOf('prevention', text));
	const production = read('production', (text) => unitValueOf('production', text));
	return {
		unit_id,
		unit_name: cell('unit_name'),
		county: read('county', countyOf),
		municipality_code: read('municipality_code', municipalityOf),
		service_area: read('service_area', (text) => unitValueOf('service_area', text)),
		sector: read('sector', (text) => unitValueOf('sector', text)),
		unit_group: cell('unit_group'),
		is_hub: read('is_hub', (text) => unitValueOf('is_hub', text)) === 'true',
		valid_from: read('valid_from', day),
		valid_to: read('valid_to', day),
		prevention: preventionNames.find((name) => name === prevention) ?? null,
		predecessor_unit: cell('predecessor_unit'),
		production: productionNames.find((name) => name === production) ?? null,
		line,
		unread: unread.length > 0 ? unread.join(' ') : null
	};
}
