import { looksLikeDate } from '../times/looks.ts';

const PHONE = /^(?:\+358|00358|0)[ -]?(?:4\d|50|[1-9]\d?)(?:[ -]?\d){5,8}$/;
const PHONE_INSIDE =
	/(?<![\d+./:-])(?:\+358|00358|0)[ -]?(?:4\d|50|[1-9]\d?)(?:[ -]?\d){5,8}(?!\d)/;
/** Written as only telephone numbers are: with a country code or in groups. */
const WRITTEN_AS_PHONE = /^\+|^00358|[ -]/;
const MOBILE = /^(?:0|358)(?:4\d|50)\d{6,8}$/;
const Y_TUNNUS = /^\d{7}-\d$/;
const DIGIT_GROUPS = /^\+?\d[\d -]{6,}$/;
const ONLY_DIGITS = /^\d+$/;

/** Whether text is a telephone number and nothing else, written as only those are. */
export function isWrittenPhone(text: string): boolean {
	return PHONE.test(text) && WRITTEN_AS_PHONE.test(text);
}

/** Whether text is, or holds among words, a telephone number that no other number is written like. */
export function holdsPhone(text: string): boolean {
	return isPhone(text, false) || (MOBILE.test(text) && !Y_TUNNUS.test(text));
}

function isPhone(text: string, hinted: boolean): boolean {
	if (PHONE.test(text)) {
		const written = WRITTEN_AS_PHONE.test(text) || hinted;
		return written && !looksLikeDate(text) && !Y_TUNNUS.test(text);
	}
	if (!/\p{L}/u.test(text) || looksLikeDate(text)) return false;
	const inside = PHONE_INSIDE.exec(text)?.[0] ?? '';
	return WRITTEN_AS_PHONE.test(inside) || MOBILE.test(inside);
}

/**
 * Counts telephone numbers. Bare digits count as such only where a quarter of a column of digits look like
 * mobile numbers, since pseudonyms are digits too; or where the header hints at telephones.
 */
export class PhoneCount {
	readonly #hinted: boolean;
	#phones = 0;
	#groupedPhones = 0;
	#groups = 0;
	#digits = 0;
	#mobile = 0;

	/** @param hinted whether the header speaks of telephones */
	constructor(hinted: boolean) {
		this.#hinted = hinted;
	}

	/** Counts a text; whether it may be a telephone number. */
	see(text: string): boolean {
		const onlyDigits = ONLY_DIGITS.test(text);
		const begins = !onlyDigits || text.startsWith('0') || text.startsWith('358');
		const phone = begins && isPhone(text, this.#hinted);
		const mayBeDate = !onlyDigits || text.startsWith('19') || text.startsWith('20');
		const grouped = DIGIT_GROUPS.test(text) && !(mayBeDate && looksLikeDate(text));
		const mobile = begins && MOBILE.test(text);
		if (phone) this.#phones++;
		if (grouped) this.#groups++;
		if (phone && grouped) this.#groupedPhones++;
		if (onlyDigits) this.#digits++;
		if (mobile) this.#mobile++;
		return phone || mobile;
	}

	/** Share of `all` texts that are telephone numbers; 0 where the column is none of them. */
	share(all: number): number {
		const written = this.#phones / all;
		// Of invoice numbers with a hyphen every tenth begins like a telephone number: most must.
		const usual = this.#groupedPhones >= 0.5 * this.#groups;
		if ((written >= 0.05 && usual) || (this.#hinted && written > 0)) return written;
		const mobile = this.#mobile / all;
		const floor = this.#digits > 0.8 * all ? 0.25 : 0.05;
		return mobile >= floor ? mobile : 0;
	}
}
