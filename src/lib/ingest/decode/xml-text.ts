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

/** Text with XML's five entities and character references told as what they stand for; XmlError for others. */
export function decodeEntities(raw: string, line: number): string {
	if (!raw.includes('&')) return raw;
	return raw.replace(/&([^;&]{0,10};)?/g, (_, entity: string | undefined) => {
		const name = entity?.slice(0, -1) ?? '';
		if (Object.hasOwn(named, name)) return named[name] as string;
		const match = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
		const point = match?.[1] ? parseInt(match[1], 16) : Number(match?.[2] ?? NaN);
		const surrogate = point >= 0xd800 && point <= 0xdfff;
		if (!(point > 0 && point <= 0x10ffff) || surrogate) throw new XmlError(line);
		return String.fromCodePoint(point);
	});
}
