import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientPairs } from './client-pairs.ts';
import type { FactColumns } from './columns.ts';
import type { Reading } from './question.ts';

const reading: Reading = {
	table: 'facts',
	dated: 'day',
	classes: {
		outcome: {
			states: [
				['open', { column: 'open', is: true }],
				['hit', { column: 'hit', is: true }],
				['miss', null]
			]
		}
	}
};
const share = { of: { outcome: ['hit'] }, among: { outcome: ['hit', 'miss'] } };
const context = { params: {}, asOf: 0, dataStart: 0, dataEnd: 0 };
const none = 65_535;

function factsOf(rows: readonly (readonly [client: number, state: string, day?: number])[]) {
	const flag = (name: string) => ({
		kind: 'flag' as const,
		values: Uint8Array.from(rows, ([, state]) => (state === name ? 1 : 0)),
		none: 255
	});
	return {
		rows: rows.length,
		client: Int32Array.from(rows, ([client]) => client),
		stratum: new Uint16Array(rows.length),
		columns: {
			day: { kind: 'day', values: Uint16Array.from(rows, ([, , day = 1]) => day), none },
			open: flag('open'),
			hit: flag('hit')
		}
	} as unknown as FactColumns;
}

describe('clients by their part in a share', () => {
	it('are counted once each, whoever has no case left out', () => {
		const facts = factsOf([
			[-1, 'hit'],
			[1, 'hit'],
			[1, 'miss'],
			[2, 'open'],
			[3, 'miss'],
			[3, 'hit'],
			[4, 'miss'],
			[5, 'hit', none]
		]);
		expect(clientPairs(facts, reading, share, context)).toEqual([
			{ of: 0, among: 1, clients: 1 },
			{ of: 1, among: 2, clients: 2 }
		]);
		expect(clientPairs(factsOf([]), reading, share, context)).toEqual([]);
	});
	it('are those of a naive count', () => {
		const fact = fc.tuple(fc.integer({ min: -1, max: 6 }), fc.constantFrom('hit', 'miss', 'open'));
		fc.assert(
			fc.property(fc.array(fact, { maxLength: 40 }), (rows) => {
				const sorted = [...rows].sort(([a], [b]) => a - b);
				const naive = [0, 1, 2, 3, 4, 5, 6].flatMap((client) => {
					const own = rows.filter(([whose, state]) => whose === client && state !== 'open');
					const of = own.filter(([, state]) => state === 'hit').length;
					return own.length === 0 ? [] : [`${of}/${own.length}`];
				});
				const found = clientPairs(factsOf(sorted), reading, share, context).flatMap(
					({ of, among, clients }) => Array<string>(clients).fill(`${of}/${among}`)
				);
				expect(found.sort()).toEqual(naive.sort());
			})
		);
	});
});
