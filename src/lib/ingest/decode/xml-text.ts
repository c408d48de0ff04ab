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

/** Text with XML's five entities and character references told as what they stand for; null for any other. */
export function decodeEntities(raw: string): string | null {
	if (!raw.includes('&')) return raw;
	let known = true;
	const text = raw.replace(/&([^;&]{0,10};)?/g, (_, entity: string | undefined) => {
		const letter = letterOf(entity?.slice(0, -1) ?? '');
		known &&= letter !== null;
		return letter ?? '';
	});
	return known ? text : null;
}

function letterOf(entity: string): string | null {
	if (Object.hasOwn(named, entity)) return named[entity] as string;
	const match = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(entity);
	const point = match?.[1] ? parseInt(match[1], 16) : Number(match?.[2] ?? NaN);
	const surrogate = point >= 0xd800 && point <= 0xdfff;
	return point > 0 && point <= 0x10ffff && !surrogate ? String.fromCodePoint(point) : null;
}
