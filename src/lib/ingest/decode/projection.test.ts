import { describe, expect, it } from 'vitest';
import { decode } from '../../../../tests/support/decoded.ts';
import { memoryFile } from '../../../../tests/support/memory-file.ts';
import type { Mapping } from '../mapping.ts';

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
			['client_id', 'event_no', 'event_type', 'event_time', 'event_time_clock', 'unit_name']
				.map((name) => record[name])
				.join(' ')
		);
		expect(told).toEqual([
			'1 1 case_opened 1.1.2024  A',
			'1 2 decision 2.1.2024 12:00 B',
			'2 1 case_opened 1.1.2024  A',
			'3 1 case_opened   A'
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

describe('a mapping that does not fit', () => {
	const file = `${HEADER}\n1;d;t;A\n`;
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
			'two headers for what is no time',
			{ columns: { ...mapping.columns, client_id: ['asiakas', 'pvm'] as const } },
			{ column: 'client_id' }
		],
		[
			'an event the contract lacks',
			{ events: [{ event_type: 'nonsense', time: 'pvm' }] },
			{ column: 'event_type' }
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
