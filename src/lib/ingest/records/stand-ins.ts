/**
 * What stands for texts that must not be shown, such as the name of a person who is a unit: `#1`, `#2` … in the order
 * of first appearance; one for all files of a load, so that the same text has the same stand-in everywhere in it.
 * Forgotten with the load.
 */
export class StandIns {
	readonly #load: string;
	readonly #numbers = new Map<string, string>();

	/** @param earlierFiles files of the data that this load adds to; 0 where it stands alone */
	constructor(earlierFiles = 0) {
		this.#load = earlierFiles > 0 ? `${earlierFiles}.` : '';
	}

	/** Whether any text was given a running number; those do not come back with the salt. */
	get counting(): boolean {
		return this.#numbers.size > 0;
	}

	/**
	 * The stand-in of a text. Files added later go on with numbers of their own (`#3.1`): whom an earlier number stood
	 * for is not known any more, and two people must not share one.
	 */
	number(text: string): string {
		const known = this.#numbers.get(text);
		if (known !== undefined) return known;
		const number = `#${this.#load}${this.#numbers.size + 1}`;
		this.#numbers.set(text, number);
		return number;
	}
}
