import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gate, type RawRow } from './gate.ts';
import type { ColumnSpec, GroupName } from './metric.ts';

const columns: Readonly<Record<string, ColumnSpec>> = {
	n: { kind: 'count', doc: 'all', clients: 'n_clients', sumOf: ['hit', 'miss'] },
	hit: { kind: 'count', doc: 'hits', clients: 'hit_clients' },
	miss: { kind: 'count', doc: 'misses', clients: 'miss_clients' },
	rate: { kind: 'share', doc: 'hits of all', numerator: 'hit', rest: ['miss'] },
	low: { kind: 'share', doc: 'interval', follows: 'rate' },
	wait: { kind: 'days', doc: 'median', clients: 'n_clients', nullable: true },
	n_clients: { kind: 'clients', doc: '' },
	hit_clients: { kind: 'clients', doc: '' },
	miss_clients: { kind: 'clients', doc: '' }
};

function row(unit: string, hit: number, miss: number, extra: RawRow = {}): RawRow {
	const n = hit + miss;
	return {
		unit,
		n,
		hit,
		miss,
		rate: n === 0 ? null : hit / n,
		low: n === 0 ? null : 0,
		wait: n === 0 ? null : 3,
		n_clients: n,
		hit_clients: hit,
		miss_clients: miss,
		...extra
	};
}

const shown = (rows: RawRow[], by: GroupName[] = ['unit']) => gate({ rows, columns, by, k: 5 });

describe('the suppression gate', () => {
	it('shows cells about k clients and hides cells about fewer, with the share and what follows it', () => {
		expect(shown([row('a', 5, 5)])[0]?.suppressed).toBeUndefined();
		const [hidden] = shown([row('a', 4, 40)]);
		expect(hidden?.suppressed).toEqual(['hit', 'miss', 'rate', 'low']);
		expect(hidden).toMatchObject({ n: 44, hit: null, miss: null, rate: null, low: null });
	});
	it('shows zero as zero', () => {
		expect(shown([row('a', 0, 12)])[0]).toMatchObject({ hit: 0, miss: 12, rate: 0 });
	});
	it('hides a small complement together with its other part', () => {
		expect(shown([row('a', 40, 4)])[0]?.suppressed).toEqual(['hit', 'miss', 'rate', 'low']);
	});
	it('hides the sum instead of a second part where the sum yields', () => {
		const yielding = { ...columns, n: { ...columns.n!, yields: true } };
		const [hidden] = gate({ rows: [row('a', 4, 40)], columns: yielding, by: ['unit'], k: 5 });
		expect(hidden).toMatchObject({ n: null, hit: null, miss: 40 });
	});
	it('never hides for another what is known from elsewhere, but hides it when it is small itself', () => {
		const known = { ...columns, miss: { ...columns.miss!, known: true } };
		const of = (hit: number, miss: number) =>
			gate({ rows: [row('a', hit, miss)], columns: known, by: ['unit'], k: 5 })[0];
		expect(of(4, 40)).toMatchObject({ n: null, hit: null, miss: 40 });
		expect(of(40, 4)).toMatchObject({ n: 44, hit: null, miss: null });
	});
	it('hides a count that may equal a hidden one, unless it is zero', () => {
		const mirrored = {
			...columns,
			same: { kind: 'count', doc: '', clients: 'n_clients', mirrors: 'hit' }
		} as const;
		const same = (hit: number, value: number) =>
			gate({
				rows: [row('a', hit, 40, { same: value })],
				columns: mirrored,
				by: ['unit'],
				k: 5
			})[0];
		expect(same(4, 12)?.suppressed).toContain('same');
		expect(same(4, 0)?.same).toBe(0);
		expect(same(6, 12)?.suppressed).toBeUndefined();
	});
	it('counts clients, not events', () => {
		expect(shown([row('a', 50, 50, { hit_clients: 3 })])[0]?.suppressed).toContain('hit');
	});
	it('hides quantiles about fewer than 2k clients', () => {
		expect(shown([row('a', 0, 9)])[0]?.suppressed).toEqual(['wait']);
		expect(shown([row('a', 0, 10)])[0]?.suppressed).toBeUndefined();
	});
	it('hides the smallest second cell of a line, the earlier on a tie, never a zero', () => {
		const rows = shown([
			row('a', 0, 20),
			row('b', 0, 3),
			row('c', 0, 9),
			row('d', 0, 9),
			row('e', 0, 0)
		]);
		expect(rows.map((r) => r.suppressed?.includes('n') ?? false)).toEqual([
			false,
			true,
			true,
			false,
			false
		]);
	});
	it('hides a third cell when the hidden ones sum to fewer than k', () => {
		const rows = shown([row('a', 0, 2), row('b', 0, 2), row('c', 0, 30)]);
		expect(rows.every((r) => r.suppressed?.includes('n'))).toBe(true);
	});
	it('guards lines in both directions of a two-way table', () => {
		const cell = (unit: string, month: string, n: number) => ({ ...row(unit, 0, n), month });
		const rows = shown(
			[cell('a', '1', 3), cell('a', '2', 20), cell('b', '1', 20), cell('b', '2', 30)],
			['unit', 'month']
		);
		expect(rows.every((r) => r.suppressed?.includes('n'))).toBe(true);
	});
	it('leaves rows apart that share no total', () => {
		const rows = gate({
			rows: [row('a', 0, 3), row('b', 0, 20)],
			columns,
			by: ['unit'],
			apart: ['unit'],
			k: 5
		});
		expect(rows[1]?.suppressed).toBeUndefined();
	});
	it('keeps client counts to itself', () => {
		expect(Object.keys(shown([row('a', 5, 5)])[0] ?? {})).not.toContain('n_clients');
	});
	it('never leaves a small cell derivable by subtraction, whatever the table', () => {
		const table = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(table, (cells) => {
				const raw = cells.map(([hit, miss], index) => row(String(index), hit, miss));
				const rows = shown(raw);
				for (const column of ['n', 'hit', 'miss']) {
					const value = (index: number) => Number(raw[index]?.[column]);
					const gone = rows.flatMap((r, index) => (r.suppressed?.includes(column) ? [index] : []));
					const left = rows.some((_, index) => !gone.includes(index) && value(index) > 0);
					rows.forEach((_, index) => {
						if (!gone.includes(index)) expect(value(index) === 0 || value(index) >= 5).toBe(true);
					});
					if (gone.length > 0 && left) {
						expect(gone.length).toBeGreaterThan(1);
						expect(gone.reduce((sum, index) => sum + value(index), 0)).toBeGreaterThanOrEqual(5);
					}
				}
				rows.forEach((r, index) => {
					const hiddenParts = ['n', 'hit', 'miss'].filter((name) => r.suppressed?.includes(name));
					const open = ['hit', 'miss'].some(
						(name) => !hiddenParts.includes(name) && Number(raw[index]?.[name]) > 0
					);
					if (hiddenParts.length === 1) expect(open).toBe(false);
				});
			}),
			{ numRuns: 500 }
		);
	});
});
