import { foldHeader } from '#lib/events/header-fold.ts';
import { isBareIdentityCode, isLastFour, isSplitIdentityCode, shortDay } from './identity-code.ts';
import { kindByHeader } from './identifier-headers.ts';

/** Cells of identity codes that are not written as such: without their sign, or in two columns. */
export interface HiddenCodes {
	readonly bare: readonly number[];
	/** Cells of the birth date and of the last four characters. */
	readonly split: readonly (readonly [number, number])[];
}

/** Share of a column's filled cells, or of the rows with both cells filled, from which on codes are no chance. */
const SHARE = 0.2;
/** Of all texts of the right form, those whose check character agrees by chance. */
const CHANCE = 1 / 31;
/** Of ten-digit numbers, about those that also begin with a day (1 in 27). */
const BARE_CHANCE = CHANCE / 27;
/** Highest probability of a chance find that still stops an import; with a telling header, or letters. */
const UNLIKELY = 0.0011;
const UNLIKELY_WITH_HINT = 0.05;
/** Rows, spread over the sample, and columns of each sort that are looked at: pairs of columns are many. */
const CLOSE_LOOK = 500;
const MAX_COLUMNS = 64;

const namesCode = (header: string) =>
	/hetu|loppu|tunnusosa|hlotunnus|slutdel|slutsiffr|lastfour|last4|suffix/.test(foldHeader(header));

/**
 * Columns of a sample that hold identity codes in disguise. Small files are judged by how unlikely the
 * find is by chance: most check characters are letters, which numbers never end in.
 * @param rows cells as read, as many in each as there are headers
 */
export function findHiddenCodes(
	headers: readonly string[],
	rows: readonly (readonly string[])[]
): HiddenCodes {
	const step = Math.ceil(rows.length / CLOSE_LOOK);
	const looked = step > 1 ? rows.filter((_, index) => index % step === 0) : rows;
	const cells = headers.map((_, index) => index);
	const column = (cell: number) => looked.map((row) => row[cell] as string);
	const most = (texts: readonly string[], test: (text: string) => boolean) => {
		const filled = texts.filter((text) => text !== '');
		return filled.length > 0 && filled.filter(test).length >= SHARE * filled.length;
	};
	const some = (test: (text: string) => boolean) =>
		cells.filter((cell) => most(column(cell), test)).slice(0, MAX_COLUMNS);
	const days = some((text) => shortDay(text) !== null);
	const ends = some(isLastFour);
	return {
		bare: cells.filter((cell) => isBareColumn(headers[cell] as string, column(cell))),
		split: days.flatMap((day) =>
			ends
				.filter((end) => end !== day && isSplitPair(headers, looked, day, end))
				.map((end) => [day, end] as const)
		)
	};
}

function isBareColumn(header: string, texts: readonly string[]): boolean {
	const filled = new Set(texts.filter((text) => text !== ''));
	const codes = [...filled].filter(isBareIdentityCode);
	if (codes.length === 0 || codes.length < SHARE * filled.size) return false;
	const told = namesCode(header) || codes.some(endsInLetter);
	return told || tail(codes.length, filled.size, BARE_CHANCE) <= UNLIKELY;
}

function isSplitPair(
	headers: readonly string[],
	rows: readonly (readonly string[])[],
	day: number,
	end: number
): boolean {
	const both = rows.filter((row) => row[day] !== '' && row[end] !== '');
	const pairs = new Map(both.map((row) => [`${row[day]} ${row[end]}`, row]));
	const codes = [...pairs.values()].filter((row) =>
		isSplitIdentityCode(row[day] as string, row[end] as string)
	);
	if (codes.length === 0 || codes.length < SHARE * pairs.size) return false;
	if (namesCode(headers[end] as string)) return true;
	const letters = codes.filter((row) => endsInLetter(row[end] as string)).length;
	const hinted =
		letters > codes.length / 2 || kindByHeader(headers[day] as string) === 'birth_date';
	return tail(codes.length, pairs.size, CHANCE) <= (hinted ? UNLIKELY_WITH_HINT : UNLIKELY);
}

const endsInLetter = (text: string) => /\p{L}$/u.test(text);

/** Probability of `found` or more hits in `tries` when each has the given chance (binomial). */
function tail(found: number, tries: number, chance: number): number {
	let term = (1 - chance) ** tries;
	let below = 0;
	for (let hits = 0; hits < found; hits++) {
		below += term;
		term *= ((tries - hits) / (hits + 1)) * (chance / (1 - chance));
	}
	return 1 - below;
}
