import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '#tests/support/decoded.ts';
import {
	centuryYears,
	madeCodes,
	shortDay,
	written,
	type MadeCode
} from '#tests/support/identity-codes.ts';
import { memoryFile, windows1252 } from '#tests/support/memory-file.ts';
import { findHiddenCodes } from '#lib/ingest/guard/hidden-codes.ts';
import { bareCode } from '#lib/ingest/guard/code-text.ts';
import { hasIdentityCode } from '#lib/ingest/guard/identity-code.ts';
import { identifierIn } from '#lib/ingest/guard/identifiers.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';

const COUNT = 10_000;
const HEADER = 'id;arvo;muu;pvm\n';
const codes = fc.sample(madeCodes, { numRuns: COUNT, seed: 11 });
const nth = <Item>(items: readonly Item[], index: number) => items[index % items.length] as Item;

const hyphens = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212'];
/** Ways a code stands in a cell; `\u00a0` is the no-break space of spreadsheets. */
const places: readonly ((code: string) => string)[] = [
	(code) => code,
	(code) => `  ${code} `,
	(code) => `\u00a0${code}\u00a0`,
	(code) => `"${code}"`,
	(code) => `äiti ${code}, soitti`,
	(code) => `(${code})`,
	(code) => `hetu:${code}.`,
	(code) => `"Lapsi ${code} ""A"", koulu"`,
	(code) => `ä${code}ö`,
	(code) => `tunnus_${code}/2024`
];

/** A code in one of its forms: each hyphen, either case, each place, all in turn. */
function formOf(code: MadeCode, index: number, dashes: readonly string[] = hyphens): string {
	const sign = code.sign === '-' ? nth(dashes, Math.floor(index / 7)) : code.sign;
	const text = written({ ...code, sign });
	return nth(places, index)(index % 3 === 0 ? text.toLowerCase() : text);
}

const refusal = (content: string | Uint8Array) =>
	sniff(memoryFile(content)).then(
		() => null,
		(error: unknown) => error
	);
const rowsOf = (cell: (code: MadeCode, index: number) => string) =>
	codes.map((code, index) => `${index};${cell(code, index)};x;1.2.2024\n`).join('');

describe(`${COUNT} identity codes`, () => {
	it('have every sign', () => {
		expect(new Set(codes.map(({ sign }) => sign))).toEqual(new Set(Object.keys(centuryYears)));
	});

	it('are all found in every form', async () => {
		expect(await refusal(HEADER + rowsOf((code, index) => formOf(code, index)))).toMatchObject({
			code: 'identity_code',
			data: { columns: ['arvo'], rows: COUNT }
		});
	});

	it('are all found in windows-1252 and in UTF-16', async () => {
		const narrow = HEADER + rowsOf((code, index) => formOf(code, index, ['-', '#', '~']));
		// The en dash and the soft hyphen of windows-1252.
		const bytes = windows1252(narrow).map((byte) =>
			byte === 0x23 ? 0x96 : byte === 0x7e ? 0xad : byte
		);
		const wide = `\ufeff${HEADER}${rowsOf((code, index) => formOf(code, index))}`;
		const utf16 = new Uint8Array(Uint16Array.from(wide, (letter) => letter.charCodeAt(0)).buffer);
		for (const content of [bytes, utf16]) {
			expect(await refusal(content)).toMatchObject({
				code: 'identity_code',
				data: { columns: ['arvo'], rows: COUNT }
			});
		}
	});

	it('are all found without their sign', async () => {
		const bare = (code: MadeCode, index: number) => {
			const text = shortDay(code.day) + (index % 4 === 0 ? ' ' : '') + code.lastFour;
			return nth(['', ' ', '\u00a0'], index) + (index % 3 === 0 ? text.toLowerCase() : text);
		};
		expect(await refusal(HEADER + rowsOf(bare))).toMatchObject({
			code: 'identity_code',
			data: { columns: ['arvo'], rows: COUNT }
		});
	});

	it.each([
		['d.m.y', (day: string) => day.split('-').reverse().map(Number).join('.')],
		['ISO', (day: string) => day],
		['six digits', shortDay]
	])('are all found with the birth date as %s in a column of its own', async (_, spelt) => {
		const ends = ({ lastFour, sign }: MadeCode, index: number) =>
			nth([lastFour, lastFour.toLowerCase(), sign + lastFour], index);
		const lines = codes.map(
			(code, index) => `${index};${spelt(code.day)};${ends(code, index)};1.2.2024\n`
		);
		expect(await refusal(HEADER + lines.join(''))).toMatchObject({
			code: 'identity_code',
			data: { columns: ['arvo', 'muu'], rows: COUNT }
		});
	});
});

/** Digits that are no code; each is seen in a share of cases that chance gives. */
const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const of = (parts: readonly fc.Arbitrary<string>[], join: (...texts: string[]) => string) =>
	fc.tuple(...parts).map((texts) => join(...texts));
const twoDigits = (min: number, max: number) =>
	fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));

