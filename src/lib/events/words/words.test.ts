import { describe, expect, it } from 'vitest';
import { contractColumns } from '../columns.ts';
import { columnWords } from './column-words.ts';
import { valueWords } from './value-words.ts';

describe('words of the contract', () => {
	it('cover every column, and no other', () => {
		expect(Object.keys(columnWords.fi).sort()).toEqual(
			contractColumns.map(({ name }) => name).sort()
		);
	});

	it('cover every closed value', () => {
		const closed = contractColumns.flatMap(({ name, values }) =>
			(values ?? []).map((value) => `${name}.${value}`)
		);
		expect(closed.filter((key) => !(key in valueWords.fi))).toEqual([]);
	});
});
