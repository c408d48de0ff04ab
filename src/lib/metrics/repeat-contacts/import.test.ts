import { expect, test } from 'vitest';
import { buildAll } from '#lib/facts/build-all.ts';
import metric from './index.ts';
import { nativeEngine } from '#tests/support/engines.ts';
import { measured } from '#tests/support/measured.ts';
import { loadStory } from '#tests/support/story.ts';

test('an export goes the whole way: typed, keyed, merged, linked', async () => {
	const engine = await nativeEngine();
	await loadStory(
		engine,
		`client_id | event_time       | event_type       | unit_name | service_area        | planned | booked_time | booking_made_time
			 a         | 1.3.2024 23:50   | contact          | Asema     | perusterveydenhuolto | ei      |             |
			 a         | 2.3.2024 00:10   | needs_assessment | Asema     | perusterveydenhuolto | ei      |             |
			 a         | 2.3.2024 00:20   | booking          | Asema     | perusterveydenhuolto |         | 6.3.2024    | 2.3.2024
			 a         | 6.3.2024 10:00   | visit            | Asema     | perusterveydenhuolto | ei      |             |
			 -         | 3.3.2024 10:00   | contact          | Asema     | perusterveydenhuolto | ei      |             |
			 b         | 4.3.2024         | notification     | Tiimi     | lastensuojelu        | ei      |             |
			 b         | 18.3.2024        | notification     | Tiimi     | lastensuojelu        | ei      |             |
			 c         | 30.4.2024        | contact          | Asema     | perusterveydenhuolto | ei      |             |`,
		{ facts: buildAll() }
	);
	const rows = await measured(engine, metric, { by: ['unit'] });
	expect(rows.map((row) => [row.unit, row.index_contacts, row.repeats, row.censored])).toEqual([
		['Asema', 2, 1, 1],
		['Tiimi', 2, 1, 0]
	]);
	await engine.close();
});

test('county is where the unit is, home county where the client first was', async () => {
	const engine = await nativeEngine();
	await loadStory(
		engine,
		`client_id | event_time | event_type | unit_name | service_area         | hva_code | municipality_code
			 a         | 1.3.2024   | contact    | Asema     | perusterveydenhuolto | 08       | Kokkola
			 a         | 2.3.2024   | contact    | Asema     | perusterveydenhuolto | 08       | Halsua
			 b         | 2.3.2024   | contact    | Asema     | perusterveydenhuolto | 08       | 5
			 b         | 9.3.2024   | contact    | Piste     | perusterveydenhuolto |          | Kokkola
			 c         | 30.4.2024  | contact    | Piste     | perusterveydenhuolto |          |`,
		{ facts: buildAll() }
	);
	const counted = async (name: 'county' | 'home_county') =>
		(await measured(engine, metric, { by: [name] })).map((row) => [
			row[name],
			row.index_contacts,
			row.repeats
		]);
	expect(await counted('county')).toEqual([
		['', 1, 0],
		['08', 3, 2]
	]);
	expect(await counted('home_county')).toEqual([
		['', 0, 0],
		['16', 2, 1],
		['18', 2, 1]
	]);
	const [home] = await measured(engine, metric, { scope: { home_county: ['16'] } });
	expect(home).toMatchObject({ index_contacts: 2, repeats: 1 });
	await engine.close();
});
