import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/gate/row.ts';
import { nameOrder } from '#lib/i18n/formats.ts';
import { sortRows } from './sort-rows.ts';

const rows = [
	{ unit: 'a', n: 3 },
	{ unit: 'b', n: null },
	{ unit: 'c', n: 12 },
	{ unit: 'd', n: 3 }
];
const names: Record<string, string> = { a: 'Öljy', b: 'Äiti', c: 'Åbo', d: 'Koti' };
const units = (sorted: readonly Row[]) => sorted.map(({ unit }) => unit).join('');

describe('sorted rows', () => {
	it('put numbers by size, equal ones as they came, and missing ones last both ways', () => {
		expect(units(sortRows(rows, 'n', false, null, nameOrder('fi')))).toBe('adcb');
		expect(units(sortRows(rows, 'n', true, null, nameOrder('fi')))).toBe('cadb');
	});

	it('put names in Finnish order, Å Ä Ö last', () => {
		const byName = sortRows(rows, 'unit', false, (value) => names[value]!, nameOrder('fi'));
		expect(units(byName)).toBe('dcba');
	});
});
