import { isNote } from './note-words.ts';

const LONG_TEXT = 40;
/** Long texts that are enough: of units and services there are fewer long names. */
const FEW = 5;
const FEW_OF_UNITS = 20;
/** Notes that are enough where most texts are something else, and where most texts stand in one row. */
const MANY_NOTES = 20;
const MANY_SHARE = 0.2;
const MOST_SHARE = 0.4;
const SELDOM = 0.7;

/**
 * Counts what of a column's distinct texts is written by hand: long texts, and short notes. Long texts count only
 * where they seldom repeat, notes only where they are many: categories are whole sentences, too. Holds no text.
 */
export class FreeTextCount {
	#distinct = 0;
	#long = 0;
	#notes = 0;
	#characters = 0;

	/** Counts a text; whether it is long or a note. */
	see(text: string): boolean {
		this.#distinct++;
		this.#characters += text.length;
		const long = text.length > LONG_TEXT && text.includes(' ');
		const note = isNote(text);
		if (long) this.#long++;
		if (note) this.#notes++;
		return long || note;
	}

	/**
	 * What the column is, null for neither.
	 * @param filled rows with a text in the column, as far as they are known
	 * @param ofUnits whether it names places of work
	 */
	kind(filled: number, ofUnits = false): { kind: 'free_text' | 'notes'; share: number } | null {
		const long = this.#long / filled;
		const mean = this.#characters / Math.max(1, this.#distinct);
		const enough = this.#long >= (ofUnits ? FEW_OF_UNITS : FEW);
		if (enough && (long > 0.3 || (mean > LONG_TEXT && long > 0.1))) {
			return { kind: 'free_text', share: long };
		}
		if (ofUnits) return null;
		const notes = this.#notes / this.#distinct;
		const seldom = this.#distinct >= SELDOM * filled && this.#notes >= FEW;
		const told =
			(this.#notes >= MANY_NOTES && notes >= MANY_SHARE) || (seldom && notes >= MOST_SHARE);
		return told ? { kind: 'notes', share: notes } : null;
	}
}
