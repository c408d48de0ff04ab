/** A value of a CSV; null and undefined are an empty field. */
export type CsvCell = string | number | boolean | null | undefined;

/** How a CSV is written for those who open it. */
export interface CsvForm {
	readonly separator: ',' | ';';
	readonly lineEnd: '\n' | '\r\n';
	/** What the whole file begins with. */
	readonly start: '' | '\uFEFF';
	readonly number: (value: number) => string;
}

/** Commas, decimal points, LF: what programs read. */
export const forPrograms: CsvForm = { separator: ',', lineEnd: '\n', start: '', number: String };

/**
 * Byte order mark, semicolons, decimal commas, CRLF: what a Finnish spreadsheet opens as it is. Numbers have at
 * most four decimals, which is finer than any interval shown.
 */
export const forSpreadsheets: CsvForm = {
	separator: ';',
	lineEnd: '\r\n',
	start: '\uFEFF',
	number: (value) => String(Number(value.toFixed(4))).replace('.', ',')
};

const guarded = /^'*[=+\-@\t\r]/;

/**
 * Text that no spreadsheet runs as a formula: led by an apostrophe where it would be. Text that reads as guarded
 * already is guarded once more, so that `withoutGuard` gives back every text as it was.
 */
export function withGuard(text: string): string {
	return guarded.test(text) ? `'${text}` : text;
}

/** The text that `withGuard` was given. */
export function withoutGuard(text: string): string {
	return text.startsWith("'") && guarded.test(text) ? text.slice(1) : text;
}

/** Text in quotes, its own quotes doubled (RFC 4180). */
export function csvQuoted(text: string): string {
	return `"${text.replaceAll('"', '""')}"`;
}

/** Text as one field: in quotes where it has a separator, a quote, a line end or space at an end, or begins as a comment. */
function csvField(text: string, separator: string): string {
	const plain = !text.includes(separator) && !/["\r\n]|^[\s#]|\s$/.test(text);
	return plain ? text : csvQuoted(text);
}

/** Texts as one line of fields between commas, for readers of the project's own; nothing is guarded. */
export function csvLine(texts: readonly string[]): string {
	return `${texts.map((text) => (text === '' ? '' : csvField(text, ','))).join(',')}\n`;
}

/**
 * Rows as lines, each with its line end. Text is guarded against being run as a formula, numbers are not. A row of
 * one empty field is a pair of quotes: a blank line would be no row.
 */
export function csvLines(rows: readonly (readonly CsvCell[])[], form: CsvForm): string {
	return rows
		.map((row) => {
			const line = row.map((cell) => fieldOf(cell, form)).join(form.separator);
			return `${row.length === 1 && line === '' ? '""' : line}${form.lineEnd}`;
		})
		.join('');
}

/** A whole CSV: its context, each line of it led by `# `, then the rows, the header first. */
export function csvText(
	rows: readonly (readonly CsvCell[])[],
	form: CsvForm,
	context: readonly string[] = []
): string {
	const told = context.map((line) => `# ${contextLine(line)}${form.lineEnd}`);
	return `${form.start}${told.join('')}${csvLines(rows, form)}`;
}

/** One line, in which no part behind a separator would run as a formula: a spreadsheet cuts it there. */
function contextLine(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.replace(/([;,]\s*"?)(?=[=+\-@])/g, "$1'");
}

function fieldOf(cell: CsvCell, { separator, number }: CsvForm): string {
	if (cell === null || cell === undefined) return '';
	return csvField(typeof cell === 'number' ? number(cell) : withGuard(String(cell)), separator);
}
