import { digestIn, type Digest } from './digest-shape.ts';

/** Share of a column's texts from which on it is one of digests. */
const SHARE = 0.8;
/** Texts that it takes to see that the digits of short numbers and GUIDs are spread as those of digests. */
const ENOUGH = 64;
/** Texts that are enough to see how even they are. */
const LOOKED = 4096;
const LENGTHS = 32;
/** Highest sum of squares over its expectation for 16 equal bins, about six deviations above the mean of 15. */
const MOST_UNEVEN = 48;
/** Versions of GUIDs that are digests themselves (of a name), and of those that are chance or time. */
const named = [3, 5];
const other = [1, 2, 4, 6, 7, 8];

/** Whether hexadecimal digits at four places of numbers are spread evenly, as chance and digests spread them. */
class Spread {
	texts = 0;
	#looked = 0;
	readonly #bins = new Uint32Array(4 * 16);

	add(text: string): void {
		this.texts++;
		if (this.#looked === LOOKED) return;
		this.#looked++;
		const hex = text.replace(/[{}-]/g, '');
		const last = hex.length - 1;
		for (let place = 0; place < 4; place++) {
			const digit = parseInt(hex[Math.floor((place * last) / 3)] as string, 16);
			this.#bins[place * 16 + digit]!++;
		}
	}

	get even(): boolean {
		if (this.#looked < ENOUGH) return false;
		const expected = this.#looked / 16;
		return [0, 16, 32, 48].every((from) => {
			const bins = this.#bins.subarray(from, from + 16);
			return bins.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0) <= MOST_UNEVEN;
		});
	}
}

/** Counts digests among the distinct texts of a column by their forms. Holds no text. */
export class DigestCount {
	#whole = 0;
	#told = 0;
	readonly #versions = new Uint32Array(9);
	#wholeGuids = 0;
	#guids = 0;
	readonly #lengths = new Uint32Array(LENGTHS);
	readonly #cut = new Spread();
	readonly #guid = new Spread();

	/** Counts a distinct text of eight characters or more; `isHex` as `digestIn` takes it. */
	see(text: string, isHex = false): void {
		const digest = digestIn(text, isHex);
		if (!digest) return;
		if (digest.told) this.#told++;
		if (digest.form === 'whole') this.#seeWhole(digest);
		else if (digest.form === 'cut') {
			this.#lengths[digest.hex.length]!++;
			this.#cut.add(digest.hex);
		} else {
			this.#guids++;
			this.#versions[digest.version]!++;
			this.#guid.add(digest.hex);
		}
	}

	#seeWhole({ version }: Digest): void {
		this.#whole++;
		if (version === 4 || version === 7) this.#wholeGuids++;
	}

	/**
	 * Share of `distinct` texts that are digests, 0 where they are none. GUIDs of version 4 and 7 (chance), 1, 2
	 * and 6 (time) are none; of version 3 and 5 they are digests of names, and without a version they are
	 * digests where their digits are spread evenly. Short numbers count where all have one length, and even digits.
	 */
	share(distinct: number): number {
		const of = (found: number) =>
			distinct > 0 && found >= SHARE * distinct ? found / distinct : 0;
		const random = this.#wholeGuids === this.#whole && this.#whole > 1;
		const whole = random ? 0 : of(this.#whole);
		return whole || of(this.#told) || of(this.#guidDigests()) || of(this.#cutDigests());
	}

	#guidDigests(): number {
		const versions = (which: readonly number[]) =>
			which.reduce((sum, version) => sum + (this.#versions[version] as number), 0);
		if (versions(named) >= SHARE * this.#guids) return versions(named);
		return versions(other) < 0.5 * this.#guids && this.#guid.even ? this.#guids : 0;
	}

	#cutDigests(): number {
		const usual = Math.max(...this.#lengths);
		return usual >= 0.95 * this.#cut.texts && this.#cut.even ? usual : 0;
	}
}

/** Share of texts, each counted as often as it stands, that are digests; 0 where the column is none of digests. */
export function shareOfDigests(texts: readonly string[]): number {
	const count = new DigestCount();
	const distinct = new Set(texts);
	for (const text of distinct) count.see(text);
	return count.share(distinct.size);
}
