import { describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { contactStories } from '#tests/support/contact-stories.ts';
import { contact } from '#tests/support/contact-story.ts';
import { buildContactDays } from '#tests/support/contact-tables.ts';
import { engines, useEngine } from '#tests/support/engines.ts';

const rowsOf = async (engine: Engine, sql: string) => {
	const found = await engine.query(sql);
	return found.column(found.names[0]!);
};

describe.each(engines)('contact days on $name', (adapter) => {
	const engine = useEngine(adapter);

	test.each(Object.entries(contactStories))('%s', async (_, story) => {
		const variant = await buildContactDays(engine, { end: '2024-06-30', ...story });
		const window = String(story.params?.window_days ?? 'default_window_days');
		const counted = await engine.query(
			`SELECT
				count(*) FILTER (follow_up_days >= ${window})::INTEGER AS index_days,
				count(*) FILTER (follow_up_days >= ${window} AND gap_next_days <= ${window})::INTEGER AS repeats,
				count(*) FILTER (follow_up_days < ${window})::INTEGER AS censored
			FROM contact_days_v${variant}`
		);
		const [index, repeats, censored] = story.expect;
		expect(counted.names.map((name) => counted.column(name)[0])).toEqual([
			index,
			repeats,
			censored
		]);
	});

	test('tell who came before and after, and where', async () => {
		const variant = await buildContactDays(engine, {
			end: '2024-03-10',
			events: [
				contact(1),
				contact(3),
				contact(3, { unit: 'B' }),
				contact(7, { unit: 'B', initiator: 'third_party' })
			]
		});
		const days = await rowsOf(
			engine,
			`SELECT concat_ws(' ', day, n_events, third_party, coalesce(gap_prev_days, -1), coalesce(prev_other_unit, false),
				coalesce(gap_next_days, -1), coalesce(next_other_unit, false), coalesce(next_third_party, false), follow_up_days,
				event_key, person_key)::VARCHAR AS day
			FROM contact_days_v${variant} ORDER BY event_key`
		);
		expect(days).toEqual([
			'2024-03-01 1 false -1 false 2 false false 9 1 1',
			'2024-03-03 2 false 2 false 4 true true 7 2 2',
			'2024-03-07 1 true 4 true -1 false false 3 4 4'
		]);
	});

	test('have whole numbers for days, and no month', async () => {
		const variant = await buildContactDays(engine, { events: [contact(1)] });
		const columns = await engine.query(
			`SELECT column_name::VARCHAR AS name, data_type::VARCHAR AS type FROM duckdb_columns()
			WHERE table_name = 'contact_days_v${variant}'`
		);
		const types = new Map(
			columns.column('name').map((name, index) => [name, columns.column('type')[index]])
		);
		const named = (ending: RegExp) => [...types].filter(([name]) => ending.test(String(name)));
		expect(new Set(named(/_days$|_key$|^n_events$/).map(([, type]) => type))).toEqual(
			new Set(['INTEGER'])
		);
		expect(types.get('day')).toBe('DATE');
		expect(named(/month/)).toEqual([]);
	});
});
