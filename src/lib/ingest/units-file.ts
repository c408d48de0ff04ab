import { isDay } from '#lib/base/civil-day.ts';
import { AppError } from '#lib/base/errors.ts';
import { serviceAreaNames } from '#lib/events/columns.ts';
import type { SourceFile } from './decode/source.ts';
import { findDelimiter } from './sniff-layout.ts';
import { readSample, sampleRecords } from './sniff-sample.ts';
import type { UnitRow } from './units.ts';

const MAX_CELLS = 400_000;
const truths = new Set(['true', '1', 'k', 'kyllä', 'ja', 'yes', 'x']);

/**
 * Reads a units file (design section 6): one row per unit, columns by their names, in any order.
 * Missing columns and empty cells are null; a service area nobody knows is null too.
 * @throws AppError `bad_units_file` {file, reason: no_unit_id | repeated_unit | too_large, rows?};
 * what `readSample` throws
 */
export async function readUnits(source: SourceFile): Promise<UnitRow[]> {
	const refuse = (reason: string, rows = 0) =>
		new AppError('bad_units_file', { file: source.name, reason, rows });
	const sample = await readSample(source);
	if (!sample.whole) throw refuse('too_large');
	const dialect = {
		delimiter: findDelimiter(sample),
		encoding: sample.encoding,
		sevenBit: false
	} as const;
	const [header, ...records] = sampleRecords(sample, dialect, MAX_CELLS).records;
	const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
	if (!names.includes('unit_id')) throw refuse('no_unit_id');
	const units = records
		.map(({ cells }) => unitOf((name) => cells[names.indexOf(name)]?.trim() || null))
		.filter((unit) => unit.unit_id !== '');
	const repeated = units.length - new Set(units.map(({ unit_id }) => unit_id)).size;
	if (repeated > 0) throw refuse('repeated_unit', repeated);
	return units;
}

function unitOf(cell: (name: string) => string | null): UnitRow {
	const area = cell('service_area');
	const day = (name: string) => {
		const text = cell(name);
		return text !== null && isDay(text) ? text : null;
	};
	return {
		unit_id: cell('unit_id') ?? '',
		unit_name: cell('unit_name'),
		county: cell('county')?.padStart(2, '0') ?? null,
		municipality_code: cell('municipality_code')?.padStart(3, '0') ?? null,
		service_area: area !== null && serviceAreaNames.some((name) => name === area) ? area : null,
		sector: cell('sector'),
		unit_group: cell('unit_group'),
		is_hub: truths.has((cell('is_hub') ?? '').toLowerCase()),
		valid_from: day('valid_from'),
		valid_to: day('valid_to')
	};
}
