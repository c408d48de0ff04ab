import { describe, expect, it } from 'vitest';
import { decode } from '#tests/support/decoded.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import type { Mapping } from '#lib/events/mapping.ts';

const mapping: Mapping = {
	name: 'test',
	columns: {
		client_id: 'asiakas',
		event_time: 'pvm',
		event_type: 'tapahtuma',
		unit_name: 'yksikkö'
	}
};
const HEADER = 'asiakas;pvm;tapahtuma;yksikkö';

const read = (content: string, other: Partial<Mapping>) =>
	decode(memoryFile(content), { ...mapping, ...other });

describe('a wide row', () => {
	const events: Mapping['events'] = [
		{ event_type: 'case_opened', time: 'alku' },
		{ event_type: 'decision', time: ['loppu', 'klo'], columns: { unit_name: 'päättäjä' } }
	];
	const wide = { name: 'wide', columns: { client_id: 'asiakas', unit_name: 'yksikkö' }, events };
	const file =
		'asiakas;yksikkö;alku;loppu;klo;päättäjä\n1;A;1.1.2024;2.1.2024;12:00;B\n2;A;1.1.2024;;;B\n3;A;;-;;B\n';

	it('gives an event per filled date, and one without a time when all are empty', async () => {
		const decoded = await decode(memoryFile(file), wide);
		const told = decoded.records.map((record) =>
			['client_id', 'event_no', 'event_type', 'event_time', 'unit_name']
				.map((name) => record[name])
				.join(' ')
		);
		expect(told).toEqual([
			'1 1 case_opened 2024-01-01 A',
			'1 2 decision 2024-01-02 12:00:00 B',
			'2 1 case_opened 2024-01-01 A',
			'3 1 case_opened  A'
		]);
		expect(decoded.rows).toBe(3);
	});

	it('keeps the own event of a row that has a time and a type besides', async () => {
		const own = {
			...wide,
			columns: { ...wide.columns, event_time: 'alku' },
			constants: { event_type: 'contact' }
		};
		const { records } = await decode(memoryFile(file), own);
		expect(
			records.slice(0, 3).map((record) => `${record['event_no']} ${record['event_type']}`)
		).toEqual(['0 contact', '1 case_opened', '2 decision']);
	});

	it('takes the type of an event from a cell where the mapping says so', async () => {
		const typed: Mapping = {
			...wide,
			events: [{ event_type: 'visit', time: 'alku', columns: { event_type: 'yksikkö' } }],
			values: { event_type: { a: 'home_visit' } }
		};
		const { records } = await decode(memoryFile(file.replace('2;A', '2;Z')), typed);
		expect(records.map((record) => record['event_type'])).toEqual([
			'home_visit',
			'visit',
			'home_visit'
		]);
	});
});

describe('an event of a wide row', () => {
	const wide: Mapping = {
		name: 'wide',
		columns: { client_id: 'asiakas', unit_name: ['yksikkö', 'tuottaja'] },
		events: [
			{
				event_type: 'needs_assessment',
				time: 'arvio',
				unless_same_as: 'käynti',
				constants: { channel: 'phone' }
			},
			{
				event_type: 'visit',
				time: 'käynti',
				columns: { status: 'tila', profession: ['ammatti', 'oikeus'], event_type: 'tapa' },
				cancelled_if: ['peruttu', 'syy']
			}
		],
		values: { event_type: { R2: 'home_visit', 'R5*': 'remote_visit', 'R55*': 'consultation' } }
	};
	const header = 'asiakas;yksikkö;tuottaja;arvio;käynti;tila;ammatti;oikeus;tapa;peruttu;syy';
	const told = async (row: string, names: readonly string[]) => {
		const { records, rows } = await decode(memoryFile(`${header}\n${row}\n`), wide);
		expect(rows).toBe(1);
		return records.map((record) =>
			names
				.map((name) => record[name])
				.join(' ')
				.trim()
		);
	};

	it.each([
		['the same text', '1.2.2024 10:00', '1.2.2024 10:00', ['2']],
		['the same text but for spaces and quotes', ' 1.2.2024 10:00', '"1.2.2024 10:00" ', ['2']],
		['another minute', '1.2.2024 10:00', '1.2.2024 10:01', ['1', '2']],
		['no visit', '1.2.2024 10:00', '-', ['1']]
	])('is no event where its twin has %s', async (_, assessed, visited, expected) => {
		const row = `1;A;;${assessed};${visited};;;;;;`;
		expect(await told(row, ['event_no'])).toEqual(expected);
	});

	it('takes the first filled of two headers, and a constant of its own', async () => {
		const names = ['unit_name', 'profession', 'channel'];
		expect(await told('1;;B;1.2.2024;2.2.2024;;-;222;;;', names)).toEqual(['B  phone', 'B 222']);
		expect(await told('1;A;B;;2.2.2024;;323;222;;;', names)).toEqual(['A 323']);
	});

	it.each([
		['7;;;;;', '7'],
		['7;;;;3.2.2024;', 'cancelled'],
		['7;;;;;2', 'cancelled'],
		[';;;;;', ''],
		[';;;;-;', '']
	])('is cancelled where one of the headers for that is filled: %s', async (cells, status) => {
		expect(await told(`1;A;;;2.2.2024;${cells}`, ['status'])).toEqual([status]);
	});

	it.each([
		['R2', 'home_visit'],
		['r52', 'remote_visit'],
		['R551', 'consultation'],
		['R20', 'visit'],
		['', 'visit']
	])('takes the longest beginning that fits a value: %s', async (cell, type) => {
		expect(await told(`1;A;;;2.2.2024;;;;${cell};;`, ['event_type'])).toEqual([type]);
	});

	it('has room for one cell in many columns', async () => {
		const names = ['unit_id', 'unit_name', 'outcome', 'from_unit', 'to_unit', 'reason_code'];
		const { records } = await decode(memoryFile(`a;b\n1;${'ä"'.repeat(200_000)}\n`), {
			name: 'copies',
			columns: {
				client_id: 'a',
				event_time: 'a',
				event_type: 'a',
				...Object.fromEntries(names.map((name) => [name, 'b']))
			}
		});
		expect(names.map((name) => records[0]?.[name]?.length)).toEqual(names.map(() => 400_000));
	});
});

