import { describe, expect, it } from 'vitest';
import {
	choiceOf,
	choiceText,
	currentChoice,
	missingColumns,
	splitColumns
} from './mapping-view.ts';

const mapping = {
	name: 'x',
	columns: { client_id: 'Asiakas', event_time: ['Pvm', 'Klo'] as const },
	constants: { event_type: 'visit' }
};

describe('the mapping editor', () => {
	it('reads what fills a column: a header, the first of two, a constant, nothing', () => {
		expect(currentChoice(mapping, 'event_time')).toEqual({ kind: 'header', header: 'Pvm' });
		expect(currentChoice(mapping, 'event_type')).toEqual({ kind: 'constant', value: 'visit' });
		expect(currentChoice(mapping, 'channel')).toEqual({ kind: 'none' });
	});

	it('tells a header from a constant of the same text', () => {
		for (const choice of [
			{ kind: 'header', header: 'visit' },
			{ kind: 'constant', value: 'visit' },
			{ kind: 'none' }
		] as const) {
			expect(choiceOf(choiceText(choice))).toEqual(choice);
		}
	});

	it('asks for what is required, either unit column being enough', () => {
		expect(missingColumns(mapping)).toEqual(['unit_name']);
		expect(missingColumns({ ...mapping, columns: { unit_id: 'Yks' } })).toEqual([
			'client_id',
			'event_time'
		]);
		const wide = { ...mapping, constants: {}, events: [{ event_type: 'visit', time: 'Pvm' }] };
		expect(missingColumns({ ...wide, columns: { client_id: 'A', unit_id: 'Y' } })).toEqual([]);
	});

	it('keeps columns in use apart from the rest', () => {
		const { used, rest } = splitColumns(mapping, ['status']);
		expect(used.map(({ name }) => name)).toEqual([
			'client_id',
			'event_time',
			'event_type',
			'unit_id',
			'unit_name',
			'status'
		]);
		expect(rest.map(({ name }) => name)).toContain('channel');
	});
});
