/** What the runner does with one SELECT of a `build.sql`. */
type SectionKind = 'keep' | 'once' | 'step' | 'table' | 'fates';

export interface Section {
	readonly kind: SectionKind;
	readonly name: string;
	readonly select: string;
	/** Steps, this one too, that no later section reads. */
	readonly unread: readonly string[];
}

const mark = /^-- @(keep|once|step|table|fates)(?: (\w+))?$/;

/**
 * The sections of a `build.sql`, in order. A section begins with a line `-- @<kind> <name>` and is one SELECT:
 * `keep` a small table that stays, `once` a scratch table over the whole history, `step` a scratch table of one
 * slice of kin, `table` facts of one slice, `fates` (without a name) what became of the slice's events.
 * Text before the first section is the file's header. Throws `section: …` where a section has no SELECT.
 */
export function sectionsOf(build: readonly string[]): Section[] {
	const sections = build.flatMap((text) => {
		const found: { kind: SectionKind; name: string; lines: string[] }[] = [];
		for (const line of text.split('\n')) {
			const begins = mark.exec(line.trimEnd());
			if (begins) found.push({ kind: begins[1] as SectionKind, name: begins[2] ?? '', lines: [] });
			else found.at(-1)?.lines.push(line);
		}
		return found.map(({ kind, name, lines }) => {
			const select = lines.join('\n').trim().replace(/;$/, '');
			if (select === '') throw new Error(`section: ${kind} ${name} has no SELECT`);
			return { kind, name, select };
		});
	});
	const lastReader = new Map<string, number>();
	for (const [index, { kind, name, select }] of sections.entries()) {
		if (kind === 'step') lastReader.set(name, index);
		for (const [word] of select.replaceAll(/--[^\n]*/g, '').matchAll(/\w+/g))
			if (lastReader.has(word)) lastReader.set(word, index);
	}
	return sections.map((section, index) => ({
		...section,
		unread: [...lastReader].filter(([, last]) => last === index).map(([name]) => name)
	}));
}
