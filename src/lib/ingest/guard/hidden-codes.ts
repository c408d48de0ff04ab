import { tail } from './chance.ts';
import { CHECK_CHANCE } from './code-check.ts';
import { CodeCount, namesCode } from './code-count.ts';
import { kindByHeader } from './identifier-headers.ts';
import { plainText } from './plain-text.ts';
import { TextTraits } from './text-traits.ts';
import { isLastFour, isSplitIdentityCode, shortDay } from './split-code.ts';

/** Cells of personal codes that are not written as such: in a disguise that `CodeCount` knows, or in two columns. */
export interface HiddenCodes {
	readonly disguised: readonly number[];
	/** Cells of the birth date and of the last four characters. */
	readonly split: readonly (readonly [number, number])[];
}

/** Share of a column's filled cells, or of the rows with both cells filled, from which on codes are no chance. */
const SHARE = 0.2;
/** Highest probability of a chance find that still stops an import; with a telling header, or letters. */
const UNLIKELY = 0.0011;
const UNLIKELY_WITH_HINT = 0.05;
/** Rows, spread over the sample, and columns of each sort that are looked at: pairs of columns are many. */
const CLOSE_LOOK = 500;
const MAX_COLUMNS = 64;

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
		disguised: cells.filter((cell) => holdsCodes(headers[cell] as string, column(cell))),
		split: days.flatMap((day) =>
			ends
				.filter((end) => end !== day && isSplitPair(headers, looked, day, end))
				.map((end) => [day, end] as const)
		)
	};
}

function holdsCodes(header: string, texts: readonly string[]): boolean {
	const filled = new Set(texts.filter((text) => text !== ''));
	const count = new CodeCount();
	count.distinct = filled.size;
	const traits = new TextTraits();
	for (const text of filled) {
		const plain = plainText(text);
		traits.read(plain);
		if (traits.groups.shaped) count.shapes++;
		count.see(plain);
	}
	return count.holdsCodes(header);
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
	return tail(codes.length, pairs.size, CHECK_CHANCE) <= (hinted ? UNLIKELY_WITH_HINT : UNLIKELY);
}

const endsInLetter = (text: string) => /\p{L}$/u.test(text);
