import { windows1252 } from './dialect.ts';

/**
 * Letters from 0x80 on: those of DOS in western Europe (the letters of code pages 437 and 865 that Finnish
 * and Swedish use stand in the same places) and of old Macintoshes. Unicode Consortium, MAPPINGS/VENDORS.
 */
const upper = {
	cp850:
		'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ' +
		'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
		'└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
		'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
	macintosh:
		'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü' +
		'†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
		'¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ' +
		'‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'
} as const;

/** Encodings of a byte a letter that are no part of the web's. */
export type CodePage = keyof typeof upper;

const letters = (page: CodePage, byte: number) => upper[page].charAt(byte - 0x80);

/** Decodes bytes of a code page; no byte is without a letter. */
export function codePageText(page: CodePage): (bytes: Uint8Array) => string {
	const texts = Array.from({ length: 256 }, (_, byte) =>
		byte < 0x80 ? String.fromCharCode(byte) : letters(page, byte)
	);
	return (bytes) => {
		let text = '';
		for (const byte of bytes) text += texts[byte] as string;
		return text;
	};
}

const own = 'åäöÅÄÖ';
const foreign = 'éÉèüÜáàæÆøØšŠžŽ';
const marks = '\u00a0–—‘’“”„•…€£§°´½²³«»®©·';

const westernText = (byte: number) =>
	String.fromCharCode(byte >= 0xa0 ? byte : (windows1252[byte - 0x80] as number));

/** How much a letter speaks for the code page that makes it. */
function worth(letter: string): number {
	if (own.includes(letter)) return 3;
	if (foreign.includes(letter)) return 1;
	return marks.includes(letter) ? 0 : -2;
}

/**
 * Whether bytes that are no UTF-8 are windows-1252, DOS or Macintosh: what makes the most letters of Finnish
 * and Swedish out of them. A code page must show an ä or å within a word, for its ö is a closing quote of
 * windows-1252.
 */
export function codePageOf(bytes: Uint8Array): 'windows-1252' | CodePage {
	const counts = new Float64Array(256);
	const inWords = new Float64Array(256);
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i] as number;
		if (byte < 0x80) continue;
		counts[byte] = (counts[byte] as number) + 1;
		if (isLetter(bytes[i - 1]) || isLetter(bytes[i + 1])) {
			inWords[byte] = (inWords[byte] as number) + 1;
		}
	}
	let best: 'windows-1252' | CodePage = 'windows-1252';
	let most = score(counts, westernText);
	for (const page of ['cp850', 'macintosh'] as const) {
		const points = score(counts, (byte) => letters(page, byte));
		const vowels = [...'äåÄÅ'].some((vowel) => inWords[upper[page].indexOf(vowel) + 0x80]);
		if (vowels && points > most) [best, most] = [page, points];
	}
	return best;
}

function score(counts: Float64Array, letterOf: (byte: number) => string): number {
	let sum = 0;
	for (let byte = 0x80; byte < 256; byte++) {
		const count = counts[byte] as number;
		if (count > 0) sum += count * worth(letterOf(byte));
	}
	return sum;
}

const isLetter = (byte: number | undefined) =>
	byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
