import { describe, expect, it } from 'vitest';
import type { ColumnProfile, FileShape } from '#lib/ingest/look/file-shape.ts';
import {
	constantColumns,
	dateColumns,
	readAs,
	targetGroups,
	targetOf,
	targetText,
	valueLists
} from './mapping-view.ts';

const mapping = {
	name: 'x',
	columns: { client_id: 'Asiakas', event_time: ['Pvm', 'Klo'] as const, channel: 'Tapa' },
	constants: { event_type: 'visit' }
};

function column(header: string, more: Partial<ColumnProfile> = {}): ColumnProfile {
	return {
		header,
		kind: 'text',
		empty: 0,
		times: 0,
		clocks: 0,
		dateFormats: [],
		dateOrder: null,
		withTime: false,
		distinct: 1,
		filled: 3,
		heaviest: [],
		values: [{ value: 'Puhelin', count: 3 }],
		identifier: null,
		caution: null,
		emptyBelow: false,
		damaged: 0,
		pointZero: false,
		halfConverted: false,
		persons: [],
		...more
	};
}

const shapeOf = (...columns: ColumnProfile[]): FileShape => ({
	file: 'x.csv',
	format: 'csv',
	compressed: false,
	delimiter: ';',
	encoding: 'utf-8',
	sevenBit: false,
	headerLine: 1,
	dataLine: 2,
	headers: columns.map(({ header }) => header),
	columns,
	preview: [],
	sampledRows: 3,
	unread: []
});

describe('what a column of the file may be', () => {
	it('is told in groups, with what is taken, and times of day where there is a day', () => {
		const groups = targetGroups(mapping);
		const names = (name: string) =>
			groups.find((group) => group.name === name)?.choices.map(({ target }) => targetText(target));
		expect(names('required')).toEqual(['client_id', 'event_time', 'event_type']);
		expect(names('others')?.slice(0, 2)).toEqual(['unit_id', 'unit_name']);
		expect(names('times')).toEqual([
			'booking_made_time',
			'booked_time',
			'due_at',
			'event_time+clock'
		]);
		const taken = groups.flatMap(({ choices }) => choices).filter(({ taken }) => taken !== null);
		expect(taken.map(({ target, taken }) => [targetText(target), taken])).toEqual([
			['client_id', 'Asiakas'],
			['event_time', 'Pvm'],
			['event_time+clock', 'Klo'],
			['channel', 'Tapa']
		]);
	});

	it('travels through an option and back', () => {
		for (const target of [
			{ column: 'event_time', part: 'clock' },
			{ column: 'channel', part: 'whole' },
			null
		] as const) {
			expect(targetOf(targetText(target))).toEqual(target);
		}
	});
});

describe('lists of a mapping', () => {
	it('have the raw values of closed columns, and none of an identifier', () => {
		const shape = shapeOf(column('Tapa'), column('Asiakas'));
		expect(valueLists(mapping, shape).map((list) => list.column.name)).toEqual(['channel']);
		const flagged = shapeOf(column('Tapa', { identifier: { kind: 'phone', share: 1 } }));
		expect(valueLists(mapping, flagged)).toEqual([]);
	});

	it('offer constants for what no header fills', () => {
		expect(constantColumns(mapping).map(({ name }) => name)).toEqual([
			'event_type',
			'unit_name',
			'service_area',
			'planned'
		]);
	});

	it('name the dates of mapped time columns, also of events', () => {
		const order = {
			order: 'dmy',
			certain: false,
			choices: ['dmy', 'mdy'],
			shortYear: false,
			examples: ['3/4/2025']
		} as const;
		const shape = shapeOf(
			column('Pvm', { kind: 'date', dateOrder: order }),
			column('Muu', { kind: 'date', dateOrder: order })
		);
		expect(dateColumns(mapping, shape)).toEqual([{ column: 'event_time', header: 'Pvm', order }]);
		const wide = { ...mapping, columns: {}, events: [{ event_type: 'visit', time: 'Muu' }] };
		expect(dateColumns(wide, shape).map(({ header }) => header)).toEqual(['Muu']);
	});

	it('read a date both ways', () => {
		expect(readAs('3/4/2025', 'dmy')).toBe('2025-04-03');
		expect(readAs('3/4/2025 8:15', 'mdy')).toBe('2025-03-04');
		expect(readAs('3-4-25', 'dmy')).toBe('2025-04-03');
		expect(readAs('2025-04-03', 'dmy')).toBeNull();
		expect(readAs('14/4/2025', 'mdy')).toBeNull();
		expect(readAs('25-03-01', 'ymd')).toBe('2025-03-01');
		expect(readAs('25-03-01', 'dmy')).toBe('2001-03-25');
		expect(readAs('250301', 'ymd')).toBe('2025-03-01');
	});
});
