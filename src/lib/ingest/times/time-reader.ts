import { readTime, type TimeReading } from './read-time.ts';

const REMEMBERED = 4096;

/** Reads texts that come again and again once: days of a year, clocks of a day. */
export class TimeReader {
	readonly #known = new Map<string, TimeReading | null>();

	/** As `readTime`. */
	read(date: string, clock = ''): TimeReading | null {
		const key = clock === '' ? date : `${date}\u001f${clock}`;
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		const read = readTime(date, clock);
		if (this.#known.size >= REMEMBERED) this.#known.clear();
		this.#known.set(key, read);
		return read;
	}
}
