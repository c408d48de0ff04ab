import { describe, expect, it } from 'vitest';
import { decode, TellingNumbers, type Decoded } from '#tests/support/decoded.ts';
import { gzip, memoryFile, windows1252 } from '#tests/support/memory-file.ts';
import type { Batch } from '../records/batch.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { proposeMapping } from '../mapping/propose.ts';
import { sniff } from '../look/sniff.ts';
import { readBatches } from './read-batches.ts';

const mapping: Mapping = {
	name: 'test',
	columns: {
		client_id: 'asiakas',
		event_time: 'pvm',
		event_type: 'tapahtuma',
		unit_name: 'yksikkö'
	}
};
async function every(batches: AsyncIterable<Batch>): Promise<Batch[]> {
	const all: Batch[] = [];
	for await (const batch of batches) all.push(batch);
	return all;
}
const HEADER = 'asiakas;pvm;tapahtuma;yksikkö';

const read = (content: string | Uint8Array, other: Partial<Mapping> = {}) =>
	decode(memoryFile(content), { ...mapping, ...other });
const column = ({ records }: Decoded, name: string) => records.map((record) => record[name]);

describe('a sound file', () => {
	it('gives one record per row with its line, and empty cells for null tokens', async () => {
		const file = `${HEADER}\n1;1.2.2024;käynti;Keskusta\n\n?; NULL ;Tyhjä;N/a\n-;.;TYHJÄ;x\n`;
		const decoded = await read(file);
		expect(decoded.records).toEqual([
			{
				line: '2',
				event_no: '0',
				client_id: '1',
				event_time: '2024-02-01',
				event_type: 'käynti',
				unit_name: 'Keskusta'
			},
			{
				line: '4',
				event_no: '0',
				client_id: '',
				event_time: '',
				event_type: '',
				unit_name: ''
			},
			{
				line: '5',
				event_no: '0',
				client_id: '',
				event_time: '',
				event_type: '',
				unit_name: 'x'
			}
		]);
		expect(decoded).toMatchObject({ rows: 3, rejected: [] });
	});

	it('hashes rows by their letters: equal only where they are the same', async () => {
		const source = memoryFile(`${HEADER}\n1;1.2.2024;a;K\n1;1.2.2024;a;K\r\n1;1.2.2024;a; K\n`);
		const numbers = new TellingNumbers();
		const [batch] = await every(readBatches(source, await sniff(source), mapping, { numbers }));
		const keys = batch?.columns.find(({ name }) => name === 'row_key')?.values;
		expect([keys?.length, keys?.[1] === keys?.[0], keys?.[2] === keys?.[0]]).toEqual([
			3,
			true,
			false
		]);
	});

	it('trims spaces of every width and keeps those inside as plain ones', async () => {
		const decoded = await read(
			`${HEADER}\n\u00a01\u2009;1.2.2024\u00a012:30;\u202fa\ufeff;\tK \u3000\n`
		);
		expect(decoded.records[0]).toMatchObject({
			client_id: '1',
			event_time: '2024-02-01 12:30:00',
			event_type: 'a',
			unit_name: 'K'
		});
	});

	it('reads CRLF, CR, LF and all of them in one file', async () => {
		const decoded = await read(`${HEADER}\r\n1;d;t;A\r2;d;t;B\n3;d;t;C\r\n\r\n\n4;d;t;D`);
		expect(column(decoded, 'client_id')).toEqual(['1', '2', '3', '4']);
		expect(column(decoded, 'line')).toEqual(['2', '3', '4', '7']);
	});

	it('reads quotes, doubled quotes, delimiters and line ends inside them', async () => {
		const decoded = await read(`${HEADER}\n1;d;t;"A; ""B""\r\nC"\n"2" ;"d";"";"x,y"\n`);
		expect(column(decoded, 'unit_name')).toEqual(['A; "B" C', 'x,y']);
		expect(column(decoded, 'line')).toEqual(['2', '4']);
	});

	it('takes a quote inside a bare cell for itself', async () => {
		expect(column(await read(`${HEADER}\n1;d;t;5" putki\n`), 'unit_name')).toEqual(['5" putki']);
	});

	it('reads UTF-8 with a byte order mark, windows-1252 and UTF-16 alike', async () => {
		const file = `${HEADER}\n1;d;t;Äänekosken hyvinvointi – š\n`;
		const wide = Uint8Array.from(
			[...`\ufeff${file}`].flatMap((letter) => [
				letter.charCodeAt(0) & 255,
				letter.charCodeAt(0) >> 8
			])
		);
		for (const bytes of [`\ufeff${file}`, file, wide]) {
			expect(column(await read(bytes), 'unit_name')).toEqual(['Äänekosken hyvinvointi – š']);
		}
		const narrow = Uint8Array.from([
			...windows1252(`${HEADER}\n1;d;t;`),
			0x8a,
			0x80,
			0x96,
			0xe4,
			0x0a
		]);
		expect(column(await read(narrow), 'unit_name')).toEqual(['Š€–ä']);
	});

	it('settles the encoding by the first row that tells, however late', async () => {
		const plain =
			'asiakas;pvm;tapahtuma;unit\n' + `1;d;t;${'Keskusta '.repeat(5)}\n`.repeat(70_000);
		const other = { columns: { ...mapping.columns, unit_name: 'unit' } };
		const source = memoryFile(windows1252(`${plain}2;d;t;Jyväskylä\n`));
		const batches: Batch[] = [];
		const numbers = new TellingNumbers();
		const shape = await sniff(source);
		for await (const batch of readBatches(source, shape, { ...mapping, ...other }, { numbers })) {
			batches.push(batch);
		}
		expect(batches.map(({ rows, rejected }) => [rows, rejected])).toEqual([
			[65_536, []],
			[4_465, []]
		]);
		expect(batches[1]?.traits.map(({ texts }) => texts[2])).toEqual(['Jyväskylä']);
	});

	it('reads 7-bit Finnish where a header is known only that way', async () => {
		const decoded = await read('asiakas;pvm;tapahtuma;yksikk|\n1;d;t;J{rvenp{{\n', {});
		expect(column(decoded, 'unit_name')).toEqual(['Järvenpää']);
		const kept = await read(`${HEADER}\n1;d;t;A{1}\n`);
		expect(column(kept, 'unit_name')).toEqual(['A{1}']);
	});

	it('skips title lines and reads a gzip file', async () => {
		const file = `Käynnit 2024 "koko vuosi\nTulostettu 1.1.2025\n\n${HEADER}\n1;d;t;A\n`;
		const decoded = await decode(memoryFile(await gzip(new TextEncoder().encode(file))), mapping);
		expect(column(decoded, 'line')).toEqual(['5']);
	});
});

