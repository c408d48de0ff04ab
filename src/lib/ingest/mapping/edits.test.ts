import { describe, expect, it } from 'vitest';
import {
	withConstant,
	withDateOrder,
	nobodyIds,
	withEvents,
	withFillDown,
	withIdentifier,
	withNobodyIds,
	withObservedFrom,
	withProposedValues,
	withTarget,
	withValue
} from './edits.ts';
import { headersIn } from './headers.ts';
import { columnsFrom, eventsFrom } from './uses.ts';

const mapping = {
	name: 'x',
	columns: { client_id: 'Asiakas', event_time: ['Pvm', 'Klo'] as const },
	constants: { event_type: 'visit' }
};
const whole = (column: string) => ({ column, part: 'whole' }) as const;

describe('a header that fills something else', () => {
	it('leaves what it filled, and takes the place of another', () => {
		const changed = withTarget(mapping, 'Asiakas', whole('case_id'));
		expect(changed.columns).toEqual({ event_time: ['Pvm', 'Klo'], case_id: 'Asiakas' });
		expect(withTarget(changed, 'Tunnus', whole('case_id')).columns.case_id).toBe('Tunnus');
		expect(withTarget(mapping, 'Pvm', null).columns).toEqual({ client_id: 'Asiakas' });
	});

	it('puts a constant out of use', () => {
		const changed = withTarget(mapping, 'Laji', whole('event_type'));
		expect(changed).toEqual({ name: 'x', columns: { ...mapping.columns, event_type: 'Laji' } });
	});

	it('keeps day and time of day together', () => {
		expect(withTarget(mapping, 'Päivä', whole('event_time')).columns.event_time).toEqual([
			'Päivä',
			'Klo'
		]);
		expect(withTarget(mapping, 'Klo', null).columns.event_time).toBe('Pvm');
		const clock = { column: 'booked_time', part: 'clock' } as const;
		expect(withTarget(mapping, 'Klo', clock)).toBe(mapping);
		expect(
			withTarget(mapping, 'Aika', { column: 'event_time', part: 'clock' }).columns.event_time
		).toEqual(['Pvm', 'Aika']);
	});
});

describe('other changes of a mapping', () => {
	it('map values, one or those proposed, never over the reader’s own', () => {
		const one = withValue(mapping, 'channel', 'Puh', 'phone');
		expect(one.values).toEqual({ channel: { Puh: 'phone' } });
		expect(withProposedValues(one, 'channel', { Puh: 'mail', Käynti: 'office' }).values).toEqual({
			channel: { Puh: 'phone', Käynti: 'office' }
		});
		expect(withProposedValues(one, 'channel', {})).toBe(one);
	});

	it('set and clear constants, events and the date order without leaving empty records', () => {
		const bare = { name: 'x', columns: mapping.columns };
		expect(withConstant(mapping, 'event_type', '')).toEqual(bare);
		expect(withConstant(bare, 'unit_name', 'A').constants).toEqual({ unit_name: 'A' });
		expect(withDateOrder(withDateOrder(bare, 'mdy'), null)).toEqual(bare);
		expect(withDateOrder(bare, 'mdy').format).toEqual({ dateOrder: 'mdy' });
		const wide = withEvents(bare, [{ event_type: 'visit', time: 'Käynti' }]);
		expect(wide.events).toHaveLength(1);
		expect(withEvents(wide, [])).toEqual(bare);
	});

	it('say what becomes of an identifier; one left out fills nothing', () => {
		expect(withIdentifier(mapping, 'Asiakas', 'drop')).toEqual({
			...mapping,
			columns: { event_time: ['Pvm', 'Klo'] },
			identifiers: { Asiakas: 'drop' }
		});
		expect(withIdentifier(mapping, 'Asiakas', 'number').columns.client_id).toBe('Asiakas');
	});

	it('says which empty cells mean the cell above, and takes that back', () => {
		const filled = withFillDown(withFillDown(mapping, 'Pvm', true), 'Asiakas', true);
		expect(filled).toEqual({ ...mapping, fillDown: ['Pvm', 'Asiakas'] });
		expect(withFillDown(filled, 'Pvm', false).fillDown).toEqual(['Asiakas']);
		expect(withFillDown(withFillDown(mapping, 'Pvm', true), 'Pvm', false)).toEqual(mapping);
	});
});

describe('what a mapping uses', () => {
	const wide = {
		name: 'w',
		columns: { client_id: 'A', unit_id: 'Y' },
		events: [
			{ event_type: 'visit', time: 'Alkoi', columns: { channel: 'Tapa' }, unless_same_as: 'Arvio' }
		]
	};

	it('is told per header, of the row and of its events', () => {
		expect(columnsFrom(mapping, 'Klo')).toEqual([{ column: 'event_time', part: 'clock' }]);
		expect(columnsFrom(mapping, 'Muu')).toEqual([]);
		expect(eventsFrom(wide, 'Alkoi')).toEqual([{ event: 0, column: 'event_time', part: 'whole' }]);
		expect(eventsFrom(wide, 'Tapa')).toEqual([{ event: 0, column: 'channel', part: 'whole' }]);
		expect(headersIn(wide)).toEqual(['A', 'Y', 'Alkoi', 'Tapa', 'Arvio']);
	});
});

it('ids that are nobody’s are a list in the values of the client, and leave others as they are', () => {
	const before = {
		name: 'x',
		columns: {},
		values: { client_id: { '0': '0' }, sex: { M: 'male' } }
	};
	const after = withNobodyIds(before, ' 9999, TESTI;\n ,9999');
	expect(after.values).toEqual({
		client_id: { '0': '0', '9999': '', TESTI: '' },
		sex: { M: 'male' }
	});
	expect(nobodyIds(after)).toEqual(['9999', 'TESTI']);
	expect(withNobodyIds(after, '')).toEqual(before);
	expect(withNobodyIds({ name: 'x', columns: {} }, '')).toEqual({ name: 'x', columns: {} });
});

it('the day since when waits were observed is a day or not there', () => {
	const set = withObservedFrom({ name: 'x', columns: {} }, '2024-02-01');
	expect(set.observed_from).toBe('2024-02-01');
	expect(withObservedFrom(set, '')).toEqual({ name: 'x', columns: {} });
});
