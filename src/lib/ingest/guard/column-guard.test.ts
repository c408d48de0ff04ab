import { describe, expect, it } from 'vitest';
import { ColumnGuard, refusalOf } from './column-guard.ts';
import type { GuardedColumn } from './column-watch.ts';
import { verdictIssues } from './verdict-issues.ts';

const times = (count: number, text: (index: number) => string) =>
	Array.from({ length: count }, (_, index) => text(index));

/** What a guard says of the distinct texts of one column, on lines from 2 on. */
function judged(column: string, texts: readonly string[], more: Partial<GuardedColumn> = {}) {
	const guard = new ColumnGuard([{ column, header: 'Otsikko', ...more }]);
	const asIs = texts.map((text, index) => guard.see(column, text, index + 2));
	const verdicts = guard.verdicts(() => 10 * texts.length);
	return { guard, asIs, verdicts, kinds: verdicts.map(({ kind, action }) => `${kind} ${action}`) };
}

const plain = (index: number) => `P${index * 37}`;

describe('the distinct texts of a column', () => {
	it('stop at once with a code, wherever it comes, and tell lines but no value', () => {
		const { guard, verdicts } = judged('topic_code', [...times(5000, plain), 'x 131052-308T y']);
		expect(guard.stopped).toBe(true);
		expect(verdicts).toEqual([
			{
				column: 'topic_code',
				header: 'Otsikko',
				kind: 'identity_code',
				action: 'stops',
				texts: 1,
				share: 1 / 5001,
				lines: [5002]
			}
		]);
		const refusal = refusalOf('a.csv', verdicts);
		expect(refusal).toMatchObject({
			code: 'identity_code',
			data: { file: 'a.csv', columns: ['Otsikko'], rows: 1 }
		});
		expect(JSON.stringify([verdicts, refusal?.message])).not.toContain('308');
	});

	it.each([
		['email', [...times(900, plain), 'a.b@c.fi']],
		['iban', [...times(900, plain), 'FI21 1234 5600 0007 85']],
		['phone', times(20, (i) => `040 123 45${10 + i}`)],
		['name', [...times(900, plain), 'Virtanen Matti']],
		['name', [...times(900, plain), 'abdi hassan']],
		['address', times(20, (i) => `Rantatie ${i + 1}`)]
	])('refuse the load as client with the kind: %s', (kind, texts) => {
		const { verdicts, kinds } = judged('client_id', texts);
		expect(kinds).toEqual([`${kind} stops`]);
		expect(refusalOf('a.csv', verdicts)).toMatchObject({
			code: 'identifier_in_client_column',
			data: { file: 'a.csv', column: 'Otsikko', kind }
		});
		expect(judged('outcome', texts).kinds).toEqual([`${kind} left_out`]);
		expect(judged('outcome', texts, { choice: 'keep' }).kinds).toEqual([]);
	});

	it('number persons among units until the reader says that they are units', () => {
		const texts = [
			'Keskustan asema',
			'Perhekoti Heikkinen Anna',
			'Villa Anna',
			'x@y.fi',
			'Rantatie 4'
		];
		const { guard, asIs, verdicts, kinds } = judged('unit_name', texts);
		expect(asIs).toEqual([true, false, true, false, true]);
		expect(kinds).toEqual(['name numbered', 'email numbered']);
		expect(guard.personalUnits().map(({ text, kind }) => [text, kind])).toEqual([
			['Perhekoti Heikkinen Anna', 'name'],
			['x@y.fi', 'email']
		]);
		expect(verdictIssues(verdicts)).toEqual([
			{ code: 'person_in_unit', column: 'Otsikko', count: 1, rows: [3] },
			{ code: 'person_in_unit', column: 'Otsikko', count: 1, rows: [5] }
		]);
		const allowed = judged('unit_name', texts, { allowed: ['Perhekoti Heikkinen Anna'] });
		expect(allowed.asIs).toEqual([true, true, true, false, true]);
	});

	it('are notes where many tell of somebody, and categories where few do', () => {
		const notes = times(30, (i) => `Äiti soitti, asia ${i}`);
		expect(judged('outcome', notes).kinds).toEqual(['notes left_out']);
		expect(judged('outcome', notes.slice(0, 6)).kinds).toEqual([]);
		const categories = times(400, (i) => `Muu määrittämätön selkäsairaus ${i}`);
		expect(judged('topic_code', categories).kinds).toEqual([]);
		expect(judged('unit_name', notes).kinds).toEqual([]);
	});

	it('tell digests of clients and cases, never stopping', () => {
		const texts = times(100, (i) => `${i}d41d8cd98f00b204e9800998ecf8427e`.slice(0, 32));
		expect(judged('client_id', texts).kinds).toEqual(['hashed_client noted']);
		expect(judged('case_id', texts).kinds).toEqual(['hashed_client noted']);
		expect(judged('event_id', texts).kinds).toEqual([]);
		expect(verdictIssues(judged('case_id', texts).verdicts)).toMatchObject([
			{ code: 'hashed_client', count: 100 }
		]);
	});

	it('of times and numbers hold codes at most', () => {
		expect(judged('event_time', ['Virtanen Matti', 'a@b.fi']).kinds).toEqual([]);
		expect(judged('cost_eur', ['131052-308T']).kinds).toEqual(['identity_code stops']);
	});
});

describe('codes that only their column tells', () => {
	const certain = (texts: readonly string[]) => judged('case_id', texts).kinds;
	it.each([
		['the century in full', '13101952-308T'],
		['the year first', '19521013-308T'],
		['the year first in two digits', '521013-308T'],
		['a dated point', '13.10.1952-308T'],
		['another sign', '131052.308T'],
		['a blank', '131052 308T'],
		['nothing between', '131052308T'],
		['nothing between and the century', '19521013308T'],
		['blanks everywhere', '13 10 52 - 308 T']
	])('stop with %s', (_, text) => expect(certain([text])).toEqual(['identity_code stops']));

	it.each([
		['serial numbers behind a day', times(3000, (i) => `20240115-${String(i).padStart(4, '0')}`)],
		['serial numbers with a letter', times(900, (i) => `20240115-${String(i).padStart(3, '0')}A`)],
		[
			'numbers among others',
			[...times(300, (i) => String(4_000_000_000 + i * 77_777)), '131052308T']
		],
		['minutes', times(3000, (i) => `2024011512${String(i % 60).padStart(2, '0')}${i}`.slice(0, 12))]
	])('do not stop for %s', (_, texts) => expect(certain(texts)).toEqual([]));

	it('stop for Swedish numbers, of which one in ten agrees by chance', () => {
		const luhn = (digits: string) => {
			const sum = [...digits].reduce((total, digit, at) => {
				const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
				return total + (doubled > 9 ? doubled - 9 : doubled);
			}, 0);
			return digits + ((10 - (sum % 10)) % 10);
		};
		const number = (i: number) => luhn(`${50 + (i % 50)}0${1 + (i % 9)}${10 + (i % 18)}${100 + i}`);
		const swedish = times(20, (i) => number(i).replace(/(.{6})/, '$1-'));
		expect(certain(swedish)).toEqual(['identity_code stops']);
		const random = times(
			300,
			(i) => `${50 + (i % 50)}0${1 + (i % 9)}${10 + (i % 18)}-${1000 + i * 7}`
		);
		const unsigned = random.filter((text) => !judged('case_id', [text]).guard.stopped);
		expect(unsigned.length).toBeGreaterThan(280);
		expect(certain(unsigned)).toEqual([]);
	});
});
