import { describe, expect, test } from 'vitest';
import type { GroupName } from '../group.ts';
import { contactStories } from '#tests/support/contact-stories.ts';
import { contact } from '#tests/support/contact-story.ts';
import { loadContacts } from '#tests/support/contact-tables.ts';
import { engines, useEngine } from '#tests/support/engines.ts';

describe.each(engines)('repeat contacts on $name', (adapter) => {
	const engine = useEngine(adapter);

	test.each(Object.entries(contactStories))('%s', async (_, story) => {
		const ask = await loadContacts(engine, { end: '2024-06-30', ...story });
		const [total, ...others] = await ask([], story.params && { params: story.params });
		expect(others).toEqual([]);
		const [index, repeats, censored] = story.expect;
		expect(total).toMatchObject({
			index_contacts: index,
			repeats,
			censored,
			unrepeated: index - repeats
		});
		expect(total?.rate).toBe(index === 0 ? null : repeats / index);
	});

	test('a repeat belongs to the unit, month, channel and age of the first event of its index day', async () => {
		const ask = await loadContacts(engine, {
			end: '2024-06-30',
			events: [
				{ client: 1, day: '2024-03-31', at: '08:00', unit: 'A', channel: 'phone', age: '18-22' },
				{ client: 1, day: '2024-03-31', at: '10:00', unit: 'B', channel: 'office', age: '23-29' },
				{ client: 1, day: '2024-04-01', unit: 'B', channel: 'digital_message', age: '23-29' }
			]
		});
		const repeated = async (by: GroupName) =>
			(await ask([by])).map((row) => [row[by], row.index_contacts, row.repeats]);
		expect(await repeated('unit')).toEqual([
			['A', 1, 1],
			['B', 1, 0]
		]);
		expect(await repeated('month')).toEqual([
			['2024-03-01', 1, 1],
			['2024-04-01', 1, 0]
		]);
		expect(await repeated('week')).toEqual([
			['2024-03-25', 1, 1],
			['2024-04-01', 1, 0]
		]);
		expect(await repeated('channel')).toEqual([
			['digital_message', 1, 0],
			['phone', 1, 1]
		]);
		expect(await repeated('age_group')).toEqual([
			['18-22', 1, 1],
			['23-29', 1, 0]
		]);
		const ofAge = async (age: string) =>
			(await ask([], { scope: { age_group: [age] } }))[0]?.index_contacts;
		expect([await ofAge('13-29'), await ofAge('23-29'), await ofAge('30-64')]).toEqual([2, 1, 0]);
	});

	test('repeats are split by who came next and where', async () => {
		const ask = await loadContacts(engine, {
			end: '2024-06-30',
			events: [
				contact(1),
				contact(2),
				contact(3, { unit: 'B' }),
				contact(4, { unit: 'C', initiator: 'third_party' })
			]
		});
		expect((await ask([]))[0]).toMatchObject({
			repeats: 3,
			repeats_same_unit: 1,
			repeats_other_unit: 1,
			repeats_third_party: 1
		});
	});

	test('new notifications about a child are counted on the later day, at its first unit, and are not censored', async () => {
		const notified = (date: number, more: object = {}) =>
			contact(date, {
				area: 'lastensuojelu',
				type: 'notification',
				initiator: 'professional',
				...more
			});
		const ask = await loadContacts(engine, {
			end: '2024-03-20',
			events: [
				notified(1, { initiator: 'third_party' }),
				notified(1, { at: '10:00', unit: 'B' }),
				notified(15, { at: '08:00', unit: 'B', initiator: 'organisation' }),
				notified(15, { at: '09:00' }),
				notified(1, { client: 2 }),
				notified(16, { client: 2 }),
				notified(17, { client: 2, status: 'cancelled' }),
				notified(18, { client: 2, initiator: 'relative' }),
				notified(18, { client: 3, area: 'lapsiperheet' }),
				notified(19, { client: 3 })
			]
		});
		const counted = async (params = {}) =>
			(await ask(['unit'], { params })).map((row) => [row.unit, row.new_notifications]);
		expect(await counted()).toEqual([
			['A', 0],
			['B', 1]
		]);
		expect(await counted({ window_days: 15 })).toEqual([
			['A', 1],
			['B', 1]
		]);
	});

	test('data without plan, series or booking say so', async () => {
		const planning = async (filled: string[]) =>
			(await (await loadContacts(engine, { events: [contact(1)], filled }))([]))[0]?.planning;
		expect(await planning(['client_id'])).toBe('unknown');
		expect(await planning(['series_id'])).toBe('known');
		expect(await planning(['booked_time'])).toBe('known');
	});
});
