import { describe, expect, it } from 'vitest';
import { wholeScope } from '#lib/scope/scope.ts';
import { doubtfulRows, narrowTo, withExactClients } from './doubt.ts';
import type { ColumnSpec } from './metric.ts';

const columns: Readonly<Record<string, ColumnSpec>> = {
	n: { kind: 'count', doc: '', clients: 'who' },
	median: { kind: 'days', doc: '', clients: 'who', nullable: true },
	who: { kind: 'clients', doc: '' }
};

describe('exact clients', () => {
	it('are asked only where the bound leaves doubt', () => {
		const sure = { n: 50, median: 3, who: 10 };
		const small = { n: 4, median: 3, who: 2 };
		const doubtful = { n: 5, median: null, who: 4 };
		const doubtfulMedian = { n: 10, median: 2, who: 9 };
		expect(doubtfulRows([sure, small, doubtful, doubtfulMedian], columns, 5)).toEqual([
			doubtful,
			doubtfulMedian
		]);
	});
	it('are asked of the doubtful groups and months alone', () => {
		const rows = [
			{ unit: 'b', month: '2025-02-01' },
			{ unit: '', month: '2024-12-01' }
		];
		expect(narrowTo({ ...wholeScope, county: ['18'] }, ['unit', 'month'], rows)).toEqual({
			...wholeScope,
			county: ['18'],
			unit: ['b', ''],
			from: '2024-12-01',
			to: '2025-03-01'
		});
	});
	it('never widen the scope', () => {
		const scope = { ...wholeScope, from: '2025-02-10', to: '2025-02-12' };
		expect(narrowTo(scope, ['month'], [{ month: '2025-02-01' }])).toEqual(scope);
		expect(narrowTo(scope, ['week'], [{ week: '2025-02-10' }])).toEqual(scope);
		expect(narrowTo(scope, [], [{}])).toEqual(scope);
	});
	it('replace the bounds of their own group', () => {
		const rows = [
			{ unit: 'a', n: 9, who: 4 },
			{ unit: 'b', n: 9, who: 6 }
		];
		expect(withExactClients(rows, [{ unit: 'a', who: 7 }], ['unit'])).toEqual([
			{ unit: 'a', n: 9, who: 7 },
			{ unit: 'b', n: 9, who: 6 }
		]);
	});
});
