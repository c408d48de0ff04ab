import { textRows, workbook } from '#tests/support/workbook.ts';
import { allUsed, type CorpusCase } from './corpus-case.ts';

const HEADER = ['client_id', 'event_time', 'event_type', 'unit_id'];
const head = `<row r="1">${HEADER.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join('')}</row>`;
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number, client: string, time: string) =>
	`<row r="${number}">${inline(client)}${time}${inline('contact')}${inline('u')}</row>`;
const book = async (bytes: Promise<Uint8Array>) => [{ name: 'book.xlsx', bytes: await bytes }];
const OLE = Uint8Array.from([
	0xd0,
	0xcf,
	0x11,
	0xe0,
	0xa1,
	0xb1,
	0x1a,
	0xe1,
	...Array(600).fill(0)
]);

/** Workbooks as spreadsheet programs and report tools write them. */
export const workbooks: readonly CorpusCase[] = [
	{
		name: 'a plain sheet of text',
		files: () =>
			book(
				workbook({
					sheets: [{ name: 'Taul1', rows: textRows([HEADER, ['c1', '3.3.2025', 'contact', 'u']]) }]
				})
			),
		outcome: allUsed(1)
	},
	{
		name: 'days as numbers with a day format',
		files: () =>
			book(
				workbook({
					sheets: [{ name: 'T', rows: head + row(2, 'c1', '<c s="1"><v>45719</v></c>') }],
					formats: [0, 14]
				})
			),
		outcome: allUsed(1)
	},
	{
		name: 'days counted from 1904',
		files: () =>
			book(
				workbook({
					sheets: [
						{
							name: 'T',
							rows:
								head + row(2, 'c1', '<c s="1"><v>44257</v></c>') + row(3, 'c2', inline('3.3.2025'))
						}
					],
					formats: [0, 'd.m.yyyy'],
					epoch1904: true
				})
			),
		outcome: allUsed(2)
	},
	{
		name: 'cells merged over rows are filled from the record of the workbook',
		files: () =>
			book(
				workbook({
					sheets: [
						{
							name: 'T',
							rows: textRows([
								['asiakas', 'pvm', 'tapahtuma', 'yksikkö'],
								['c0', '1.3.2025', 'Yhteydenotto', 'Asema 0'],
								['', '3.3.2025', 'Yhteydenotto', ''],
								['c1', '5.3.2025', 'Yhteydenotto', ''],
								['', '7.3.2025', 'Yhteydenotto', ''],
								['', '', '', '']
							]),
							behind:
								'<mergeCells count="3"><mergeCell ref="A2:A3"/><mergeCell ref="A4:A5"/><mergeCell ref="D2:D5"/></mergeCells>'
						}
					]
				})
			),
		outcome: allUsed(4)
	},
	{
		name: 'times closer than a second are different times',
		files: () =>
			book(
				workbook({
					sheets: [
						{
							name: 'T',
							rows:
								head +
								row(2, 'c1', '<c s="1"><v>45719.41666782407</v></c>') +
								row(3, 'c1', '<c s="1"><v>45719.41666898148</v></c>') +
								row(4, 'c1', '<c s="1"><v>45719.41667013889</v></c>')
						}
					],
					formats: [0, 22]
				})
			),
		outcome: allUsed(3)
	},
	{
		name: 'title rows above the header keep the row numbers',
		files: () =>
			book(
				workbook({
					sheets: [
						{
							name: 'T',
							rows: textRows([
								['Yhteydenotot', '', '', ''],
								['', '', '', ''],
								HEADER,
								['c1', '3.3.2025', 'contact', 'u'],
								['c2', 'ei', 'contact', 'u']
							])
						}
					]
				})
			),
		outcome: {
			rows: 2,
			used: 1,
			rejected: 1,
			duplicates: 0,
			events: 1,
			found: ['unreadable_time event_time: 5']
		}
	},
	{
		name: 'formulas by their kept results, errors as empty cells',
		files: () =>
			book(
				workbook({
					sheets: [
						{
							name: 'T',
							rows:
								head +
								row(2, 'c1', '<c t="str"><f>TODAY()</f><v>2025-03-03</v></c>') +
								row(3, 'c2', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>')
						}
					]
				})
			),
		outcome: {
			rows: 2,
			used: 1,
			rejected: 1,
			duplicates: 0,
			events: 1,
			found: ['missing_time event_time: 3']
		}
	},
	{
		name: 'two sheets of one shape are two files; hidden sheets are none',
		files: () =>
			book(
				workbook({
					sheets: [
						{ name: 'Maalis', rows: textRows([HEADER, ['c1', '3.3.2025', 'contact', 'u']]) },
						{ name: 'Huhti', rows: textRows([HEADER, ['c1', '3.4.2025', 'contact', 'u']]) },
						{
							name: 'Piilo',
							state: 'hidden',
							rows: textRows([HEADER, ['c1', '3.5.2025', 'contact', 'u']])
						},
						{ name: 'Tyhjä', rows: '' }
					]
				})
			),
		outcome: allUsed(2)
	},
	{
		name: 'gaps between cells and blank rows',
		files: () =>
			book(
				workbook({
					sheets: [
						{
							name: 'T',
							rows: `${head}<row r="4"><c r="A4" t="inlineStr"><is><t>c1</t></is></c><c r="B4" t="inlineStr"><is><t>ei</t></is></c></row><row r="9"><c r="A9" t="inlineStr"><is><t>c2</t></is></c><c r="B9" t="inlineStr"><is><t>3.3.2025</t></is></c><c r="C9" t="inlineStr"><is><t>contact</t></is></c></row>`
						}
					]
				})
			),
		outcome: {
			rows: 2,
			used: 1,
			rejected: 1,
			duplicates: 0,
			events: 1,
			found: [
				'missing_event_type event_type: 4',
				'missing_unit unit_id: 9',
				'unreadable_time event_time: 4'
			]
		}
	},
	{
		name: 'shared and rich strings',
		files: () =>
			book(
				workbook({
					sheets: [
						{
							name: 'T',
							rows: `${head}<row r="2"><c t="s"><v>0</v></c>${inline('3.3.2025')}<c t="s"><v>1</v></c>${inline('u')}</row>`
						}
					],
					strings: ['<t>c1</t>', '<r><t>con</t></r><r><t>tact</t></r>']
				})
			),
		outcome: allUsed(1)
	},
	{
		name: 'an identity code in a sheet',
		files: () =>
			book(
				workbook({
					sheets: [
						{ name: 'T', rows: textRows([HEADER, ['131052-308T', '3.3.2025', 'contact', 'u']]) }
					]
				})
			),
		outcome: { refused: 'identity_code', because: { columns: ['client_id'], rows: 1 } }
	},
	{
		name: 'a workbook of empty sheets',
		files: () => book(workbook({ sheets: [{ name: 'T', rows: '' }] })),
		outcome: { refused: 'nothing_readable', because: { file: 'book.xlsx', reason: 'empty' } }
	},
	{
		name: 'a workbook with a broken sheet',
		files: () =>
			book(
				workbook({
					sheets: [{ name: 'T', rows: '' }],
					parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${head}<row r="2"><c>` }
				})
			),
		outcome: { refused: 'nothing_readable', because: { reason: 'broken_xml' } }
	},
	{
		name: 'the Excel format of before 2007',
		files: () => [{ name: 'book.xls', bytes: OLE }],
		outcome: { refused: 'nothing_readable', because: { reason: 'old_excel' } }
	}
];
