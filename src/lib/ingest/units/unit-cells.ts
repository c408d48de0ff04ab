import unitWords from '#data/codes/unit-words.json';
import { dayFromNumber } from '#lib/base/civil-day.ts';
import { serviceAreaNames } from '#lib/events/columns.ts';
import { valueWords } from '#lib/events/synonyms.ts';
import { DAY_MICROS } from '../times/civil.ts';
import { readTime } from '../times/read-time.ts';
import { reordered, type PartOrder } from '../times/reorder.ts';
import { foldHeader } from '#lib/events/header-fold.ts';

type Words = Readonly<Record<string, readonly string[]>>;

function dictionary(words: Words): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(words).flatMap(([value, texts]) =>
			[value, ...texts].map((text) => [foldHeader(text), value] as const)
		)
	);
}

const areas = dictionary({
	...valueWords['service_area'],
	...Object.fromEntries(
		serviceAreaNames.map((name) => [name, valueWords['service_area']?.[name] ?? []])
	)
});
const listed = {
	sector: dictionary(unitWords.sector),
	prevention: dictionary(unitWords.prevention),
	production: dictionary(unitWords.production),
	is_hub: dictionary(unitWords.is_hub),
	service_area: areas
};

/** The value that a word of a units file stands for, in Finnish, Swedish or English; null when nobody knows it. */
export function unitValueOf(column: keyof typeof listed, text: string): string | null {
	return listed[column].get(foldHeader(text)) ?? null;
}

/**
 * The civil day that a cell of a units file tells, in any notation that is read as a time and in the order of its
 * column; two-digit years are 20yy. Null when it is none.
 */
export function unitDayOf(text: string, order: PartOrder = 'dmy'): string | null {
	const read = readTime(text);
	const micros = read && reordered(read.micros, read.form, order);
	return micros === null ? null : dayFromNumber(Math.floor(micros / DAY_MICROS));
}
