import { expect, test } from 'vitest';
import counties from '#data/codes/counties.json';
import offsets from '#data/codes/helsinki-offsets.json';
import municipalities from '#data/codes/municipalities.json';
import { nativeEngine } from '#tests/support/engines.ts';
import { loadStory } from '#tests/support/story.ts';
import { buildAll } from '#lib/facts/build-all.ts';
import { loadLookups } from './lookups.ts';

test('the offsets of Helsinki cover 1980-2040 without a gap', () => {
	for (const [index, { utc_from }] of offsets.entries()) {
		expect(utc_from).toBe(offsets[index - 1]?.utc_to ?? '1980-01-01T00:00Z');
	}
	expect(offsets.at(-1)?.utc_to).toBe('2041-01-01T00:00Z');
	const summer = offsets.find(({ utc_from }) => utc_from.startsWith('2024-03'));
	expect(summer).toEqual({
		utc_from: '2024-03-31T01:00Z',
		utc_to: '2024-10-27T01:00Z',
		offset_minutes: 180
	});
});

test('every municipality lies in a county; Soite has its eight', () => {
	const codes = new Set(counties.map(({ code }) => code));
	expect(municipalities.filter(({ county }) => !codes.has(county))).toEqual([]);
	// 99 is the demo's made-up county, and no known home is no county.
	const real = municipalities.filter(({ county }) => !['99', 'muu'].includes(county));
	expect(real).toHaveLength(308);
	expect(new Set(real.map(({ county }) => county)).size).toBe(23);
	const soite = municipalities.filter(({ county }) => county === '18').map(({ code }) => code);
	expect(soite).toEqual(['074', '217', '236', '272', '421', '584', '849', '924']);
});

test('the calendar has the workdays of each year', async () => {
	const engine = await nativeEngine();
	await engine.transaction(loadLookups);
	const years = await engine.query(
		`SELECT count(*) FILTER (WHERE is_workday)::INTEGER AS workdays FROM calendar
		WHERE year(day) BETWEEN 2020 AND 2028 GROUP BY year(day) ORDER BY year(day)`
	);
	expect([...years.column('workdays')]).toEqual([253, 253, 253, 251, 252, 251, 252, 253, 251]);
	await engine.close();
});

test('the calendar reaches past every accepted year, and a limit that begins in the last one has a due day', async () => {
	const engine = await nativeEngine();
	const days = ['15.12.2055', '16.12.2055', '17.12.2055', '18.12.2055'];
	await loadStory(
		engine,
		[
			'client_id|case_id|event_time|event_type|unit_id|service_area|age_years',
			...days.map((day, index) => `c${index}|k${index}|${day}|notification|U|lastensuojelu|9`),
			'c0|k0|16.12.2055|sna_started|U|lastensuojelu|9',
			'c0|k0|17.12.2055|sna_done|U|lastensuojelu|9'
		].join('\n'),
		{ facts: buildAll() }
	);
	const reach = await engine.query('SELECT min(day) AS a, max(day) AS z FROM calendar');
	expect([reach.column('a')[0], reach.column('z')[0]]).toEqual(['1990-01-01', '2067-12-31']);
	const due = await engine.query('SELECT DISTINCT due_day FROM waits ORDER BY due_day');
	expect(due.column('due_day')).not.toContain(null);
	expect(due.numRows).toBeGreaterThan(3);
	await engine.close();
});
