/** Lines that a finding names at most. */
const MAX_LINES = 5;

/** How many distinct texts were found to be of a kind, and the lines the first of them stand on. */
export class KindCount {
	texts = 0;
	readonly lines: number[] = [];

	note(line: number): void {
		this.texts++;
		if (this.lines.length < MAX_LINES) this.lines.push(line);
	}
}
