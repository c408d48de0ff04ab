import { windows1252 } from '#tests/support/memory-file.ts';
import { allUsed, type CorpusCase } from './corpus-case.ts';

const csv = (...lines: readonly string[]) => [{ name: 'export.csv', bytes: lines.join('\n') }];
const HEADER = 'client_id,event_time,event_type,unit_id';
const sound = (n: number, from = 1) =>
	Array.from({ length: n }, (_, i) => `c${from + i},2025-03-0${1 + (i % 9)},contact,u`);
const utf16 = (text: string, littleEndian: boolean) => {
	const bytes = new Uint8Array(2 * text.length + 2);
	const view = new DataView(bytes.buffer);
	[0xfeff, ...[...text].map((letter) => letter.charCodeAt(0))].forEach((unit, index) =>
		view.setUint16(2 * index, unit, littleEndian)
	);
	return bytes;
};
const register = { ...allUsed(1), found: ['register_number Asiakasnumero'] };
const finnish = 'Asiakasnumero;Päivä;Tapahtuma;Yksikkö\nP1;3.3.2025;Yhteydenotto;Äänekoski\n';

/** Text files in every encoding, dialect and disorder. */
export const textFiles: readonly CorpusCase[] = [
	{ name: 'a canonical file', files: () => csv(HEADER, ...sound(3)), outcome: allUsed(3) },
	{
		name: 'a UTF-8 byte order mark is no part of the first header',
		files: () => csv(`\uFEFF${HEADER}`, ...sound(2)),
		outcome: allUsed(2)
	},
	{
		name: 'windows-1252 with Finnish headers and semicolons',
		files: () => [{ name: 'x.txt', bytes: windows1252(finnish) }],
		outcome: register
	},
	{
		name: 'UTF-16, little end first',
		files: () => [{ name: 'x.csv', bytes: utf16(finnish, true) }],
		outcome: register
	},
	{
		name: 'UTF-16, big end first',
		files: () => [{ name: 'x.csv', bytes: utf16(finnish, false) }],
		outcome: register
	},
	{
		name: '7-bit Finnish letters in header and cells',
		files: () => csv('Asiakasnumero;P{iv{;Tapahtuma;Yksikk|', 'P1;3.3.2025;Yhteydenotto;[{nekoski'),
		outcome: register
	},
	{
		name: 'line ends of three systems in one file',
		files: () => [
			{
				name: 'x.csv',
				bytes: `${HEADER}\r\nc1,2025-03-01,contact,u\nc2,2025-03-02,contact,u\r\nc3,2025-03-03,contact,u`
			}
		],
		outcome: allUsed(3)
	},
	{
		name: 'a file of bare carriage returns',
		files: () => [{ name: 'x.csv', bytes: [HEADER, ...sound(3)].join('\r') }],
		outcome: allUsed(3)
	},
	{
		name: 'tabs between cells',
		files: () => csv(...[HEADER, ...sound(2)].map((line) => line.replaceAll(',', '\t'))),
		outcome: allUsed(2)
	},
	{
		name: 'title lines and blank lines above the header keep the row numbers',
		files: () => csv('Yhteydenotot 2025', '', HEADER, ...sound(2), 'c9,ei,contact,u'),
		outcome: {
			rows: 3,
			used: 2,
			rejected: 1,
			duplicates: 0,
			events: 2,
			found: ['unreadable_time event_time: 6']
		}
	},
	{
		name: 'rows with too few and too many cells are rejected',
		files: () => csv(HEADER, ...sound(2), 'c8,2025-03-01,contact', 'c9,2025-03-01,contact,u,x'),
		outcome: { rows: 4, used: 2, rejected: 2, duplicates: 0, events: 2, found: ['ragged_row: 4 5'] }
	},
	{
		name: 'delimiters, quotes and line ends inside quotes',
		files: () => csv(HEADER, '"c1",2025-03-01,contact,"A, ""B""\nC"', ...sound(1, 2)),
		outcome: allUsed(2)
	},
	{
		name: 'an unclosed quote costs its own line only',
		files: () => csv(HEADER, ...sound(1), 'c8,2025-03-01,contact,"u', ...sound(2, 3)),
		outcome: {
			rows: 4,
			used: 3,
			rejected: 1,
			duplicates: 0,
			events: 3,
			found: ['unclosed_quote: 3']
		}
	},
	{
		name: 'a NUL byte rejects its row',
		files: () => csv(HEADER, ...sound(2), 'c9,2025-03-01,contact,u\u0000'),
		outcome: { rows: 3, used: 2, rejected: 1, duplicates: 0, events: 2, found: ['nul_byte: 4'] }
	},
	{
		name: 'a byte that UTF-8 does not know rejects its row',
		files: () => {
			const text = [HEADER, 'c1,2025-03-01,contact,Ähtäri', ...sound(1, 2)].join('\n');
			const bytes = new TextEncoder().encode(`${text}\nc9,2025-03-01,contact,\u0001`);
			bytes[bytes.length - 1] = 0xff;
			return [{ name: 'x.csv', bytes }];
		},
		outcome: { rows: 3, used: 2, rejected: 1, duplicates: 0, events: 2, found: ['bad_encoding: 4'] }
	},
	{
		name: 'a line over a megabyte is rejected',
		files: () => csv(HEADER, ...sound(1), `c9,2025-03-01,contact,${'u'.repeat(1_100_000)}`),
		outcome: {
			rows: 2,
			used: 1,
			rejected: 1,
			duplicates: 0,
			events: 1,
			found: ['line_too_long: 3']
		}
	},
	{
		name: 'two columns of the same name are told apart',
		files: () =>
			csv('client_id;event_time;event_type;unit_id;tila;tila', 'c;2025-03-01;contact;u;;'),
		outcome: allUsed(1)
	},
	{
		name: 'a formula in a cell is text',
		files: () => csv(HEADER, 'c1,2025-03-01,contact,=HYPERLINK(A1)', 'c2,2025-03-01,contact,+1+1'),
		outcome: allUsed(2)
	},
	{
		name: 'marks of emptiness are no values',
		files: () =>
			csv(`${HEADER},age_years`, 'c1,2025-03-01,contact,u,NULL', '-,2025-03-02,contact,u,.'),
		outcome: { ...allUsed(2), found: ['missing_client client_id: 3'] }
	},
	{
		name: 'a repeated row is a duplicate, within a file and across files',
		files: () => [
			{ name: 'a.csv', bytes: [HEADER, ...sound(2), ...sound(1)].join('\n') },
			{ name: 'b.csv', bytes: [HEADER, ...sound(2)].join('\n') }
		],
		outcome: {
			rows: 5,
			used: 2,
			rejected: 0,
			duplicates: 3,
			events: 2,
			found: ['duplicate_row: 4 2 3']
		}
	},
	{ name: 'an empty file', files: () => csv(''), outcome: refusedAs('empty') },
	{ name: 'white space only', files: () => csv('', '  ', ''), outcome: refusedAs('empty') },
	{
		name: 'a header without rows',
		files: () => csv(HEADER, ''),
		outcome: refusedAs('header_only')
	},
	{
		name: 'garbage',
		files: () => [
			{ name: 'x.csv', bytes: Uint8Array.from({ length: 5000 }, (_, i) => (i * 89 + 7) % 31) }
		],
		outcome: refusedAs('binary')
	},
	{
		name: 'a PDF named CSV',
		files: () => [{ name: 'x.csv', bytes: '%PDF-1.7\n%âãÏÓ\n1 0 obj' }],
		outcome: refusedAs('pdf')
	},
	{
		name: 'a web page named CSV',
		files: () => [{ name: 'x.csv', bytes: '<!DOCTYPE html><html><body>401</body></html>' }],
		outcome: refusedAs('html')
	},
	{
		name: 'no column of clients',
		files: () => csv('event_time,event_type,unit_id', '2025-03-01,contact,u'),
		outcome: { refused: 'no_client_column', because: { file: 'export.csv' } }
	},
	{
		name: 'no column of times',
		files: () => csv('client_id,event_type,unit_id', 'c1,contact,u'),
		outcome: { refused: 'no_time_column', because: { file: 'export.csv' } }
	},
	{
		name: 'not one readable date',
		files: () => csv(HEADER, 'c1,eilen,contact,u', 'c2,tänään,contact,u'),
		outcome: { refused: 'no_readable_date', because: { column: 'event_time' } }
	}
];

function refusedAs(reason: string): CorpusCase['outcome'] {
	return { refused: 'nothing_readable', because: { reason } };
}
