import { describe, expect, it } from 'vitest';
import { wholeScope } from '#lib/scope/scope.ts';
import { narrowTo } from './chart-view.ts';

describe('choosing a mark', () => {
	it('narrows to its unit, and widens when chosen again', () => {
		expect(narrowTo({ unit: 'a' }, ['unit'], wholeScope)).toEqual({ unit: ['a'] });
		expect(narrowTo({ unit: 'a' }, ['unit'], { ...wholeScope, unit: ['a'] })).toEqual({ unit: [] });
		expect(narrowTo({ unit: 'a' }, ['unit'], { ...wholeScope, unit: ['a', 'b'] })).toEqual({
			unit: ['a']
		});
	});

	it('narrows to its month as a half-open period over the turn of the year', () => {
		const chosen = narrowTo({ month: '2024-12-01' }, ['month'], wholeScope);
		expect(chosen).toEqual({ from: '2024-12-01', to: '2025-01-01' });
		expect(narrowTo({ month: '2024-12-01' }, ['month'], { ...wholeScope, ...chosen })).toEqual({
			from: null,
			to: null
		});
	});

	it('changes nothing for a rule, which is no filter', () => {
		expect(narrowTo({ rule: 'X' }, ['rule'], wholeScope)).toEqual({});
	});
});
