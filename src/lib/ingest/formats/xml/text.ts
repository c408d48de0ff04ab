/** XML that is not well-formed, and the line of it. */
export class XmlError extends Error {
	readonly line: number;

	constructor(line: number) {
		super(`XML: not well-formed at line ${line}`);
		this.line = line;
	}
}

const named: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	amp: '&',
	quot: '"',
	apos: "'"
};

const ENTITY = /&(?:([^;&]{0,10});)?/g;

/** Place of the first entity that XML does not know by itself, or of a bare `&`; -1 where there is none. */
export function unknownEntity(raw: string): number {
	for (const { 1: entity = '', index } of raw.matchAll(ENTITY)) {
		if (letterOf(entity) === null) return index;
	}
	return -1;
}

/** Text with XML's five entities and character references told as what they stand for. */
export function decodeEntities(raw: string): string {
	return raw.replace(ENTITY, (whole, entity: string = '') => letterOf(entity) ?? whole);
}

function letterOf(entity: string): string | null {
	if (Object.hasOwn(named, entity)) return named[entity] as string;
	const match = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(entity);
	const point = match?.[1] ? parseInt(match[1], 16) : Number(match?.[2] ?? NaN);
	const surrogate = point >= 0xd800 && point <= 0xdfff;
	return point > 0 && point <= 0x10ffff && !surrogate ? String.fromCodePoint(point) : null;
}
