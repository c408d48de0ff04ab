import { readFile } from 'node:fs/promises';
import { withParquet } from '#tests/support/parquet-file.ts';
import { workbook } from '#tests/support/workbook.ts';
import { allUsed, type CorpusCase } from './corpus-case.ts';

const HEADER = ['client_id', 'event_time', 'event_type', 'unit_id'];
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const head = `<row r="1">${HEADER.map(inline).join('')}</row>`;
const row = (number: number, client: string, time: string) =>
	`<row r="${number}">${inline(client)}${time}${inline('contact')}${inline('u')}</row>`;
const book = async (bytes: Promise<Uint8Array>) => [{ name: 'book.xlsx', bytes: await bytes }];
const parquet = async (type: string) => [
	{
		name: 'a.parquet',
		bytes: await withParquet(
			`SELECT 'c' || i AS client_id, (20250301 + i)::${type} AS event_time, 'contact' AS event_type, 'u' AS unit_id FROM range(3) t(i)`,
			async (path) => new Uint8Array(await readFile(path))
		)
	}
];

/** Days such as 20250301 that are numbers of the format. */
export const compactNumbers: readonly CorpusCase[] = [
	{
		name: 'compact days as numbers, in number formats and in a date format',
		files: () =>
			book(
				workbook({
					sheets: [
						{
							name: 'T',
							rows:
								head +
								row(2, 'c1', '<c><v>20250301</v></c>') +
								row(3, 'c2', '<c s="1"><v>20250302</v></c>') +
								row(4, 'c3', '<c s="2"><v>2.0250303E7</v></c>') +
								row(5, 'c4', '<c s="3"><v>20250304</v></c>')
						}
					],
					formats: [0, '#,##0', '0.00', 14]
				})
			),
		outcome: allUsed(4)
	},
	{
		name: 'compact days as whole numbers of 32 bits',
		files: () => parquet('INTEGER'),
		outcome: allUsed(3)
	},
	{
		name: 'compact days as whole numbers of 64 bits',
		files: () => parquet('BIGINT'),
		outcome: allUsed(3)
	},
	{ name: 'compact days as floating numbers', files: () => parquet('DOUBLE'), outcome: allUsed(3) },
	{
		name: 'compact days as numbers in JSON, some with a point',
		files: () => [
			{
				name: 'a.json',
				bytes:
					'[{"client_id":"c1","event_time":20250301,"event_type":"contact","unit_id":"u"},{"client_id":"c2","event_time":20250302.0,"event_type":"contact","unit_id":"u"}]'
			}
		],
		outcome: allUsed(2)
	}
];
