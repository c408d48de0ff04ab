import { givenNames, homelyNames } from './given-names.ts';
import { endsAsPlace, endsAsSurname, surnames } from './surnames.ts';

/** Words that make a name one of a place, firm or service rather than of a person. */
const PLACE =
	/^(?:koti|talo|kylä|piha|villa|home|house|ward|street|team|oyj?|ab|ry|rf|ltd)$|(?:asema|keskus|sairaala|klinikka|neuvola|tiimi|yksikkö|osasto|[aäneo]koti|palvelutalo|vanhustentalo|koulu|apteekki|palvelut?|katu|hemmet|stationen?|centralen?|sjukhuset?|avdelning|mottagning|skola|vägen|gatan|centre|center|hospital|clinic)$/;
const WORD = /^(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.?)$/u;

const isFirstName = (word: string) =>
	word
		.toLowerCase()
		.split('-')
		.some((part) => givenNames.has(part));

/**
 * Whether text is written as a person's full name: two to four capitalised words, one of them a common
 * first name and none a word of places, as `Matti Virtanen`, `VIRTANEN MATTI` or `Virtanen, Anna-Maija`.
 */
export function isFullName(text: string): boolean {
	const words = text.replace(',', ' ').trim().split(/\s+/);
	if (words.length < 2 || words.length > 4 || !words.every((word) => WORD.test(word))) return false;
	return words.some(isFirstName) && !words.some((word) => PLACE.test(word.toLowerCase()));
}

/** Whether text is nothing but one common first name. */
export function isLoneFirstName(text: string): boolean {
	return WORD.test(text.trim()) && isFirstName(text.trim());
}

/** A run of words that only blanks and commas part. */
const WORDS = /[\p{L}'’-]+(?:,?\s+[\p{L}'’-]+)+/gu;

/** What a word is as a part of a name: a first name, a surname, and whether places are called so too. */
interface NamePart {
	readonly given: boolean;
	readonly surname: boolean;
	readonly place: boolean;
	readonly capital: boolean;
}

function partOf(word: string): NamePart {
	const low = word.toLowerCase();
	const given = isFirstName(word) || homelyNames.has(low);
	const place = endsAsPlace(low) && !given;
	return {
		given,
		surname: place || surnames.has(low) || endsAsSurname(low),
		place: place || homelyNames.has(low),
		capital: /^\p{Lu}/u.test(word)
	};
}

/**
 * Whether a first name and a surname stand beside each other in text, in either order: `Perhekoti Heikkinen
 * Anna`, `Abdi Hassan soitti`. Names that homes and parts of towns have too (`Aurora Kallio`) count only beside
 * one that they have not; in lower case only where the text is nothing but the name.
 */
export function namesPerson(text: string): boolean {
	for (const [run] of text.normalize('NFC').matchAll(WORDS)) {
		const parts = run.split(/[,\s]+/).map(partOf);
		const whole = parts.length <= 3 && run.length === text.trim().length;
		for (let at = 1; at < parts.length; at++) {
			const [one, two] = [parts[at - 1] as NamePart, parts[at] as NamePart];
			if (!(one.capital && two.capital) && !(whole && !one.capital && !two.capital)) continue;
			if (one.place && two.place) continue;
			if ((one.given && two.surname) || (one.surname && two.given)) return true;
		}
	}
	return false;
}
