import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, TellingNumbers, decode } from '#tests/support/decoded.ts';
import { memoryFile, windows1252 } from '#tests/support/memory-file.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { sniff } from './sniff.ts';
import { readBatches } from '../load/read-batches.ts';

const headers = ['asiakas', 'pvm', 'tapahtuma', 'yksikkö'];
const columns = ['client_id', 'outcome', 'event_type', 'unit_name'];
const mapping: Mapping = {
	name: 'test',
	columns: Object.fromEntries(columns.map((name, index) => [name, headers[index] as string])),
	constants: { event_time: '1.1.2024' }
};

const letter = fc.constantFrom(...'aBzåÄö15;,|"\t\n\r {}.-\u00a0');
const cell = fc.oneof(
	{ weight: 5, arbitrary: fc.string({ unit: letter, maxLength: 12 }) },
	{ weight: 1, arbitrary: fc.constantFrom('NULL', '-', '.', '?', 'n/A', 'tyhjä', 'TYHJÄ', '') }
);
const row = fc.record({
	cells: fc.tuple(cell, cell, cell, cell),
	quoted: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
	end: fc.constantFrom('\n', '\r\n', '\r'),
	width: fc.constantFrom(4, 4, 4, 4, 3, 5)
});
const dialect = fc.record({
	delimiter: fc.constantFrom(';', ',', '\t', '|'),
	encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'windows-1252', 'utf-16le'),
	piece: fc.integer({ min: 1, max: 300 }),
	rows: fc.array(row, { minLength: 1, maxLength: 12 })
});

/** What a cell is after reading, said another way than the reader does it. */
function expected(text: string): string {
	const told = text.replace(/\r\n|[\r\n\t\u00a0]/g, ' ').trim();
	return /^(|null|[-.,?]+|n\/a|tyhjä)$/i.test(told.replace(/^"(.*)"$/, '$1').trim())
		? ''
		: told;
}

type Row = (typeof row extends fc.Arbitrary<infer T> ? T : never) & object;

/** The cells a row is written with: a ragged one has one less or more, and no line ends inside. */
function written({ cells, width }: Row): string[] {
	if (width === 4) return [...cells];
	return [...cells, 'extra'].slice(0, width).map((text) => text.replace(/[\r\n]/g, ' '));
}

function encode(text: string, encoding: string): Uint8Array {
	if (encoding === 'windows-1252') return windows1252(text);
	if (encoding === 'utf-8') return new TextEncoder().encode(text);
	if (encoding === 'utf-8 with mark') return new TextEncoder().encode(`\ufeff${text}`);
	const codes = [...`\ufeff${text}`].map((character) => character.charCodeAt(0));
	return Uint8Array.from(codes.flatMap((code) => [code & 255, code >> 8]));
}

function file({
	delimiter,
	encoding,
	rows
}: {
	delimiter: string;
	encoding: string;
	rows: readonly Row[];
}) {
	const lines = rows.map(
		(one) =>
			written(one)
				.map((text, index) => {
					const must = text.includes(delimiter) || /["\r\n]/.test(text);
					return must || one.quoted[index] ? `"${text.replaceAll('"', '""')}"` : text;
				})
				.join(delimiter) + one.end
	);
	return encode([headers.join(delimiter), '\r\n', ...lines].join(''), encoding);
}

describe('any table in any dialect', () => {
	it('reads back to the same cells, and every row is a record or rejected', async () => {
		await fc.assert(
			fc.asyncProperty(dialect, async (table) => {
				const source = memoryFile(file(table), { piece: table.piece });
				const format = { delimiter: table.delimiter };
				const isBlank = (one: Row) =>
					[...written(one).join('')].every((letter) => letter === '"' || letter <= ' ');
				const rows = table.rows.filter((one) => !isBlank(one));
				fc.pre(rows.length > 0);
				const decoded = await decode(source, { ...mapping, format });
				const sound = rows.filter(({ width }) => width === 4);
				expect(decoded.records.map((record) => columns.map((name) => record[name]))).toEqual(
					sound.map(({ cells }) => cells.map(expected))
				);
				expect(decoded.rows).toBe(rows.length);
				expect(decoded.rejected.map((rejected) => rejected.split(' ')[1])).toEqual(
					rows.filter(({ width }) => width !== 4).map(() => 'ragged_row')
				);
			}),
			{ numRuns: 200, seed: 2 }
		);
	});
});

const mutation = fc.record({
	at: fc.nat(),
	kind: fc.constantFrom('change', 'insert', 'delete', 'cut'),
	byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 0x22, 0x0a, 0x0d, 0x3b, 0xe4))
});

function mutated(
	bytes: Uint8Array,
	mutations: readonly { at: number; kind: string; byte: number }[]
) {
	const list = [...bytes];
	for (const { at, kind, byte } of mutations) {
		const place = at % (list.length + 1);
		if (kind === 'change') list[place] = byte;
		else if (kind === 'insert') list.splice(place, 0, byte);
		else if (kind === 'delete') list.splice(place, 1);
		else if (at % 7 === 0) list.length = place;
	}
	return Uint8Array.from(list);
}

/** What reading gave, or the code of its refusal; anything but an AppError fails the test. */
async function outcome(bytes: Uint8Array, piece: number) {
	const source = memoryFile(bytes, { piece });
	try {
		const numbers = new TellingNumbers();
		return await collect(readBatches(source, await sniff(source), mapping, { numbers }), numbers);
	} catch (error) {
		if (error instanceof AppError) return error.code;
		throw error;
	}
}

describe('any broken file', () => {
	it('is read with every row accounted for or refused, however its bytes arrive', async () => {
		await fc.assert(
			fc.asyncProperty(
				dialect,
				fc.array(mutation, { minLength: 1, maxLength: 12 }),
				async (table, mutations) => {
					const bytes = mutated(file(table), mutations);
					const whole = await outcome(bytes, bytes.length + 1);
					expect(await outcome(bytes, table.piece)).toEqual(whole);
					if (typeof whole === 'string') return;
					const lines = new Set(whole.records.map((record) => record['line']));
					expect(lines.size).toBe(whole.records.length);
					expect(whole.rows).toBe(whole.records.length + whole.rejected.length);
				}
			),
			{ numRuns: 200, seed: 3 }
		);
	});

	it('is refused or read when it is nothing but random bytes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
				const whole = await outcome(bytes, 301);
				expect(await outcome(bytes, 7)).toEqual(whole);
			}),
			{ numRuns: 150, seed: 4 }
		);
	});
});
