import { ageGroups, ageUnions } from '#lib/events/event-types.ts';

const classes: readonly string[] = ageGroups.map(({ name }) => name);
/** Classes of earlier versions that old links may name, and those that cover the same ages. */
const earlier: Readonly<Record<string, readonly string[]>> = { '7-17': ['7-12', '13-17'] };

/** The age classes that chosen ages stand for: a union is all of its classes. */
export function agesOf(chosen: readonly string[]): string[] {
	return [...new Set(chosen.flatMap((age) => ageUnions[age] ?? [age]))];
}

/** Ages of an address: a class of an earlier version as today's; `unknown` when one is none at all and is left out. */
export function readAges(texts: readonly string[]): {
	ages: readonly string[];
	unknown: boolean;
} {
	const known = (age: string) => age === '' || age in ageUnions || classes.includes(age);
	const ages = texts.flatMap((age) => earlier[age] ?? [age]);
	return { ages: [...new Set(ages.filter(known))], unknown: !ages.every(known) };
}

/** Ages to choose from: the classes in use, each union after the last of its own where the data have two of them. */
export function offeredAges(inUse: readonly string[]): string[] {
	const offered = [...inUse];
	for (const [union, parts] of Object.entries(ageUnions)) {
		const places = parts.map((part) => offered.indexOf(part)).filter((place) => place >= 0);
		if (places.length > 1) offered.splice(Math.max(...places) + 1, 0, union);
	}
	return offered;
}
