import { describe, expect, it } from 'vitest';
import { memoryFile, windows1252 } from '#tests/support/memory-file.ts';
import { inspect } from '../mapping/inspect.ts';
import { LoadNumbers } from '../records/load-numbers.ts';
import { StandIns } from '../records/stand-ins.ts';
import { readBatches } from './read-batches.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { sniff } from '../look/sniff.ts';

const CODE = '131052-308T';
const HEADER = 'asiakas;pvm;tapahtuma;lisä\n';
const filler = `1;1.1.2024;käynti;${'x'.repeat(50)}\n`.repeat(70_000);

const refusal = (content: string | Uint8Array) =>
	sniff(memoryFile(content)).then(
		() => null,
		(error: unknown) => error as { code: string; data: unknown; message: string }
	);

describe('an identity code in a file', () => {
	it.each([
		[
			'a cell',
			`${HEADER}1;d;t;a\n${CODE};d;t;${CODE}\n2;d;t;x ${CODE.toLowerCase()} y\n`,
			['asiakas', 'lisä'],
			2
		],
		['a ragged row', `${HEADER}1;d;t;a\n2;d;t;b;${CODE}\n`, ['#5'], 1],
		['a row with an unclosed quote', `${HEADER}1;d;t;a\n"2;d;t;${CODE}\n3;d;t;a\n`, ['asiakas'], 1],
		['a header', `asiakas;${CODE};pvm\n1;2;3\n1;2;3\n`, ['#0', '#2'], 1],
		['a title line', `Potilas ${CODE}\n${HEADER}1;d;t;a\n1;d;t;a\n`, ['#0'], 1],
		['a quoted cell over two lines', `${HEADER}1;d;t;"a\n${CODE}"\n`, ['lisä'], 1],
		['a column without century signs', `${HEADER}131052308T;d;t;a\n2;d;t;a\n`, ['asiakas'], 1]
	])('in %s stops the import and tells only where', async (_, content, columns, rows) => {
		const error = await refusal(content);
		expect(error).toMatchObject({
			code: 'identity_code',
			data: { file: 'export.csv', columns, rows }
		});
		expect(error?.message.toUpperCase()).not.toContain('308T');
	});

	it.each([`Potilas ${CODE}.csv`, `${CODE.replace('-', '\u2013').toLowerCase()}_käynnit.csv`])(
		'in the name of a file stops the import and is not repeated: %#',
		async (name) => {
			const error = await sniff(memoryFile(`${HEADER}1;d;t;a\n`, { name })).catch(
				(thrown: unknown) => thrown as { code: string; data: unknown; message: string }
			);
			const file = name.replace(/\d{6}.\d{3}./, '…');
			expect(error).toMatchObject({
				code: 'identity_code',
				data: { file, columns: ['#0'], rows: 1 }
			});
		}
	);

	it('in two columns is counted in all rows, behind the sample too', async () => {
		const codes = '13.10.1952;308T;x;y\n1.1.1990;999W;x;y\n'.repeat(20);
		const none = `;;x;${'y'.repeat(50)}\n`.repeat(70_000);
		expect(await refusal(`synt;loppu;pvm;lisä\n${codes}${none}${codes}`)).toMatchObject({
			code: 'identity_code',
			data: { columns: ['synt', 'loppu'], rows: 80 }
		});
	});

	it('with a windows-1252 dash is seen', async () => {
		const bytes = windows1252(`${HEADER}ä;d;t;131052#308T\n`).map((byte) =>
			byte === 0x23 ? 0x96 : byte
		);
		expect(await refusal(bytes)).toMatchObject({ code: 'identity_code', data: { rows: 1 } });
	});

	it('in a line of many megabytes is seen, cut between pieces or not', async () => {
		const long = `${HEADER}1;d;t;${'x'.repeat(1_500_000)} ${CODE} ${'y'.repeat(3_000_000)}\n2;d;t;a\n`;
		for (const piece of [65_536, 1_500_035, 10_000_000]) {
			const source = memoryFile(long, { piece });
			await expect(inspect(source)).rejects.toMatchObject({
				code: 'identity_code',
				data: { rows: 1 }
			});
		}
	});

	it('behind the sample stops the import after all rows are counted', async () => {
		const file = memoryFile(`${HEADER}${filler}${CODE};d;t;a\n${filler}2;d;t;${CODE}\n`);
		const mapping: Mapping = {
			name: 'm',
			columns: { client_id: 'asiakas', event_time: 'pvm', event_type: 'tapahtuma' }
		};
		const expected = {
			code: 'identity_code',
			data: { file: 'export.csv', columns: ['asiakas', 'lisä'], rows: 2 }
		};
		await expect(inspect(file)).rejects.toMatchObject(expected);
		const numbers = new LoadNumbers('salt', new StandIns('salt'));
		const batches = readBatches(file, await sniff(file), mapping, { numbers });
		await expect(batches.next()).resolves.toMatchObject({ value: { rows: 65_536 } });
		await expect(batches.next()).rejects.toMatchObject(expected);
	});
});
