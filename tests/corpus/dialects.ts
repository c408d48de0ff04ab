import { windows1252 } from '#tests/support/memory-file.ts';
import { textRows, workbook } from '#tests/support/workbook.ts';
import { allUsed, type CorpusCase } from './corpus-case.ts';

const HEADER = ['asiakas', 'pvm', 'tapahtuma', 'yksikkö'];
const rows = (count: number, unit: (n: number) => string) =>
	Array.from({ length: count }, (_, n) => [
		`c${n % 4}`,
		`2025-03-${String(2 * n + 1).padStart(2, '0')}`,
		'Yhteydenotto',
		unit(n)
	]);
const file = (bytes: string | Uint8Array) => [{ name: 'vienti.csv', bytes }];
const lines = (
	delimiter: string,
	written: (cell: string, place: number) => string,
	unit: (n: number) => string = (n) => `Asema ${n % 2}`
) =>
	[
		HEADER.join(delimiter),
		...rows(6, unit).map((cells) => cells.map(written).join(delimiter))
	].join('\n');

const finnish = (letters: Readonly<Record<string, number>>) => {
	const text = `asiakas;päivä;tapahtuma;yksikkö\nP1;3.3.2025;Yhteydenotto;Äänekosken ydinasema\nP2;4.3.2025;Käynti;Ålandin työ\n`;
	return Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0));
};
const dos = { ä: 0x84, ö: 0x94, å: 0x86, Ä: 0x8e, Ö: 0x99, Å: 0x8f };
const mac = { ä: 0x8a, ö: 0x9a, å: 0x8c, Ä: 0x80, Ö: 0x85, Å: 0x81 };
const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const halfConverted = (n: number) =>
	n <= 12 ? `2025-${String(n).padStart(2, '0')}-03` : `${n}.3.2025`;

