import { isDay } from './code-check.ts';

/** Of random last digits, those that agree by chance (Luhn). */
export const LUHN_CHANCE = 1 / 10;

const SWEDISH = /(?<![\p{L}\d])(\d\d)?(\d{6})(?: ?[-+] ?| )?(\d{4})(?![\p{L}\d])/gu;
const ENDS_IN_LETTER = /^[^ ]*[a-z]$/i;
/** What is added to the day in a coordination number (samordningsnummer). */
const COORDINATION = 60;

/** Numbers of the form of a Swedish personal number that have a day, and those whose check agrees too. */
export interface SwedishFinds {
	days: number;
	hits: number;
}

/**
 * Swedish personal numbers in plain text (personnummer and samordningsnummer: `YYMMDD-NNNC` or with the
 * century, the last digit by Luhn over the ten). One in ten numbers with a day agrees by chance.
 */
export function swedishCodes(text: string): SwedishFinds {
	const finds: SwedishFinds = { days: 0, hits: 0 };
	if (ENDS_IN_LETTER.test(text)) return finds;
	for (const [, century, day, rest] of text.matchAll(SWEDISH)) {
		const [year, month, date] = [0, 2, 4].map((at) => Number(day!.slice(at, at + 2))) as [
			number,
			number,
			number
		];
		const full = Number(century ?? 20) * 100 + year;
		const known = date > COORDINATION ? date - COORDINATION : date;
		if (full < 1850 || full > 2100 || !isDay(known, month, full)) continue;
		finds.days++;
		if (luhn(day! + rest!)) finds.hits++;
	}
	return finds;
}

function luhn(digits: string): boolean {
	let sum = 0;
	for (let at = 0; at < digits.length; at++) {
		const doubled = (digits.charCodeAt(at) - 0x30) * (at % 2 === digits.length % 2 ? 2 : 1);
		sum += doubled > 9 ? doubled - 9 : doubled;
	}
	return sum % 10 === 0;
}
