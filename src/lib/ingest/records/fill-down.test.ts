import { describe, expect, it } from 'vitest';
import { fillingDown } from './fill-down.ts';

const layout = { delimiter: ';', headers: ['a', 'b', 'c'], dataLine: 3 };

function filled(
	text: string,
	columns: readonly string[],
	more: Partial<typeof layout> = {}
): string {
	const bytes = new TextEncoder().encode(text);
	const outcomes = [1, 3, 1000].map((piece) => {
		const stage = fillingDown({ ...layout, ...more }, columns);
		const out: number[] = [];
		for (let at = 0; at < bytes.length; at += piece)
			out.push(...stage.push(bytes.subarray(at, at + piece)));
		return new TextDecoder().decode(Uint8Array.from([...out, ...stage.end()]));
	});
	expect(new Set(outcomes).size).toBe(1);
	return outcomes[0] as string;
}

describe('filling down', () => {
	it('gives empty cells of the chosen columns the cell above, quotes and all', () => {
		const text = 'otsikko;;\na;b;c\n"x;y";1;p\n;2;\n"" ; 3 ;\nz;4;\n;5;q';
		expect(filled(text, ['a'])).toBe(
			'otsikko;;\na;b;c\n"x;y";1;p\n"x;y";2;\n"x;y"; 3 ;\nz;4;\nz;5;q'
		);
		expect(filled(text, ['c', 'a'])).toContain('"x;y";2;p\n"x;y"; 3 ;p\nz;4;p\nz;5;q');
	});
	it('leaves what is above the rows, blank and ragged ones, and cells with nothing above', () => {
		expect(filled('x;1;\n\n;2;\ny;3;\n;;\n\n;;;\n;4\n;5;\r\n', ['a'])).toBe(
			'x;1;\n\n;2;\ny;3;\n;;\n\n;;;\n;4\ny;5;\r\n'
		);
	});
	it('goes on behind a quote that nothing closes, and over lines inside quotes', () => {
		expect(filled('\n\nx;"1\n;2;\n', ['a'])).toBe('\n\nx;"1\n;2;\n');
		expect(filled('\n\n"x\ny";1;\n;2;\n', ['a'])).toBe('\n\n"x\ny";1;\n"x\ny";2;\n');
	});
	it('changes nothing where no column is chosen', () => {
		expect(filled('\n\nx;1;\n;2;\n', [])).toBe('\n\nx;1;\n;2;\n');
	});
});
