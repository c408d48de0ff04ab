import counties from '#data/codes/counties.json';
import municipalities from '#data/codes/municipalities.json';
import { foldHeader } from '#lib/events/header-fold.ts';

/** What a name may stand before: "Pohde", "Pohteen" and "Pohjois-Pohjanmaan hyvinvointialue" are one county. */
const endings = [
	'',
	'hyvinvointialue',
	'hyvinvointialueen',
	'hva',
	'välfärdsområde',
	'vfo',
	'wellbeing services county'
];

/**
 * Every folded word for a county, and its code: the code itself, official and everyday names in Finnish,
 * Swedish and English, genitives, each also with "hyvinvointialue" and the like (domain.md 9.1).
 */
export const countyWords: ReadonlyMap<string, string> = new Map(
	counties.flatMap(({ code, fi, sv, en, words }) => [
		[foldHeader(code), code] as const,
		...[fi, sv, en, ...words].flatMap((word) =>
			endings.map((ending) => [foldHeader(word + ending), code] as const)
		)
	])
);

/** Every folded word for a municipality, and its code: the code itself, and its Finnish and Swedish names. */
export const municipalityWords: ReadonlyMap<string, string> = new Map(
	municipalities.flatMap(({ code, fi, sv }) =>
		[code, fi, sv].map((word) => [foldHeader(word), code] as const)
	)
);

/** Two-digit code of a county (`HUS`, `muu`) from any word for it; null when nobody knows the word. */
export function countyOf(text: string): string | null {
	return countyWords.get(foldHeader(padded(text, 2))) ?? null;
}

/** Three-digit code of a municipality from its code or name; null when nobody knows it. */
export function municipalityOf(text: string): string | null {
	return municipalityWords.get(foldHeader(padded(text, 3))) ?? null;
}

/** Codes lose their zeros in spreadsheets: 7 and 7.0 are 07. */
function padded(text: string, length: number): string {
	const [, digits] = /^\s*(\d+)(?:[.,]0)?\s*$/.exec(text) ?? [];
	return digits === undefined ? text : digits.padStart(length, '0');
}

/** Code and names of every county, of HUS and of what is no county. */
export const countyNames: readonly {
	readonly code: string;
	readonly fi: string;
	readonly sv: string;
	readonly en: string;
}[] = counties;
