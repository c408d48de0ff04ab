import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/gate/row.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import { wholeScope, type Scope } from '#lib/scope/scope.ts';
import { narrowTo } from './chart-view.ts';

const usual = { from: '2025-01-01', to: '2026-01-01' };
const narrow = (row: Row, by: readonly GroupName[], scope: Scope) =>
	narrowTo(row, by, scope, usual);

describe('choosing a mark', () => {
	it('narrows to its unit, and widens when chosen again', () => {
		expect(narrow({ unit: 'a' }, ['unit'], wholeScope)).toEqual({ unit: ['a'] });
		expect(narrow({ unit: 'a' }, ['unit'], { ...wholeScope, unit: ['a'] })).toEqual({ unit: [] });
		expect(narrow({ unit: 'a' }, ['unit'], { ...wholeScope, unit: ['a', 'b'] })).toEqual({
			unit: ['a']
		});
	});

	it('narrows to its month as a half-open period over the turn of the year', () => {
		const chosen = narrow({ month: '2024-12-01' }, ['month'], wholeScope);
		expect(chosen).toEqual({ from: '2024-12-01', to: '2025-01-01' });
		expect(narrow({ month: '2024-12-01' }, ['month'], { ...wholeScope, ...chosen })).toEqual(usual);
	});

	it('changes nothing for a rule, which is no filter', () => {
		expect(narrow({ rule: 'X' }, ['rule'], wholeScope)).toEqual({});
	});
});
