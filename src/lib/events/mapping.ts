import { isDay } from '#lib/base/civil-day.ts';
import { AppError } from '#lib/base/errors.ts';

/**
 * A header of the file; two of them are date and time of day of a time, and of any other column the first
 * that is filled. `null` unmaps a column for one event.
 */
export type ColumnSource = string | readonly [string, string] | null;

/** One event that a wide row gives: its type, the header of its time, and columns that differ from the row's. */
export interface EventMapping {
	readonly event_type: string;
	readonly time: ColumnSource;
	readonly columns?: Readonly<Record<string, ColumnSource>>;
	/** What this event says in every row; `columns` of the event win. */
	readonly constants?: Readonly<Record<string, string>>;
	/** A header whose cell, when it is the same as the time's, says that this event was recorded twice. */
	readonly unless_same_as?: string;
	/** Headers of which any filled cell says that this event was cancelled, whatever its status. */
	readonly cancelled_if?: readonly string[];
}

/**
 * What becomes of a column that identifies people: left out, replaced by running numbers (same text, same
 * number, no text kept), or imported because the reader says that it is no identifier.
 */
export type IdentifierChoice = 'drop' | 'number' | 'keep';

/**
 * How a file's columns and values become contract columns; the file format of design section 6.
 * Headers are the file's own, duplicates told apart as `x`, `x.1`.
 */
export interface Mapping {
	readonly name: string;
	readonly format?: {
		readonly delimiter?: string;
		readonly encoding?: 'utf-8' | 'windows-1252' | 'cp850' | 'macintosh';
		readonly decimal?: ',' | '.';
		readonly dateOrder?: 'dmy' | 'mdy' | 'ymd';
		/** Row of the header, 1-based, where it is not found by itself. */
		readonly headerRow?: number;
		/** Sheet of a workbook by its name. */
		readonly sheet?: string;
	};
	/** Choices for headers that look like identifiers; those not named are left out. */
	readonly identifiers?: Readonly<Record<string, IdentifierChoice>>;
	/**
	 * Per header of units, texts that look like a person's but are the unit's own name; the others that look so
	 * are replaced by running numbers.
	 */
	readonly allowed?: Readonly<Record<string, readonly string[]>>;
	readonly columns: Readonly<Record<string, ColumnSource>>;
	/** Headers whose empty cells mean the cell above them, as cells merged over rows leave them. */
	readonly fillDown?: readonly string[];
	/**
	 * Raw value to contract value per contract column, in any case of letters. A raw value that ends in `*`
	 * stands for all that begin so, the longest first; `*` alone catches the rest.
	 */
	readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
	readonly constants?: Readonly<Record<string, string>>;
	readonly events?: readonly EventMapping[];
	/** First day, ISO, on which ends of waits were recorded, where the file's own first end does not tell it. */
	readonly observed_from?: string;
}

/** A mapping out of the text of its file. Throws AppError `bad_mapping` when it is none. */
export function readMapping(file: string, text: string): Mapping {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text.normalize('NFC'));
	} catch (cause) {
		throw new AppError('bad_mapping', { file, column: file }, cause);
	}
	if (!isMapping(parsed)) throw new AppError('bad_mapping', { file, column: file });
	const { observed_from: observed } = parsed;
	if (observed !== undefined && !(typeof observed === 'string' && isDay(observed)))
		throw new AppError('bad_mapping', { file, column: 'observed_from' });
	return parsed;
}

function isMapping(value: unknown): value is Mapping {
	if (typeof value !== 'object' || value === null || !('columns' in value)) return false;
	return typeof value.columns === 'object' && value.columns !== null;
}
