import { gzip } from '#tests/support/memory-file.ts';
import { emptyFiles, zip } from '#tests/support/zip-file.ts';
import { allUsed, type CorpusCase } from './corpus-case.ts';

const HEADER = 'client_id,event_time,event_type,unit_id';
const month = (number: number) =>
	`${HEADER}\nc1,2025-0${number}-03,contact,u\nc2,2025-0${number}-04,contact,u\n`;
const text = (content: string) => new TextEncoder().encode(content);
const file = (name: string, bytes: Uint8Array) => [{ name, bytes }];
const cut = (bytes: Uint8Array, share: number) => bytes.slice(0, Math.floor(bytes.length * share));
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** Gzip and zip, sound, nested, cut, locked and explosive. */
export const archives: readonly CorpusCase[] = [
	{
		name: 'gzip',
		files: async () => file('a.csv.gz', await gzip(text(month(3)))),
		outcome: allUsed(2)
	},
	{
		name: 'gzip under a name that says CSV',
		files: async () => file('a.csv', await gzip(text(month(3)))),
		outcome: allUsed(2)
	},
	{
		name: 'gzip of several members, as `cat a.gz b.gz` makes it',
		files: async () =>
			file(
				'a.gz',
				joined(
					await gzip(text(month(3))),
					await gzip(text('c3,2025-03-05,contact,u\nc4,2025-03-06,contact,u\n'))
				)
			),
		outcome: allUsed(4)
	},
	{
		name: 'cut gzip',
		files: async () => file('a.gz', cut(await gzip(text(month(3).repeat(50))), 0.8)),
		outcome: { refused: 'broken_archive', because: { file: 'a.gz' } }
	},
	{
		name: 'gzip with a damaged byte',
		files: async () => {
			const bytes = await gzip(text(month(3)));
			bytes[bytes.length - 6]! ^= 0xff;
			return file('a.gz', bytes);
		},
		outcome: { refused: 'broken_archive', because: { file: 'a.gz' } }
	},
	{
		name: 'a gzip bomb',
		files: async () => file('a.gz', await gzip(text(`${HEADER}\n${'c,'.repeat(5_000_000)}`))),
		outcome: { refused: 'broken_archive', because: { reason: 'inflates_too_much' } }
	},
	{
		name: 'a zip of two months',
		files: async () => file('a.zip', await zip({ 'b/3.csv': month(3), 'b/4.csv': month(4) })),
		outcome: allUsed(4)
	},
	{
		name: 'a zip whose entries have paths that lead out of it: read, written nowhere',
		files: async () =>
			file(
				'a.zip',
				await zip({ '../3.csv': month(3), '/etc/4.csv': month(4), 'c:\\5.csv': month(5) })
			),
		outcome: allUsed(6)
	},
	{
		name: 'a zip with folders, hidden files and what macOS adds',
		files: async () =>
			file(
				'a.zip',
				await zip({
					'vienti/': '',
					'vienti/3.csv': month(3),
					'__MACOSX/vienti/._3.csv': 'x',
					'.DS_Store': 'x'
				})
			),
		outcome: allUsed(2)
	},
	{
		name: 'a zip of gzip files',
		files: async () => file('a.zip', await zip({ '3.csv.gz': await gzip(text(month(3))) })),
		outcome: allUsed(2)
	},
	{
		name: 'the same file twice in a zip',
		files: async () => file('a.zip', await zip({ 'a.csv': month(3), 'b.csv': month(3) })),
		outcome: {
			rows: 4,
			used: 2,
			rejected: 0,
			duplicates: 2,
			events: 2,
			found: ['duplicate_row: 2 3']
		}
	},
	{
		name: 'a zip with nothing in it',
		files: async () => file('a.zip', await zip({})),
		outcome: { refused: 'nothing_readable', because: { reason: 'no_tables' } }
	},
	{
		name: 'a zip in a zip',
		files: async () => file('a.zip', await zip({ 'b.zip': await zip({ 'c.csv': month(3) }) })),
		outcome: { refused: 'nothing_readable', because: { reason: 'nested_archive' } }
	},
	{
		name: 'a locked zip',
		files: async () => file('a.zip', await zip({ 'a.csv': month(3) }, { password: 'x' })),
		outcome: { refused: 'nothing_readable', because: { reason: 'encrypted' } }
	},
	{
		name: 'a cut zip',
		files: async () => file('a.zip', cut(await zip({ 'a.csv': month(3) }), 0.6)),
		outcome: { refused: 'broken_archive', because: { file: 'a.zip' } }
	},
	{
		name: 'a zip bomb',
		files: async () =>
			file('a.zip', await zip({ 'a.csv': `${HEADER}\n${'c,'.repeat(5_000_000)}` }, { level: 9 })),
		outcome: { refused: 'broken_archive', because: { reason: 'inflates_too_much' } }
	},
	{
		name: 'a zip of far too many files',
		files: () => file('a.zip', emptyFiles(20_000)),
		outcome: { refused: 'nothing_readable', because: { reason: 'too_many_entries' } }
	}
];
