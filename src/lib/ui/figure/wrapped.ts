/** A text in lines no wider than `most`, cut between words; a word that is wider stands alone. */
export function wrapped(text: string, most: number, widthOf: (text: string) => number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
		if (lines.length === 0 || widthOf(longer) > most) lines.push(word);
		else lines[lines.length - 1] = longer;
	}
	return lines;
}
