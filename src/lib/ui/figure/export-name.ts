import { addDays, addMonths, type Day } from '#lib/base/civil-day.ts';
import type { Scope } from '#lib/scope/scope.ts';

/** What the name of an exported file tells. */
export interface ExportNameParts {
	/** Metric or report. */
	readonly subject: string;
	/** What the rows are by, such as the month. */
	readonly by: readonly string[];
	/** What the reader chose, dimension by dimension: its heading and the names chosen. */
	readonly chosen: readonly { readonly heading: string; readonly names: readonly string[] }[];
	/** First day, and first day after. */
	readonly from: Day;
	readonly to: Day;
	readonly today: Day;
}

/**
 * `sujuva-toistuvat-yhteydenotot-kuukausi-yksikko-itainen-2025-01--2025-12-2026-12-01.csv`: subject, scope and day, in
 * letters every system and mailbox takes. Of several units their number alone.
 */
export function exportName(parts: ExportNameParts, extension: string): string {
	const chosen = parts.chosen.flatMap(({ heading, names }) => [
		heading,
		names.length === 1 ? shortened(names[0]!) : String(names.length)
	]);
	const words = ['sujuva', parts.subject, ...parts.by, ...chosen].map(plainWord);
	const stem = [...words, periodName(parts), parts.today].filter((part) => part !== '');
	return `${stem.join('-')}.${extension}`;
}

/** Whole months as `2025-01--2025-12`, other days as such. */
function periodName({ from, to }: Pick<Scope, 'from' | 'to'> & { from: Day; to: Day }): string {
	const [first, last] = [from.slice(0, 7), addDays(to, -1).slice(0, 7)];
	const isWhole = from === `${first}-01` && to === addMonths(`${last}-01`, 1);
	if (!isWhole) return `${from}--${addDays(to, -1)}`;
	return first === last ? first : `${first}--${last}`;
}

const longest = 40;
const shortened = (name: string) => (name.length > longest ? name.slice(0, longest) : name);

function plainWord(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[øœæß]/g, (letter) => ({ ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss' })[letter]!)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
}
