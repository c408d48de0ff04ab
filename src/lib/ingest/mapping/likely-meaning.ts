import { foldHeader } from '#lib/events/header-fold.ts';
import { valueHints, valueWords } from '#lib/events/synonyms.ts';
import { isFormOf } from './word-forms.ts';

/** Columns whose raw values are phrases that people vary, and whether a first word may tell the whole. */
const phrased: Readonly<Record<string, { readonly firstWord: boolean }>> = {
	event_type: { firstWord: false },
	service_area: { firstWord: false },
	channel: { firstWord: false },
	profession: { firstWord: false },
	status: { firstWord: true },
	referral_status: { firstWord: true }
};

/** Words beside a known one that turn its meaning round or leave it open. */
const TURNS =
	/^(ei|eivat|en|ilman|inte|ej|icke|utan|ingen|not|no|non|without|peru.*|hylat.*|hylk.*|evatty|mitatoi.*|poist.*|kesken.*|keskeyt.*|tekemat.*|odot.*|siirre.*|siirty.*|avbok.*|avbest.*|avbrut.*|avslag.*|install.*|annull.*|makuler.*|cancel.*|reject.*|pending|vantar|kuin|paitsi|muut|utom|annan|except)$/;

/** Event words too short to be sure of unless they are these: "laboratorion lähete" is no referral of ours. */
const SHORT_HEADS = new Set(['kaynti', 'puhelu', 'besok']);
const LONG_HEAD = 10;

interface Phrase {
	readonly words: readonly string[];
	readonly value: string;
}

const phrases = new Map<string, readonly Phrase[]>();

function phrasesOf(column: string): readonly Phrase[] {
	const made = phrases.get(column);
	if (made) return made;
	const list = Object.entries(valueWords[column] ?? {}).flatMap(([value, texts]) =>
		texts.map((text) => ({ words: wordsOf(text), value }))
	);
	const long = list.filter(({ words }) => words.join('').length >= 5);
	phrases.set(column, long);
	return long;
}

const wordsOf = (text: string) =>
	text
		.split(/[^\p{L}\p{N}]+/u)
		.map(foldHeader)
		.filter((word) => word !== '');

/**
 * The contract value a raw text most likely means, to be put before the reader: a word that different exports use
 * differently, an inflected form of a known phrase, or one that ends in such a phrase (in Finnish and Swedish the last
 * word says what a thing is) or begins with one of several words. The longest phrase decides; null where two of them
 * disagree, and where another word of the text negates, cancels or leaves open.
 */
export function likelyMeaning(column: string, raw: string): string | null {
	const hinted = Object.entries(valueHints[column] ?? {}).find(([, texts]) =>
		texts.some((text) => foldHeader(text) === foldHeader(raw))
	);
	if (hinted) return hinted[0];
	if (!Object.hasOwn(phrased, column)) return null;
	const words = wordsOf(raw.replace(/\([^)]*\)/g, ' '));
	let best: { readonly length: number; readonly values: Set<string> } | null = null;
	for (const phrase of phrasesOf(column)) {
		if (!tells(column, phrase.words, words)) continue;
		const length = phrase.words.join('').length;
		if (best === null || length > best.length) best = { length, values: new Set([phrase.value]) };
		else if (length === best.length) best.values.add(phrase.value);
	}
	return best?.values.size === 1 ? ([...best.values][0] as string) : null;
}

/** Whether a known phrase says what a text as a whole is. */
function tells(column: string, phrase: readonly string[], words: readonly string[]): boolean {
	const spare = words.length - phrase.length;
	if (spare < 0) return false;
	const standsAt = (place: number) =>
		phrase.every((word, index) => isFormOf(words[place + index] as string, word));
	const leaves = (rest: readonly string[]) => !rest.some((word) => TURNS.test(word));
	if (spare === 0) return standsAt(0);
	if (standsAt(spare) && leaves(words.slice(0, spare))) return isHead(column, phrase);
	const several = phrase.length > 1 || phrased[column]?.firstWord;
	return several === true && standsAt(0) && leaves(words.slice(phrase.length));
}

function isHead(column: string, phrase: readonly string[]): boolean {
	const [word = ''] = phrase;
	if (column !== 'event_type' || phrase.length > 1) return true;
	return word.length >= LONG_HEAD || SHORT_HEADS.has(word);
}
