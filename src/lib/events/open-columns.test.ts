import { describe, expect, it } from 'vitest';
import type { Mapping } from './mapping.ts';
import { openColumns } from './open-columns.ts';

const open = (mapping: Partial<Mapping>) => openColumns({ name: 'm', columns: {}, ...mapping });

describe('a mapping', () => {
	it('needs a client, a time and a type, and should have a unit', () => {
		expect(open({})).toEqual({
			needed: ['client_id', 'event_time', 'event_type'],
			advised: ['unit_name']
		});
	});

	it('has them by headers or constants, by either unit column', () => {
		const columns = {
			client_id: 'Asiakas',
			event_time: ['Pvm', 'Klo'] as const,
			unit_id: 'Tunnus'
		};
		expect(open({ columns, constants: { event_type: 'visit' } })).toEqual({
			needed: [],
			advised: []
		});
		expect(open({ constants: { unit_name: 'Asema' } }).advised).toEqual([]);
	});

	it('lacks what no header stands for, or a constant of no text', () => {
		expect(open({ columns: { client_id: null }, constants: { event_type: '' } }).needed).toEqual([
			'client_id',
			'event_time',
			'event_type'
		]);
	});

	it('that gives several events a row takes type and time from them, client and unit from any', () => {
		const visit = { event_type: 'visit', time: 'Käynti' };
		expect(open({ events: [visit] })).toEqual({ needed: ['client_id'], advised: ['unit_name'] });
		const own = { ...visit, columns: { client_id: 'Asiakas' }, constants: { unit_id: 'A' } };
		expect(open({ events: [visit, own] })).toEqual({ needed: [], advised: [] });
	});
});
