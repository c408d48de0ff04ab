import type { Locale } from '#lib/i18n/locale.ts';

export interface TextPart {
	readonly text: string;
	readonly style: 'plain' | 'strong' | 'code';
}

/** A block of a method note: a heading, a paragraph, or the items of a list. */
export type TextBlock =
	| { readonly kind: 'heading'; readonly parts: readonly TextPart[] }
	| { readonly kind: 'paragraph'; readonly parts: readonly TextPart[] }
	| { readonly kind: 'list'; readonly items: readonly (readonly TextPart[])[] };

/**
 * The section of a method note in one language (`## fi`, `## sv`, `## en`) as blocks. Knows the little
 * Markdown the notes use: `###`, `-` lists, `**strong**`, backticks. Empty when there is no section.
 */
export function methodBlocks(note: string, locale: Locale): TextBlock[] {
	const section = note.split(/^## /m).find((part) => part.startsWith(`${locale}\n`)) ?? '';
	const chunks = section
		.slice(locale.length)
		.trim()
		.split(/\n\s*\n/);
	return chunks.filter((chunk) => chunk !== '').flatMap(chunkBlocks);
}

function chunkBlocks(chunk: string): TextBlock[] {
	const heading = /^#{3,} (.*)(?:\n([\s\S]*))?$/.exec(chunk);
	if (heading) {
		const rest = heading[2] ? chunkBlocks(heading[2]) : [];
		return [{ kind: 'heading', parts: textParts(heading[1]!) }, ...rest];
	}
	const lead = chunk.search(/^[-*] /m);
	if (lead < 0) return [{ kind: 'paragraph', parts: textParts(chunk) }];
	const before = chunk.slice(0, lead).trim();
	const items = chunk
		.slice(lead)
		.split(/^[-*] /m)
		.slice(1)
		.map(textParts);
	const intro: TextBlock[] = before === '' ? [] : [{ kind: 'paragraph', parts: textParts(before) }];
	return [...intro, { kind: 'list', items }];
}

function textParts(text: string): TextPart[] {
	const line = text.trim().replace(/\s*\n\s*/g, ' ');
	return line
		.split(/(\*\*[^*]+\*\*|`[^`]+`)/)
		.filter((part) => part !== '')
		.map((part): TextPart => {
			if (part.startsWith('**')) return { text: part.slice(2, -2), style: 'strong' };
			if (part.startsWith('`')) return { text: part.slice(1, -1), style: 'code' };
			return { text: part, style: 'plain' };
		});
}
