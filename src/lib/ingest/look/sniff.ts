import { AppError } from '#lib/base/errors.ts';
import { dateOrderOf } from './date-order.ts';
import type { Dialect } from '../bytes/dialect.ts';
import type { SourceFile } from '../bytes/source.ts';
import { refuseIdentityCodes } from './identity-count.ts';
import { refuseNamedCodes } from '../guard/identity-tally.ts';
import { foldHeader } from '#lib/events/header-fold.ts';
import { findHiddenCodes } from '../guard/hidden-codes.ts';
import { isIdentifier } from '../guard/identifier-cells.ts';
import { namesUnit } from '../guard/identifier-headers.ts';
import { cautionIn, identifierIn, identifierInDays } from '../guard/identifiers.ts';
import { personalTexts } from '../guard/person-in-unit.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { kindOf } from './cell-kind.ts';
import { dateFormats } from './date-formats.ts';
import { looksLikeDate } from '../times/looks.ts';
import { timesIn } from './times-in.ts';
import type { ColumnProfile, FileShape } from './file-shape.ts';
import { commonWidth, findHeader, isSevenBit } from './layout.ts';
import { isEmptyBelow } from './empty-below.ts';
import { isHalfConverted } from './half-converted.ts';
import { isDamagedId, isPointZero } from '../records/id-text.ts';
import { findCutting } from './quoting.ts';
import { mendedSample, readSample, sampleRecords } from './sample.ts';

const SAMPLED_CELLS = 400_000;
/** Cells of a column that are looked at closely, spread over the sample. */
const CLOSE_LOOK = 2000;
const PREVIEW_ROWS = 20;
const MAX_VALUES = 200;
/** Commonest values whose weight is known: the eleven that are judged, and words for nobody among them. */
const HEAVIEST = 40;
/** Share of cells that make a column of numbers one of times, where its header says so. */
const MOST = 0.9;
const MAX_COLUMNS = 16_384;
/** Rows all of one width, from which on it is the header that is wrong and not they. */
const MANY_ROWS = 20;
const TIME_HEADER = /klo|kello|aika|tid|time/;

/**
 * Finds out how a file is built: encoding, delimiter, header, and a profile of every column.
 * @param format what a mapping says about the file; wins over what the bytes suggest
 * @throws AppError `nothing_readable` {file, reason: empty | header_only | binary | too_many_columns}, or
 * {file, reason: open_quote | other_width, line} where no row is sound for a quote that nothing closes, or as wide as
 * the header,
 * `broken_archive`, and `identity_code` once all rows are counted when the sample holds one
 */
export async function sniff(source: SourceFile, format?: Mapping['format']): Promise<FileShape> {
	const refuse = (reason: string, line?: number) =>
		new AppError('nothing_readable', { file: source.name, reason, ...(line && { line }) });
	const { rewritten } = source;
	refuseNamedCodes(source.name, rewritten?.sheets);
	const raw = await readSample(source, rewritten ? undefined : format?.encoding);
	const cutting = rewritten ? { delimiter: ',' } : findCutting(raw, format?.delimiter);
	const sample = mendedSample(raw, { ...cutting, encoding: raw.encoding });
	const asIs: Dialect = { ...cutting, encoding: sample.encoding, sevenBit: false };
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
	const { openQuote } = read;
	if (rows.length === 0 && openQuote !== null) throw refuse('open_quote', openQuote);
	if (!header) throw refuse('binary');
	if (sample.whole && isHeaderOnly(sample.bytes, dataLine, cutting.delimiter)) {
		throw refuse('header_only');
	}
	const below = records.filter(({ line }) => line > headerLine);
	if (rows.length === 0 && below.length >= MANY_ROWS && commonWidth(below).share === 1)
		throw refuse('other_width', headerLine);
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
		sampledRows: rows.length,
		unread: [...(rewritten?.unread ?? [])].map(([header, reason]) => ({ header, reason }))
	};
}

/** Whether nothing but blank lines, also of delimiters and quotes, follows the header. */
function isHeaderOnly(bytes: Uint8Array, dataLine: number, delimiter: string): boolean {
	const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
	const bare = (line: string) => line.replaceAll(delimiter, '').replaceAll('"', '').trim();
	return lines.slice(dataLine - 1).every((line) => bare(line) === '');
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
	const dayTexts = new Set([...new Set(looked)].filter(looksLikeDate));
	const days = looked.filter((cell) => dayTexts.has(cell));
	const { times, clocks, withTime } = timesIn(looked);
	const isDated = days.length > 0 || times >= MOST;
	const dateOrder = isDated ? dateOrderOf(filled) : null;
	const isTime = kind === 'date' || kind === 'time';
	return {
		header,
		kind,
		empty: cells.length > 0 ? 1 - filled.length / cells.length : 1,
		times,
		clocks,
		dateFormats: isDated ? dateFormats(looked, dateOrder?.order ?? 'dmy') : [],
		dateOrder,
		withTime,
		distinct: counts.size,
		filled: filled.length,
		heaviest: values.slice(0, HEAVIEST).map(([value, count]) => ({ value, count })),
		values: counts.size > MAX_VALUES ? [] : values.map(([value, count]) => ({ value, count })),
		identifier: isTime
			? identifierInDays(header, days)
			: identifierIn(header, looked, [...counts.keys()]),
		caution: cautionIn(header, looked),
		emptyBelow: isEmptyBelow(cells),
		damaged: filled.filter(isDamagedId).length,
		pointZero: kind === 'decimal' && filled.every(isPointZero),
		halfConverted: isHalfConverted(filled),
		persons: kind === 'text' || namesUnit(header) ? personalTexts(counts.keys()) : []
	};
}