describe('a mapping that does not fit', () => {
	const file = `${HEADER}\n1;d;t;A\n`;
	const twin = (time: string, other: string) => ({
		event_type: 'visit',
		time,
		unless_same_as: other
	});
	it.each([
		[
			'a header the file lacks',
			{ columns: { ...mapping.columns, case_id: 'asia' } },
			{ column: 'case_id', header: 'asia' }
		],
		[
			'a column the contract lacks',
			{ columns: { ...mapping.columns, hetu: 'pvm' } },
			{ column: 'hetu' }
		],
		[
			'a value the contract lacks',
			{ values: { event_type: { t: 'nonsense' } } },
			{ column: 'event_type' }
		],
		[
			'two headers of an identifier',
			{ columns: { ...mapping.columns, client_id: ['asiakas', 'pvm'] as const } },
			{ column: 'client_id' }
		],
		[
			'an event the contract lacks',
			{ events: [{ event_type: 'nonsense', time: 'pvm' }] },
			{ column: 'event_type' }
		],
		[
			'a constant of an event that the contract lacks',
			{ events: [{ event_type: 'visit', time: 'pvm', constants: { channel: 'R10' } }] },
			{ column: 'channel' }
		],
		[
			'a header for cancelling that the file lacks',
			{ events: [{ event_type: 'visit', time: 'pvm', cancelled_if: ['peruttu'] }] },
			{ column: 'status', header: 'peruttu' }
		],
		[
			'a column to fill down that is not there',
			{
				columns: { client_id: 'asiakas', event_time: 'pvm', event_type: 'tapahtuma' },
				fillDown: ['x']
			},
			{ column: 'fillDown', header: 'x' }
		],
		[
			'a twin that makes no event',
			{ columns: { client_id: 'asiakas' }, events: [twin('pvm', 'tapahtuma')] },
			{ column: 'event_time', header: 'tapahtuma' }
		],
		[
			'twins that would both be dropped',
			{
				columns: { client_id: 'asiakas' },
				events: [twin('pvm', 'tapahtuma'), twin('tapahtuma', 'pvm')]
			},
			{ column: 'event_time', header: 'tapahtuma' }
		]
	])('is refused before reading: %s', async (_, other: Partial<Mapping>, data) => {
		await expect(read(file, other)).rejects.toMatchObject({ code: 'bad_mapping', data });
	});

	it('is refused without a client or a time', async () => {
		const timed = { event_time: 'pvm', event_type: 'tapahtuma' };
		await expect(read(file, { columns: timed })).rejects.toMatchObject({
			code: 'no_client_column'
		});
		const timeless = { client_id: 'asiakas', event_type: 'tapahtuma' };
		await expect(read(file, { columns: timeless })).rejects.toMatchObject({
			code: 'no_time_column'
		});
	});
});
