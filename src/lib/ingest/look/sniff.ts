import { AppError } from '#lib/base/errors.ts';
import { dateOrderOf } from './date-order.ts';
import type { Dialect } from '../bytes/dialect.ts';
import type { SourceFile } from '../bytes/source.ts';
import { refuseIdentityCodes } from './identity-count.ts';
import { refuseNamedCodes } from '../guard/identity-tally.ts';
import { foldHeader } from '#lib/events/header-fold.ts';
import { findHiddenCodes } from '../guard/hidden-codes.ts';
import { isIdentifier } from '../guard/identifier-cells.ts';
import { cautionIn, identifierIn, identifierInDays } from '../guard/identifiers.ts';
import { personalTexts } from '../guard/person-in-unit.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { dateFormats, kindOf, looksLikeDate, tellsTime } from '#lib/events/cell-kind.ts';
import type { ColumnProfile, FileShape } from './file-shape.ts';
import { findDelimiter, findHeader, isSevenBit } from './layout.ts';
import { readSample, sampleRecords } from './sample.ts';

const SAMPLED_CELLS = 400_000;
/** Cells of a column that are looked at closely, spread over the sample. */
const CLOSE_LOOK = 2000;
const PREVIEW_ROWS = 20;
const MAX_VALUES = 200;
const MAX_COLUMNS = 16_384;
const TIME_HEADER = /klo|kello|aika|tid|time/;

/**
 * Finds out how a file is built: encoding, delimiter, header, and a profile of every column.
 * @param format what a mapping says about the file; wins over what the bytes suggest
 * @throws AppError `nothing_readable` {file, reason: empty | header_only | binary | too_many_columns},
 * `broken_archive`, and `identity_code` once all rows are counted when the sample holds one
 */
export async function sniff(source: SourceFile, format?: Mapping['format']): Promise<FileShape> {
	const refuse = (reason: string) =>
		new AppError('nothing_readable', { file: source.name, reason });
	const { rewritten } = source;
	refuseNamedCodes(source.name, rewritten?.sheets);
	const sample = await readSample(source, rewritten ? 'utf-8' : format?.encoding);
	const delimiter = rewritten ? ',' : (format?.delimiter ?? findDelimiter(sample));
	const asIs: Dialect = { delimiter, encoding: sample.encoding, sevenBit: false };
	const read = sampleRecords(sample, asIs, SAMPLED_CELLS);
	const headerRow = format?.headerRow ?? rewritten?.headerLine ?? null;
	const sevenBit =
		!rewritten && isSevenBit(findHeader(read.records, headerRow)?.record.cells ?? []);
	const dialect = { ...asIs, sevenBit };
	const records = sevenBit ? sampleRecords(sample, dialect, SAMPLED_CELLS).records : read.records;
	const header = findHeader(records, headerRow);
	// A header that is somebody's is called by its place, so that it gets into no message and no mapping.
	const headers = (header?.headers ?? []).map((name, index) =>
		isIdentifier(name) ? `#${index + 1}` : name
	);
	const headerLine = header?.record.line ?? 1;
	const dataLine = header?.record.nextLine ?? 1;
	if (headers.length > MAX_COLUMNS) throw refuse('too_many_columns');
	const rows = records.filter(
		(record) => record.line > headerLine && record.cells.length === headers.length
	);
	const hidden = findHiddenCodes(
		headers,
		rows.map(({ cells }) => cells)
	);
	if (read.tally.rows > 0 || hidden.disguised.length > 0 || hidden.split.length > 0) {
		await refuseIdentityCodes(source, { ...dialect, dataLine, headers }, hidden);
	}
	if (!header) throw refuse('binary');
	if (sample.whole && isHeaderOnly(sample.bytes, dataLine)) throw refuse('header_only');
	return {
		...dialect,
		file: source.name,
		format: rewritten?.format ?? 'csv',
		compressed: sample.compressed,
		headerLine,
		dataLine,
		headers,
		columns: headers.map((name, index) =>
			profile(
				name,
				rows.map(({ cells }) => cells[index] as string)
			)
		),
		preview: rows.slice(0, PREVIEW_ROWS).map(({ cells }) => cells),
		sampledRows: rows.length
	};
}

/** Whether nothing but blank lines follows the header. */
function isHeaderOnly(bytes: Uint8Array, dataLine: number): boolean {
	const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
	return lines.slice(dataLine - 1).every((line) => line.trim() === '');
}

function profile(header: string, cells: readonly string[]): ColumnProfile {
	const filled = cells.filter((cell) => cell !== '');
	const counts = new Map<string, number>();
	for (const cell of filled) counts.set(cell, (counts.get(cell) ?? 0) + 1);
	const step = Math.ceil(filled.length / CLOSE_LOOK);
	const looked = step > 1 ? filled.filter((_, index) => index % step === 0) : filled;
	const kind = kindOf(looked, TIME_HEADER.test(foldHeader(header)));
	const values = [...counts].sort(
		(one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)
	);
	const days = looked.filter(looksLikeDate);
	const isTime = kind === 'date' || kind === 'time';
	return {
		header,
		kind,
		empty: cells.length > 0 ? 1 - filled.length / cells.length : 1,
		dateFormats: days.length > 0 || kind === 'integer' ? dateFormats(looked) : [],
		dateOrder: days.length > 0 ? dateOrderOf(filled) : null,
		withTime: days.filter(tellsTime).length > days.length / 2,
		distinct: counts.size,
		values: counts.size > MAX_VALUES ? [] : values.map(([value, count]) => ({ value, count })),
		identifier: isTime
			? identifierInDays(header, days)
			: identifierIn(header, looked, [...counts.keys()]),
		caution: cautionIn(header, looked),
		persons: kind === 'text' ? personalTexts(counts.keys()) : []
	};
}
