import { zoneWords } from './words.ts';

/** A text without its words for a zone; `minutes` null where there were none. */
export interface Zoned {
	readonly text: string;
	readonly minutes: number | null;
}

const REGION = /\s?\[([^\]]+)\]$|\s?\b((?:europe|etc)\/[a-z_+-]+)$/;
const ZONE_NAME = /\s?\((?:[^()]*(?:time|aika|tid)|[a-z]{1,5})\)$/;
const WORD = new RegExp(
	String.raw`\s?(?<![a-zåäö(])\(?(${Object.keys(zoneWords).join('|')})(?:\s?([+-]\d{1,2}(?::?\d{2})?))?\)?(?![a-zåäö\d])`
);
const HOME = /^europe\/(?:helsinki|mariehamn)$/;
const UNIVERSAL = /^(?:z|utc|gmt|etc\/(?:utc|gmt|uct|universal|zulu))$/;
/** A clock and an offset at the end. */
const STATED = /\d[:.]\d{2}\S* ?(?:z|[+-]\d{2}:?\d{2})$/;
const OFFSET = /^([+-])(\d{1,2})(?::?(\d{2}))?$/;
/** Kiribati and the Baker Island. */
const MOST = 14 * 60;

/** Minutes of an offset such as `+02:00`, `-0330`, `+2`, `z`; null where no clock on Earth has it. */
export function offsetOf(text: string): number | null {
	if (text === 'z') return 0;
	const [, sign, hours, minutes = '0'] = OFFSET.exec(text) ?? [];
	if (hours === undefined || Number(minutes) > 59) return null;
	const all = Number(hours) * 60 + Number(minutes);
	if (all > MOST) return null;
	return sign === '-' && all > 0 ? -all : all;
}

/**
 * Takes the words for a zone out of a plain text, wherever they stand: `EET`, `GMT+0200 (…)`,
 * `[Europe/Helsinki]` (civil time here, so no offset). A bare number at the end, `+02:00`, stays.
 * Null where the words leave the time unknown: two zones, or a region elsewhere without an offset.
 */
export function withoutZoneWords(text: string): Zoned | null {
	if (!/[a-z(]/.test(text)) return { text, minutes: null };
	const [region] = [REGION.exec(text)];
	const name = region?.[1] ?? region?.[2] ?? 'europe/helsinki';
	let rest = region ? text.slice(0, region.index) : text;
	const named = ZONE_NAME.exec(rest);
	const offset = /gmt|utc|[+-]\d{2}:?\d{2}/.test(rest);
	if (named && offset) rest = rest.slice(0, named.index);
	const word = WORD.exec(rest);
	let minutes: number | null = null;
	if (word) {
		const stated = word[2] === undefined ? null : offsetOf(word[2]);
		if (word[2] !== undefined && stated === null) return null;
		minutes = stated ?? (zoneWords[word[1] as string] as number);
		rest = `${rest.slice(0, word.index)} ${rest.slice(word.index + word[0].length)}`;
		rest = rest.replace(/ +/g, ' ').trim();
		if (WORD.test(rest)) return null;
	}
	if (HOME.test(name)) return { text: rest, minutes };
	if (UNIVERSAL.test(name)) return { text: rest, minutes: minutes ?? 0 };
	return minutes !== null || STATED.test(rest) ? { text: rest, minutes } : null;
}
