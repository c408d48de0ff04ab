import { foldHeader } from '#lib/events/header-fold.ts';
import { tail } from './chance.ts';
import { CHECK_CHANCE } from './code-check.ts';
import { bareCode, looseCodes, type CodeFinds } from './code-text.ts';
import { LUHN_CHANCE, swedishCodes } from './foreign-codes.ts';

/** Share of a column's distinct texts from which on codes without any sign are no chance (domain.md 8.3). */
const SHARE = 0.2;
/** Highest probability of a chance find that still stops an import; and where a letter or the header tells. */
const UNLIKELY = 0.0011;
const UNLIKELY_WITH_HINT = 0.07;
/** Of the numbers shaped like Swedish ones, how many must have a day, and of those how many a true check. */
const SWEDISH_SHARE = 0.7;

/** Whether a header says that codes, or their ends, are in the column. */
export const namesCode = (header: string): boolean =>
	/hetu|loppu|tunnusosa|hlotunnus|slutdel|slutsiffr|lastfour|last4|suffix|personnummer|personbeteck/.test(
		foldHeader(header)
	);

/**
 * Counts, over the distinct texts of a column, personal codes whose spelling alone does not give them away:
 * without their sign, with the century or another order, and Swedish ones. Holds no text.
 */
export class CodeCount {
	distinct = 0;
	/** Texts whose digits have the form of a code, with a day or not; to be counted by the caller. */
	shapes = 0;
	readonly #bare: CodeFinds = { tries: 0, hits: 0, letter: false };
	readonly #loose: CodeFinds = { tries: 0, hits: 0, letter: false };
	#swedishDays = 0;
	#swedishHits = 0;

	/** Counts one plain text (`plainText`); whether it may be a code. */
	see(text: string): boolean {
		const bare = add(this.#bare, bareCode(text));
		const loose = add(this.#loose, looseCodes(text));
		const swedish = swedishCodes(text);
		this.#swedishDays += swedish.days > 0 ? 1 : 0;
		this.#swedishHits += swedish.hits > 0 ? 1 : 0;
		return bare || loose || swedish.hits > 0;
	}

	/** Whether what was counted is no chance. `distinct` is to hold the number of all texts, seen here or not. */
	holdsCodes(header: string): boolean {
		const named = namesCode(header);
		const told = ({ tries, hits, letter }: CodeFinds) =>
			hits > 0 &&
			tail(hits, tries, CHECK_CHANCE) <= (letter || named ? UNLIKELY_WITH_HINT : UNLIKELY);
		const bare = this.#bare.hits >= SHARE * this.distinct && told(this.#bare);
		return bare || told(this.#loose) || this.#holdsSwedish();
	}

	#holdsSwedish(): boolean {
		const [days, hits] = [this.#swedishDays, this.#swedishHits];
		const usual = days >= SWEDISH_SHARE * this.shapes && hits >= SWEDISH_SHARE * days;
		return hits > 0 && usual && tail(hits, days, LUHN_CHANCE) <= UNLIKELY;
	}
}

/** Whether a plain text may be a personal code of a spelling that only its column can tell from chance. */
export function mayBeCode(text: string): boolean {
	return new CodeCount().see(text);
}

/** Adds one text's finds: it counts once, however many it has. */
function add(sum: CodeFinds, { tries, hits, letter }: CodeFinds): boolean {
	if (tries > 0) sum.tries++;
	if (hits > 0) sum.hits++;
	sum.letter ||= letter;
	return hits > 0;
}