describe('a row that is no record', () => {
	it('is counted with its line and its reason', async () => {
		const bytes = new TextEncoder().encode(
			`${HEADER}\n1;d;t;A\n2;d;t\n3;d;t;B;C\n4;d;t;#\n5;d;t;@\n6;"d;t;E\n7;d;t;F\n`
		);
		const broken = bytes.map((byte) => (byte === 0x23 ? 0 : byte === 0x40 ? 0xff : byte));
		expect(await read(broken)).toMatchObject({
			rows: 7,
			rejected: [
				'3 ragged_row',
				'4 ragged_row',
				'5 nul_byte',
				'6 bad_encoding',
				'7 unclosed_quote'
			],
			records: [{ client_id: '1' }, { client_id: '7' }]
		});
	});

	it('does not swallow the sound rows after an unclosed quote', async () => {
		const rows = Array.from({ length: 50 }, (_, i) => `${i};d;"t";"Y ${i}"`);
		rows[10] = '10;"d;t;Y';
		const decoded = await read(`${HEADER}\n${rows.join('\n')}\n`);
		expect(decoded).toMatchObject({ rows: 50, rejected: ['12 unclosed_quote'] });
		expect(decoded.records).toHaveLength(49);
	});

	it('loses only the line of a quote that the file never closes', async () => {
		const decoded = await read(`${HEADER}\n1;d;t;"A\n2;d;t;B\n3;d;t;C`);
		expect(decoded).toMatchObject({ rows: 3, rejected: ['2 unclosed_quote'] });
	});

	it.each([10_000, 1_000_000, 8_000_000])(
		'is a line of two megabytes, read by %i bytes',
		async (piece) => {
			const long = `${HEADER}\n1;d;t;A\n2;d;t;${'x'.repeat(2_097_152)}\n3;d;t;B\n`;
			const decoded = await decode(memoryFile(long, { piece }), mapping);
			expect(decoded).toMatchObject({ rows: 3, rejected: ['3 line_too_long'] });
			expect(column(decoded, 'line')).toEqual(['2', '4']);
		}
	);
});

describe('a column that identifies people', () => {
	it('refuses the import when it is the client, and is left out elsewhere', async () => {
		const file = 'asiakas;pvm;tapahtuma;sähköposti\na@b.fi;d;t;c@d.fi\n';
		const columns = { client_id: 'asiakas', event_time: 'pvm', event_type: 'tapahtuma' };
		await expect(read(file, { columns })).rejects.toMatchObject({
			code: 'identifier_in_client_column',
			data: { column: 'asiakas', kind: 'email' }
		});
		const other = { columns: { ...columns, unit_name: 'sähköposti' } };
		const decoded = await read(file.replace('a@b.fi', '1'), other);
		expect(column(decoded, 'unit_name')).toEqual(['']);
	});
});

describe('a file of 3,000 columns', () => {
	it('is proposed a mapping for and read', async () => {
		const more = Array.from({ length: 2996 }, (_, index) => `muu ${index}`).join(';');
		const line = `1;1.2.2024;käynti;A;${'x;'.repeat(2995)}x\n`;
		const source = memoryFile(`${HEADER};${more}\n${line.repeat(200)}`);
		const proposal = proposeMapping(await sniff(source)).mapping;
		expect(proposal.columns).toEqual(mapping.columns);
		expect(await decode(source, proposal)).toMatchObject({ rows: 200, rejected: [] });
	});
});
