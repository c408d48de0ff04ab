/** What the runner does with one SELECT of a `build.sql`. */
type SectionKind = 'keep' | 'once' | 'step' | 'table' | 'fates';

export interface Section {
	readonly kind: SectionKind;
	readonly name: string;
	readonly select: string;
}

const mark = /^-- @(keep|once|step|table|fates)(?: (\w+))?$/;

/**
 * The sections of a `build.sql`, in order. A section begins with a line `-- @<kind> <name>` and is one SELECT:
 * `keep` a small table that stays, `once` a scratch table over the whole history, `step` a scratch table of one
 * slice of kin, `table` facts of one slice, `fates` (without a name) what became of the slice's events.
 * Text before the first section is the file's header. Throws `section: …` where a section has no SELECT.
 */
export function sectionsOf(build: readonly string[]): Section[] {
	return build.flatMap((text) => {
		const sections: { kind: SectionKind; name: string; lines: string[] }[] = [];
		for (const line of text.split('\n')) {
			const found = mark.exec(line.trimEnd());
			if (found) sections.push({ kind: found[1] as SectionKind, name: found[2] ?? '', lines: [] });
			else sections.at(-1)?.lines.push(line);
		}
		return sections.map(({ kind, name, lines }) => {
			const select = lines.join('\n').trim().replace(/;$/, '');
			if (select === '') throw new Error(`section: ${kind} ${name} has no SELECT`);
			return { kind, name, select };
		});
	});
}
