import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '#tests/support/decoded.ts';
import { gzip, memoryFile } from '#tests/support/memory-file.ts';
import { onlyTable } from '#tests/support/opened-table.ts';
import { readJson } from './record.ts';
import { openTables } from '../open-tables.ts';

const lines = (text: string, piece = 65_536) => onlyTable(memoryFile(text, { name: 'x', piece }));
const refusal = (reason: string, more: object = {}) => ({
	code: 'nothing_readable',
	data: { reason, ...more }
});

describe('a JSON array of objects', () => {
	it('has the fields of all records in the order in which they first come', async () => {
		const text = '[{"a": 1, "b": null}, {"c": true, "a": "x"},\n {}, {"b": false}]';
		for (const piece of [1, 3, 1000]) {
			expect(await lines(text, piece)).toEqual(['a,b,c', '1,,', 'x,,true', ',,', ',false,']);
		}
	});

	it('has fields of objects inside as a.b and arrays as JSON', async () => {
		const text =
			'[{"a": {"b": 1, "c": {"d": "x"}}, "e": [1, {"f" : "ä\\n\\"" }, []], "g": {}}, {"a": null}]';
		expect(await lines(text)).toEqual([
			'a.b,a.c.d,e,g,a',
			'1,x,"[1,{""f"":""ä\\n\\""""},[]]",,',
			',,,,'
		]);
	});

	it('keeps numbers as they are written, whole ones as digits, and letters as they are meant', async () => {
		const text =
			'[{"n": 12345678901234567890, "d": 0.10, "e": -1E+2, "s": "\\u00e4\\ud83d\\ude00\\t\\"q\\"", "l": "a\\r\\nb"}]';
		expect((await lines(text))[1]).toBe('12345678901234567890,0.10,-100,"ä😀\t""q""",a b');
	});

	it('keeps fields that are named like numbers or like what every object has', async () => {
		expect(await lines('[{"b": 1, "1": 2, "__proto__": 3, "": 4, "b": 5}]')).toEqual([
			'b,1,__proto__,',
			'5,2,3,4'
		]);
	});

	it('is read in gzip, in UTF-16, in windows-1252, and refused where bytes are neither', async () => {
		const text = '[{"a": "Äänekoski"}]';
		const wide = Uint8Array.from(
			[...`\ufeff${text}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])
		);
		const narrow = Uint8Array.from(text, (c) => c.charCodeAt(0));
		for (const bytes of [await gzip(new TextEncoder().encode(text)), wide, narrow]) {
			expect(await onlyTable(memoryFile(bytes))).toEqual(['a', 'Äänekoski']);
		}
		const mixed = Uint8Array.from([...new TextEncoder().encode(text), 0xe4]);
		await expect(onlyTable(memoryFile(mixed, { piece: text.length }))).rejects.toMatchObject(
			refusal('bad_encoding')
		);
	});

	it('is a field of an object, whatever stands beside it', async () => {
		const text =
			'{"meta": {"made": "[{", "by": [1, 2]}, "n": 2, "tags": ["x"], "rows\\t1": [{"a": 1}, {"b": [{}]}], "end": []}';
		for (const piece of [1, 5, 1000]) {
			expect(await lines(text, piece)).toEqual(['a,b', '1,', ',[{}]']);
		}
	});

	it('is an array of arrays whose first is the header', async () => {
		expect(await lines('[["a", "b"], [1, "x,y"], [2], [3, 4, 5], []]')).toEqual([
			'a,b',
			'1,"x,y"',
			'2,',
			'3,4,5',
			','
		]);
		expect(await lines('{"data": [["a"], [null], [{"b": 1}]]}')).toEqual([
			'a',
			'""',
			'"{""b"":1}"'
		]);
	});

	it('gives what is no record as a row that is rejected, and every record its line', async () => {
		const records = [1, 2, 3].map((n) => ({ asiakas: n, pvm: '1.2.2024', laji: 'käynti' }));
		const [table] = await openTables(
			memoryFile(JSON.stringify([records[0], 7, [1], ...records.slice(1)]))
		);
		const mapping = {
			name: 'test',
			columns: { client_id: 'asiakas', event_time: 'pvm', event_type: 'laji' }
		};
		const decoded = await decode(table!, mapping);
		expect(decoded).toMatchObject({ rows: 5, rejected: ['3 broken_record', '4 broken_record'] });
		expect(decoded.records.map(({ line, client_id }) => [line, client_id])).toEqual([
			['2', '1'],
			['5', '2'],
			['6', '3']
		]);
	});

	it.each([
		['no_records', '[]', {}],
		['no_records', '[1, "a"]', {}],
		['no_records', '{"a": 1}', {}],
		['no_records', '{"a": []}', {}],
		['several_arrays', '{"a": [{"x": 1}], "b": [{"x": 1}]}', {}],
		['broken_json', '[{"a": 1},\n{"a": }]', { line: 2 }],
		['broken_json', '[{"a": 1},\n\n\n{"a"\n: 01}]', { line: 5 }],
		['broken_json', '[{"a": 1},\n{"a": 2}', { line: 2 }],
		['broken_json', '[{"a": 1}]\n]', { line: 2 }],
		['broken_json', '[{"a": 1}}', { line: 1 }],
		['broken_json', '[{"a": "\\x"}]', { line: 1 }],
		['broken_json', '[{"a": tru}]', { line: 1 }],
		['broken_json', '{"a": [{"b": 1}]', { line: 1 }],
		['broken_json', `[{"a": ${'['.repeat(200_000)}`, { line: 1 }],
		['broken_json', `[{"a": ${'['.repeat(99)}${']'.repeat(99)}}]`, { line: 1 }],
		['too_many_columns', `[${Array.from({ length: 16_385 }, (_, i) => `{"f${i}": 1}`).join()}]`, {}]
	])('is refused whole: %s %.30s', async (reason, text, more) => {
		await expect(lines(text)).rejects.toMatchObject(refusal(reason, more));
	});
});

describe('NDJSON', () => {
	it('has a record per line, blank lines and broken ones in their places', async () => {
		const text =
			'{"asiakas": 1, "pvm": "d", "laji": "t"}\n\n{"asiakas": 2, "pvm"\r\n[3]\n{"laji": "t", "asiakas": 4}\n"x"';
		for (const piece of [1, 7, 1000]) {
			expect(await lines(text, piece)).toEqual([
				'asiakas,pvm,laji',
				'1,d,t',
				'',
				',,,"{""asiakas"": 2, ""pvm"""',
				',,,[3]',
				'4,,t',
				',,,"""x"""'
			]);
		}
		const [table] = await openTables(memoryFile(text));
		const columns = { client_id: 'asiakas', event_time: 'pvm', event_type: 'laji' };
		const decoded = await decode(table!, { name: 'test', columns });
		expect(decoded).toMatchObject({
			rows: 5,
			rejected: ['4 broken_record', '5 broken_record', '7 broken_record']
		});
	});

	it('rejects a line of three megabytes and goes on', async () => {
		const text = `{"a": 1, "b": 2}\n{"a": "${'x'.repeat(3_000_000)}", "b": 2}\n{"a": 3, "b": 4}\n`;
		const [table] = await openTables(memoryFile(text));
		const columns = { client_id: 'a', event_time: 'b', event_type: 'b' };
		const decoded = await decode(table!, { name: 'test', columns });
		expect(decoded).toMatchObject({ rows: 3, rejected: ['3 line_too_long'] });
		expect(decoded.records.map(({ client_id }) => client_id)).toEqual(['1', '3']);
	});

	it('is refused when an identity code hides in a broken line', async () => {
		const text = '{"a": 1, "b": 2}\n{"a": "131052-308T"\n{"a": 3, "b": 4}\n';
		const [table] = await openTables(memoryFile(text));
		const columns = { client_id: 'a', event_time: 'b', event_type: 'b' };
		await expect(decode(table!, { name: 'test', columns })).rejects.toMatchObject({
			code: 'identity_code'
		});
	});

	it('is refused without any record', async () => {
		await expect(lines('{}\n{}\n')).rejects.toMatchObject(refusal('no_records'));
	});
});

describe('any JSON value', () => {
	it('is read, and nothing else is: as JSON.parse says', () => {
		fc.assert(
			fc.property(
				fc.json({ maxDepth: 6 }),
				fc.nat(),
				fc.string({ maxLength: 2 }),
				(json, at, more) => {
					const place = at % (json.length + 1);
					const changed = json.slice(0, place) + more + json.slice(place + more.length);
					for (const text of [json, changed]) expect(reads(text)).toBe(parses(text));
				}
			),
			{ numRuns: 2000, seed: 5 }
		);
	});

	it('has the same parts after compact writing', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
				const read = readJson(JSON.stringify([{ a: [value] }], null, 1));
				const cell = read.kind === 'array' ? read.cells[0] : '';
				expect(JSON.parse(cell as string)).toEqual(JSON.parse(JSON.stringify({ a: [value] })));
			}),
			{ numRuns: 500, seed: 6 }
		);
	});
});

const reads = (text: string) => succeeds(() => readJson(text));
const parses = (text: string) => succeeds(() => JSON.parse(text));

function succeeds(run: () => unknown): boolean {
	try {
		run();
		return true;
	} catch {
		return false;
	}
}
