import { reasonText } from '#lib/events/words/reasons.ts';
import { AppError, type AppErrorCode, type AppErrorData } from '#lib/base/errors.ts';

/** Exit codes (design section 6). */
export const exitCodes = {
	done: 0,
	bug: 1,
	usage: 2,
	rejected: 3,
	identifier: 4,
	unreadable: 5
} as const;

type Words = (data: Readonly<Record<string, string>>) => string;

/** A reason as the app words it. */
const because = (reason: string | undefined, line = '1') =>
	reasonText(reason ?? 'unknown_reason', 'en', Number(line));

/** What to do where no column could be told for something that every event needs. */
const unmapped = (file: string | undefined, what: string) =>
	`it is not known which column of ${file} tells ${what}. Run inspect, add the column to the "mapping" that it ` +
	'prints, and give that part as a file with --mapping.';

const failures: Readonly<Record<AppErrorCode, readonly [code: number, words: Words]>> = {
	wrong_usage: [
		exitCodes.usage,
		({ option, given, allowed }) =>
			`${option}: ${given ? `got "${given}"` : 'nothing given'}${allowed ? `, expected ${allowed}` : ''}. See --help.`
	],
	bad_mapping: [
		exitCodes.usage,
		({ file, column, header }) =>
			`the mapping${file ? ` of ${file}` : ''} does not work at ${column}${header ? ` ("${header}")` : ''}: ` +
			(column === 'event_type' && !header
				? 'no column gives it, or its value is none of the contract. Name a column or a constant in a file for --mapping.'
				: 'check that the header is in the file and the value in the contract.')
	],
	bad_units_file: [
		exitCodes.usage,
		({ file, reason, rows }) =>
			`the units file ${file} cannot be used (${because(reason)}${rows ? `, ${rows} rows` : ''}): it needs unit_id, each unit once.`
	],
	identity_code: [
		exitCodes.identifier,
		({ file, columns, rows }) =>
			`${file} holds personal identity codes in column ${columns}, in ${rows} ${rows === '1' ? 'row' : 'rows'}. Nothing was read: ` +
			'remove the column or replace the codes with pseudonyms. (Of other numbers of the form 123456-7890 about one in 850 ' +
			'is a valid code by chance: ask for them without the hyphen.)'
	],
	identifier_in_client_column: [
		exitCodes.identifier,
		({ file, column, kind }) =>
			`column ${column}${file ? ` of ${file}` : ''}, which tells the clients apart, holds what identifies a person (${kind}). ` +
			'Nothing was read: map a column of pseudonyms to client_id, or this one with identifiers set to "number" for it in the mapping.'
	],
	nothing_readable: [
		exitCodes.unreadable,
		({ file, reason = 'empty', line }) => `no readable table in ${file}: ${because(reason, line)}.`
	],
	no_client_column: [
		exitCodes.unreadable,
		({ file }) => unmapped(file, 'who the client is (client_id)')
	],
	no_time_column: [
		exitCodes.unreadable,
		({ file }) => unmapped(file, 'when it happened (event_time)')
	],
	no_readable_date: [
		exitCodes.unreadable,
		({ file, column }) => `no date of column ${column} in ${file} can be read: check the mapping.`
	],
	broken_archive: [
		exitCodes.unreadable,
		({ file, reason = 'damaged', line }) =>
			`${file} cannot be unpacked: ${because(reason, line)}. Nothing was read.`
	],
	engine_unavailable: [exitCodes.bug, () => 'the DuckDB engine cannot be started here.'],
	out_of_memory: [
		exitCodes.bug,
		() => 'memory ran out: map fewer columns or narrow the data to a shorter time.'
	]
};

/** What went wrong in plain English, with the exit code it ends in; never a stack trace. */
export function failureOf(thrown: unknown): { code: number; text: string } {
	if (thrown instanceof AppError) {
		const [code, words] = failures[thrown.code];
		return { code, text: words(texts(thrown.data)) };
	}
	const detail = thrown instanceof Error ? thrown.message.split('\n')[0] : String(thrown);
	return { code: exitCodes.bug, text: `something unexpected went wrong: ${detail}` };
}

/** Fields as text; a column `#3` is the third column of the file. */
function texts(data: AppErrorData): Record<string, string> {
	const place = (text: string) => text.replace(/^#(\d+)$/, 'no. $1');
	return Object.fromEntries(
		Object.entries(data).map(([name, value]) => [
			name,
			[value]
				.flat()
				.map((item) => place(String(item)))
				.join(', ')
		])
	);
}
