import { describe, expect, test } from 'vitest';
import type { Mapping } from '#lib/events/mapping.ts';
import type { Setting } from '#lib/gate/threshold.ts';
import type { ColumnProfile } from '#lib/ingest/look/file-shape.ts';
import { seesCell } from './preview-sight.ts';

const mapping: Mapping = {
	name: 'x',
	columns: {
		client_id: 'Asiakas',
		case_id: 'Asia',
		event_time: ['Pvm', 'Klo'],
		unit_name: 'Yksikkö',
		sex: 'Sukupuoli',
		topic_code: 'Aihe'
	},
	events: [{ event_type: 'visit', time: 'Käynti', columns: { event_id: 'Tapahtumanro' } }]
};

const sees = (
	header: string,
	cell: string,
	k: Setting = 5,
	more: Partial<ColumnProfile> = {}
): boolean => {
	const profile = {
		header,
		kind: 'text',
		distinct: 3,
		values: [
			{ value: 'usein', count: 5 },
			{ value: 'harvoin', count: 4 }
		],
		identifier: null,
		caution: null,
		persons: [],
		...more
	} as Partial<ColumnProfile> as ColumnProfile;
	return seesCell(profile, mapping, k)(cell);
};

describe('before a load', () => {
	test.each(['Asiakas', 'Asia', 'Tapahtumanro'])(
		'no cell of the id column %s is seen, even with small counts shown',
		(header) => {
			expect(sees(header, 'usein')).toBe(false);
			expect(sees(header, 'usein', 0)).toBe(false);
		}
	);
	test('nor of a column found to identify people', () => {
		expect(sees('Muu', 'usein', 0, { identifier: { kind: 'email', share: 1 } })).toBe(false);
		expect(sees('Muu', 'usein', 0, { caution: { kind: 'register_number', share: 1 } })).toBe(false);
	});
	test('nor, of units, what may be somebody, until it is said to be the unit’s own', () => {
		const persons = [{ text: 'Perhekoti Heikkinen Anna', kind: 'name' }] as const;
		const seen = (cell: string, k: Setting, allowed?: Mapping['allowed']) =>
			seesCell(
				{
					header: 'Yksikkö',
					kind: 'text',
					distinct: 3,
					values: [],
					identifier: null,
					caution: null,
					persons
				} as Partial<ColumnProfile> as ColumnProfile,
				{ ...mapping, ...(allowed && { allowed }) },
				k
			)(cell);
		for (const k of [0, 5] as const) {
			expect(seen('Perhekoti Heikkinen Anna', k)).toBe(false);
			expect(seen('Asema', k)).toBe(true);
			expect(seen('Perhekoti Heikkinen Anna', k, { Yksikkö: ['Perhekoti Heikkinen Anna'] })).toBe(
				true
			);
		}
	});
	test.each(['Pvm', 'Klo', 'Käynti', 'Yksikkö'])('%s is seen as it is', (header) => {
		expect(sees(header, 'mitä vain')).toBe(true);
	});
	test.each(['Sukupuoli', 'Aihe'])('%s describes a person: seen on request', (header) => {
		expect(sees(header, 'usein')).toBe(false);
		expect(sees(header, 'usein', 0)).toBe(true);
	});
	test('a column that nothing uses shows what five rows share, and its dates', () => {
		expect(sees('Muu', 'usein')).toBe(true);
		expect(sees('Muu', '')).toBe(true);
		expect(sees('Muu', 'harvoin')).toBe(false);
		expect(sees('Muu', 'usein', 5, { distinct: 51 })).toBe(false);
		expect(sees('Muu', '1.1.2025', 5, { kind: 'date' })).toBe(true);
	});
});
