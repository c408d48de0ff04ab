import { contractColumns } from '#lib/events/columns.ts';
import { synonyms } from '#lib/events/synonyms.ts';
import { headersIn, profileSpecs } from '#lib/events/profile-specs.ts';
import { fromSevenBit, type Dialect } from '../bytes/dialect.ts';
import { foldHeader } from '#lib/events/header-fold.ts';
import { looksLikeDate } from '../times/looks.ts';
import { looksLikeData } from './cell-kind.ts';
import { sampleRecords, type Sample, type SampleRecord } from './sample.ts';

const delimiters = [';', ',', '\t', '|'];
const SCORED_BYTES = 64 * 1024;
const SCORED_CELLS = 200_000;
const HEADER_SEARCH = 30;

const known = new Set(
	[
		...contractColumns.flatMap(({ name }) => [name, ...(synonyms[name] ?? [])]),
		...profileSpecs.flatMap(headersIn)
	].map(foldHeader)
);

/** Where the header is and what it says. */
export interface HeaderRow {
	readonly record: SampleRecord;
	/** One name per cell of a data row, all different; `#n` where the file gives none. */
	readonly headers: readonly string[];
}

/** The delimiter that cuts a sample most evenly into most cells; `,` where none cuts at all. */
export function findDelimiter(sample: Sample): string {
	const bytes = sample.bytes.subarray(0, SCORED_BYTES);
	const scores = delimiters.map((delimiter) => {
		const dialect: Dialect = { delimiter, encoding: sample.encoding, sevenBit: false };
		const { records } = sampleRecords({ ...sample, bytes }, dialect, SCORED_CELLS);
		const { cells, share } = commonWidth(records);
		return cells < 2 ? 0 : share ** 2 * Math.log(cells) + 0.5 * Math.max(...firstHits(records));
	});
	const best = scores.indexOf(Math.max(...scores));
	return scores[best] ? (delimiters[best] as string) : ',';
}

const firstHits = (records: readonly SampleRecord[]) =>
	[0].concat(records.slice(0, HEADER_SEARCH).map(({ cells }) => hits(cells)));

const hits = (cells: readonly string[]) =>
	cells.filter((cell) => known.has(foldHeader(cell))).length;

/** The commonest number of cells and the share of records that have it. */
export function commonWidth(records: readonly SampleRecord[]): { cells: number; share: number } {
	const counts = new Map<number, number>();
	for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
	const best = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0];
	return best ? { cells: best[0], share: best[1] / records.length } : { cells: 0, share: 0 };
}

/** Whether 7-bit letters must be read as Finnish ones: a header is known only after that. */
export function isSevenBit(cells: readonly string[]): boolean {
	return cells.some(
		(cell) =>
			!known.has(foldHeader(cell)) &&
			known.has(foldHeader(fromSevenBit(cell))) &&
			fromSevenBit(cell) !== cell
	);
}

/**
 * The header among the first records: known names, as wide as the data, filled, and not data itself.
 * Title lines before it are passed. Cells that are empty at the end of all rows belong to the header.
 * @param line where the header stands when that is known, else null
 */
export function findHeader(
	records: readonly SampleRecord[],
	line: number | null = null
): HeaderRow | null {
	const { cells: width } = commonWidth(records);
	const given = line === null ? undefined : records.find((record) => record.line >= line);
	const record = given ?? likeliest(records, width);
	if (!record) return null;
	const rows = records.filter((other) => other.line > record.line);
	return { record, headers: distinctNames(fitted(record.cells, rows, width)) };
}

function likeliest(records: readonly SampleRecord[], width: number): SampleRecord | undefined {
	const scored = records.slice(0, HEADER_SEARCH).map((record, index) => {
		const filled = record.cells.filter((cell) => cell !== '');
		const data = filled.filter(looksLikeData).length / Math.max(1, filled.length);
		const fits = record.cells.length === width ? 5 : 0;
		const full = Math.min(1, filled.length / Math.max(1, width));
		const score = 10 * Math.min(3, hits(record.cells)) + fits + 3 * full - 5 * data - 0.1 * index;
		return { record, score: filled.length === 0 ? -Infinity : score };
	});
	const best = scored.reduce<(typeof scored)[number] | null>(
		(top, candidate) => (top && top.score >= candidate.score ? top : candidate),
		null
	);
	return best?.record;
}

/**
 * A header cut or padded by cells that are empty throughout, or by a first column that has no header: the names of
 * rows, which R gives none, or one that days under the wrong header betray.
 */
function fitted(
	cells: readonly string[],
	rows: readonly SampleRecord[],
	width: number
): readonly string[] {
	const surplus = cells.slice(width);
	if (surplus.length > 0)
		return surplus.every((cell) => cell === '') ? cells.slice(0, width) : cells;
	if (cells.length === width - 1 && (areRowNames(rows, width) || fitsBehindOne(cells, rows)))
		return ['', ...cells];
	const emptyBeyond = rows.every((row) =>
		row.cells.slice(cells.length).every((cell) => cell === '')
	);
	const padding = emptyBeyond ? Math.max(0, width - cells.length) : 0;
	return [...cells, ...Array.from({ length: padding }, () => '')];
}

/** Rows of which different texts in front are no chance. */
const MANY_ROWS = 20;

/** Whether the first cells of rows are all different, numbers if they are few, and the last ones not all empty. */
function areRowNames(rows: readonly SampleRecord[], width: number): boolean {
	const whole = rows.filter(({ cells }) => cells.length === width).map(({ cells }) => cells);
	const names = new Set(whole.map(([name]) => name));
	return (
		whole.length > 1 &&
		names.size === whole.length &&
		!names.has('') &&
		(whole.length >= MANY_ROWS || whole.every(([name = '']) => /^\d+$/.test(name))) &&
		whole.some((cells) => cells[width - 1] !== '')
	);
}

const timeNames = new Set(
	['event_time', 'aika', 'tid', 'time', ...(synonyms['event_time'] ?? [])].map(foldHeader)
);

/**
 * Whether days stand under the header that names a time only when a first column without a header is passed: a column
 * was put in front, a service or a running month. Rows cut in two by a comma inside a number show no such thing.
 */
function fitsBehindOne(cells: readonly string[], rows: readonly SampleRecord[]): boolean {
	const place = cells.findIndex((cell) => timeNames.has(foldHeader(cell)));
	const whole = rows.filter((row) => row.cells.length === cells.length + 1);
	const days = (at: number) => whole.filter((row) => looksLikeDate(row.cells[at] ?? '')).length;
	return (
		place >= 0 &&
		whole.length >= FEW_ROWS &&
		days(place) === 0 &&
		days(place + 1) >= MOST * whole.length
	);
}

/** Rows and their share that show where the header belongs. */
const FEW_ROWS = 5;
const MOST = 0.9;

/** Headers told apart: `x`, `x.1`, and `#n` for the n-th where the file gives none. */
function distinctNames(cells: readonly string[]): string[] {
	const taken = new Set<string>();
	const copies = new Map<string, number>();
	return cells.map((cell, index) => {
		const base = cell === '' ? `#${index + 1}` : cell;
		let name = base;
		let copy = copies.get(base) ?? 0;
		while (taken.has(name)) name = `${base}.${++copy}`;
		copies.set(base, copy);
		taken.add(name);
		return name;
	});
}
