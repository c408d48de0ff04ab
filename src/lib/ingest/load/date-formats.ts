/**
 * How the texts of one time column mostly look: a hint that makes reading fast.
 * Texts that look otherwise are read by the slow, thorough way, so a wrong hint costs time, never truth.
 */
export interface Reading {
	/** Texts start with `YYYY-MM-DD`. */
	readonly iso: boolean;
	/** The formats below read month before day. */
	readonly monthFirst: boolean;
	/** `strptime` format of a day alone, and of a day with a time of day after a space. */
	readonly dayFormat: string;
	readonly clockFormat: string;
}

const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2\d{4}(?: (klo )?\d{1,2}([:.])\d{2}(\5\d{2})?)?$/;
const ISO = /^\d{4}-\d{1,2}-\d{1,2}/;

/** The reading that fits most of the sampled texts; Finnish `d.m.Y` where nothing fits. */
export function readingOf(texts: readonly string[]): Reading {
	const matches = texts.flatMap((text) => {
		const match = NUMERIC.exec(text);
		return match ? [match] : [];
	});
	const monthFirst =
		matches.some((match) => Number(match[3]) > 12) &&
		!matches.some((match) => Number(match[1]) > 12);
	const formats = matches.map((match) => formatOf(match, monthFirst));
	const withClock = (format: string) => format.includes(' ');
	return {
		iso: texts.filter((text) => ISO.test(text)).length > matches.length,
		monthFirst,
		dayFormat: commonest(formats.filter((format) => !withClock(format))) ?? '%d.%m.%Y',
		clockFormat: commonest(formats.filter(withClock)) ?? '%d.%m.%Y %H:%M'
	};
}

function formatOf(match: RegExpExecArray, monthFirst: boolean): string {
	const [, , between, , klo = '', colon, seconds] = match;
	const day = (monthFirst ? ['%m', '%d', '%Y'] : ['%d', '%m', '%Y']).join(between);
	if (colon === undefined) return day;
	return `${day} ${klo}%H${colon}%M${seconds === undefined ? '' : `${colon}%S`}`;
}

function commonest(formats: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const format of formats) counts.set(format, (counts.get(format) ?? 0) + 1);
	return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