const Y_WEIGHTS = [7, 9, 10, 5, 8, 4, 2];
const yTunnus = digits(7)
	.map((id) => {
		const sum = Y_WEIGHTS.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
		return [id, sum % 11] as const;
	})
	.filter(([, rest]) => rest !== 1)
	.map(([id, rest]) => `${id}-${rest === 0 ? 0 : 11 - rest}`);
const iban = digits(14).map((account) => {
	const check = 98n - (BigInt(`${account}151800`) % 97n);
	return `FI${String(check).padStart(2, '0')}${account}`;
});
const day = of(
	[twoDigits(1, 28), twoDigits(1, 12), twoDigits(0, 99)],
	(d, m, y) => `${d}.${m}.20${y}`
);

const lookAlikes: Readonly<Record<string, fc.Arbitrary<string>>> = {
	'Y-tunnus': yTunnus,
	'mobile number': digits(7).map((rest) => `040${rest}`),
	'grouped phone': of([digits(3), digits(4)], (a, b) => `+358 50 ${a} ${b}`),
	date: day,
	'date and time': of([day, twoDigits(0, 23), twoDigits(0, 59)], (d, h, m) => `${d} ${h}:${m}`),
	timestamp: of(
		[twoDigits(1, 12), twoDigits(1, 28), digits(6)],
		(m, d, t) => `2024${m}${d}${t.slice(0, 4)}`
	),
	'invoice number': of([digits(4), digits(6)], (a, b) => `${a}-${b}`),
	'reference number': digits(12),
	IBAN: iban,
	'ICD code': fc.stringMatching(/^[A-Z]\d\d\.\d$/)
};
/** Forms that a number can share with a code: a day (1 in 27), then a check that agrees (1 in 31). */
const CHANCE = 36_525 / 1_000_000 / 31;

describe('100,000 look-alikes', () => {
	const columns = Object.entries(lookAlikes).map(
		([name, texts], index) =>
			[name, fc.sample(texts, { numRuns: COUNT, seed: 20 + index })] as const
	);

	it('are never taken for codes, neither one by one nor in a file', async () => {
		const seen = columns.map(([name, texts]) => [name, texts.filter(hasIdentityCode).length]);
		const total = COUNT * columns.length;
		const wrong = seen.reduce((sum, [, count]) => sum + Number(count), 0);
		console.info(
			`identity codes seen in ${total} look-alikes: ${wrong} (${(100 * wrong) / total} %)`
		);
		expect(total).toBe(100_000);
		expect(seen).toEqual(columns.map(([name]) => [name, 0]));

		const lines = Array.from({ length: COUNT }, (_, row) =>
			columns.map(([, texts]) => texts[row]).join(';')
		);
		const names = columns.map(([name]) => name);
		const file = `asiakas;${names.join(';')}\n${lines.map((line, row) => `p${row};${line}\n`).join('')}`;
		const decoded = await decode(memoryFile(file), {
			name: 'm',
			columns: { client_id: 'asiakas', event_time: 'date', reason_code: 'ICD code' },
			constants: { event_type: 'contact' }
		});
		expect(decoded.rows).toBe(COUNT);
		const shape = await sniff(memoryFile(file));
		const kinds = shape.columns.map(({ header, identifier }) => [header, identifier?.kind]);
		expect(kinds.filter(([, kind]) => kind !== undefined)).toEqual([
			['mobile number', 'phone'],
			['grouped phone', 'phone'],
			['IBAN', 'iban']
		]);
	});

	it('of the very form of a code are taken for one as often as chance allows', () => {
		const forms = fc.sample(
			of([digits(6), digits(4)], (a, b) => `${a}-${b}`),
			{ numRuns: 100_000, seed: 5 }
		);
		const seen = forms.filter(hasIdentityCode).length;
		const bare = forms.filter((form) => bareCode(form.replace('-', '')).hits > 0).length;
		const expected = forms.length * CHANCE;
		console.info(
			`of 100,000 random numbers like 123456-7890, ${seen} are codes by chance (expected ${expected.toFixed(0)}); without the sign ${bare}`
		);
		const spread = 5 * Math.sqrt(expected);
		expect(seen).toBeGreaterThan(expected - spread);
		expect(seen).toBeLessThan(expected + spread);
		expect(bare).toBeLessThan(expected + spread);
	});

	it('of ten digits never stop an import by their column', () => {
		const numbers = fc.sample(digits(10), { numRuns: 100_000, seed: 6 });
		for (const size of [1, 3, 10, 100, 1000]) {
			let stopped = 0;
			const tries = Math.min(2000, Math.floor(numbers.length / size));
			for (let at = 0; at < tries; at++) {
				const rows = numbers.slice(at * size, (at + 1) * size).map((number) => [number]);
				if (findHiddenCodes(['tunnus'], rows).disguised.length > 0) stopped++;
			}
			expect([size, stopped]).toEqual([size, 0]);
		}
		expect(identifierIn('tunnus', numbers.slice(0, 2000))).toBeNull();
	});
});