/** Text files whose quotes, letters or lines are not those of plain CSV in UTF-8. */
export const dialects: readonly CorpusCase[] = [
	{
		name: 'quotes behind a backslash, also around a delimiter',
		files: () =>
			file(
				lines(
					',',
					(cell, place) => (place < 3 ? cell : `"${cell.replaceAll('"', '\\"')}"`),
					(n) => `Asema "${n}", Itä`
				)
			),
		outcome: allUsed(6)
	},
	{
		name: 'blanks before quotes, delimiters inside them',
		files: () =>
			file(
				lines(
					',',
					(cell, place) => (place === 0 ? cell : ` "${cell}"`),
					(n) => `Asema ${n}, Itä`
				)
			),
		outcome: allUsed(6)
	},
	{
		name: 'cells that Excel was told are text: ="x"',
		files: () =>
			file(
				lines(
					';',
					(cell, place) => (place === 1 ? cell : `="${cell}"`),
					(n) => `Asema ${n}; Itä`
				)
			),
		outcome: allUsed(6)
	},
	{
		name: 'whole lines in quotes, the quotes inside doubled',
		files: () =>
			file(
				lines(
					';',
					(cell, place) => (place === 3 ? `"${cell}"` : cell),
					(n) => `Asema ${n}; Itä`
				)
					.split('\n')
					.map((line) => `"${line.replaceAll('"', '""')}"`)
					.join('\n')
			),
		outcome: allUsed(6)
	},
	{
		name: 'single quotes around cells with delimiters',
		files: () =>
			file(
				lines(
					';',
					(cell) => `'${cell}'`,
					(n) => `Asema ${n}; Itä`
				)
			),
		outcome: allUsed(6)
	},
	{
		name: 'text behind a closing quote, and quotes inside quotes that nobody doubled',
		files: () =>
			file(
				[
					HEADER.join(';'),
					'c1;2025-03-01;Yhteydenotto;"Asema" Itä',
					'c2;2025-03-02;Yhteydenotto;"Asema "Itä" keskus"',
					'c3;2025-03-03;Yhteydenotto;"Asema; Itä"'
				].join('\n')
			),
		outcome: allUsed(3)
	},
	{
		name: 'row names without a header, as R writes them',
		files: () =>
			file(
				[
					HEADER.map((name) => `"${name}"`)
						.join(' ;')
						.replaceAll(' ', ''),
					...rows(4, (n) => `Asema ${n}`).map((cells, n) =>
						[n + 1, ...cells].map((cell) => `"${cell}"`).join(';')
					)
				].join('\n')
			),
		outcome: allUsed(4)
	},
	{
		name: 'a header with a delimiter too many',
		files: () => file(lines(';', (cell) => cell).replace('yksikkö', 'yksikkö;')),
		outcome: allUsed(6)
	},
	{
		name: 'lines of separators only are no rows',
		files: () =>
			file(
				`${lines(';', (cell) => cell)}\n;;;\n"";"";"";""\n  ; ;;\n;;;;;;\nc9;ei;Yhteydenotto;A\n`
			),
		outcome: {
			rows: 7,
			used: 6,
			rejected: 1,
			duplicates: 0,
			events: 6,
			found: ['unreadable_time event_time: 12']
		}
	},
	{
		name: 'letters of DOS',
		files: () => file(finnish(dos)),
		outcome: { ...allUsed(2), found: ['dos_encoding'] }
	},
	{
		name: 'letters of an old Macintosh',
		files: () => file(finnish(mac)),
		outcome: { ...allUsed(2), found: ['mac_encoding'] }
	},
	{
		name: 'two files in one, of UTF-8 and of windows-1252',
		files: () =>
			file(
				joined(
					utf8('asiakas;päivä;tapahtuma;yksikkö\nP1;3.3.2025;Käynti;Äänekoski\n'),
					windows1252('P2;4.3.2025;Käynti;Äänekoski\n')
				)
			),
		outcome: { ...allUsed(2), found: ['mixed_encoding'] }
	},
	{
		name: 'letters that became UTF-8 twice',
		files: () =>
			file(
				'asiakas;pÃ¤ivÃ¤;tapahtuma;yksikkÃ¶\nP1;3.3.2025;KÃ¤ynti;Ã„Ã¤nekoski\nP2;4.3.2025;KÃ¤ynti;Ã–ja\n'
			),
		outcome: { ...allUsed(2), found: ['double_encoding'] }
	},
	{
		name: 'letters that became UTF-8 twice before they came into a workbook',
		files: async () => [
			{
				name: 'a.xlsx',
				bytes: await workbook({
					sheets: [
						{
							name: 'T',
							rows: textRows([
								['asiakas', 'pÃ¤ivÃ¤', 'tapahtuma', 'yksikkÃ¶'],
								['P1', '3.3.2025', 'KÃ¤ynti', 'Ã„Ã¤nekoski']
							])
						}
					]
				})
			}
		],
		outcome: { ...allUsed(1), found: ['double_encoding'] }
	},
	{
		name: 'letters with their accents apart are the same letters: one row, twice',
		files: () => [
			{
				name: 'a.csv',
				bytes: `asiakas;päivä;tapahtuma;yksikkö\nP1;3.3.2025;Käynti;Äänekoski\n`.normalize('NFC')
			},
			{
				name: 'b.csv',
				bytes: `asiakas;päivä;tapahtuma;yksikkö\nP1;3.3.2025;Käynti;Äänekoski\n`.normalize('NFD')
			}
		],
		outcome: {
			rows: 2,
			used: 1,
			rejected: 0,
			duplicates: 1,
			events: 1,
			found: ['duplicate_row: 2']
		}
	},
	{
		name: 'UTF-16 without a byte order mark',
		files: () =>
			file(
				Uint8Array.from(
					[...lines(';', (cell) => cell)].flatMap((letter) => [letter.charCodeAt(0), 0])
				)
			),
		outcome: allUsed(6)
	},
	{
		name: 'a column that is empty below its values is told',
		files: () => file(lines(';', (cell) => cell).replace(/\nc[13]/g, '\n')),
		outcome: { ...allUsed(6), found: ['empty_below asiakas', 'missing_client client_id: 3 5 7'] }
	},
	{
		name: 'and filled where the mapping says so',
		files: () => file(lines(';', (cell) => cell).replace(/\nc[13]/g, '\n')),
		mapping: {
			name: 'filled',
			columns: {
				client_id: 'asiakas',
				event_time: 'pvm',
				event_type: 'tapahtuma',
				unit_id: 'yksikkö'
			},
			fillDown: ['asiakas'],
			values: { event_type: { Yhteydenotto: 'contact' } }
		},
		outcome: { ...allUsed(6), found: ['filled_down asiakas'] }
	},
	{
		name: 'ids that a spreadsheet shortened',
		files: () =>
			file(lines(';', (cell, place) => (place === 0 ? `1,2345${cell.slice(1)}E+15` : cell))),
		outcome: { ...allUsed(6), found: ['damaged_id asiakas: 2 3 4 5'] }
	},
	{
		name: 'dates of which a spreadsheet took those it could',
		files: () =>
			file(
				[
					HEADER.join(';'),
					...Array.from(
						{ length: 24 },
						(_, n) => `c${n};${halfConverted(n + 1)};Yhteydenotto;Asema`
					)
				].join('\n')
			),
		outcome: { ...allUsed(24), found: ['half_converted_dates pvm'] }
	},
	{
		name: 'yes and no in three languages',
		files: () =>
			file(
				'client_id;event_time;event_type;unit_id;planned;student;group_flag\nc1;2025-03-01;contact;u;kyllä;sant;on\nc2;2025-03-02;contact;u;epätosi;falskt;off\n'
			),
		outcome: allUsed(2)
	}
];
