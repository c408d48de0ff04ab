import { expect, test } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { nativeEngine, wasmEngine } from '#tests/support/engines.ts';
import { loadStory } from '#tests/support/story.ts';

const times = [
	'3.1.2024 12:34',
	'4.1.2024',
	'2024-02-03T10:00:00+03:00',
	'2024-07-03 23:30Z',
	'5/1/24',
	'6.1.2024 klo 9.05',
	'31.1.2024 24:00',
	'45320,25',
	'eilen'
];
const types = ['contact', 'VISIT', 'case_opened', 'hyppy', 'referral_sent'];
const pick = <Value>(values: readonly Value[], index: number) => values[index % values.length];

/** Rows of every kind: unreadable, without client, in several notations; one twice, one told again. */
const rows = [
	'client_id|case_id|event_time|event_type|unit_name|service_area|channel|planned|age_years|birth_year|age_group|municipality_code|due_at|topic_code|plan_shared|responsible_named|unmapped',
	...Array.from({ length: 240 }, (_, index) =>
		[
			index % 11 === 0 ? '-' : `p${index % 17}`,
			index % 3 === 0 ? '-' : `k${index % 29}`,
			pick(times, index),
			pick(types, index * 7),
			pick(['Ääni', "O'Brien; --", 'Beta'], index),
			pick(['mielenterveys', 'taikuus', '-'], index * 5),
			pick(['phone', 'savu', '-'], index * 3),
			pick(['kyllä', 'ei', 'ehkä', '-'], index),
			pick(['12', '43,5', '-', '300'], index),
			pick(['-', '1990'], index),
			pick(['-', '18-22', '85+'], index * 2),
			pick(['272', '5', '999', '-'], index),
			pick(['-', '2024-03-01T23:00:00+00:00', '1.4.2024'], index),
			pick(['A01', '-', 'b02'], index * 2),
			pick(['true', '-', 'false'], index),
			pick(['-', 'true'], index * 5),
			String(index % 5)
		].join('|')
	)
];
const sound = rows[2] ?? '';
const text = [...rows, sound, `${sound}0`].join('\n');

const compared = {
	events: `SELECT columns(*)::VARCHAR FROM events ORDER BY event_key`,
	strata: `SELECT columns(*)::VARCHAR FROM strata ORDER BY stratum_key`,
	units: `SELECT columns(*)::VARCHAR FROM units ORDER BY unit_id`,
	column_fill: `SELECT columns(*)::VARCHAR FROM column_fill ORDER BY column_name`,
	issues: `SELECT columns(*)::VARCHAR FROM issues ORDER BY ALL`
};

async function loaded(engine: Engine) {
	const report = await loadStory(engine, text);
	const tables: Record<string, unknown> = {};
	for (const [name, sql] of Object.entries(compared)) {
		const found = await engine.query(sql);
		tables[name] = found.names.map((column) => [column, ...found.column(column)]);
	}
	await engine.close();
	return { report, tables };
}

test('the same rows make the same events, keys, units and issues on both engines', async () => {
	const native = await loaded(await nativeEngine());
	const wasm = await loaded(await wasmEngine());
	expect(wasm).toEqual(native);
	expect(native.report.rows).toBe(242);
	expect(native.report.events).toBeGreaterThan(100);
	expect(native.report.rejected).toBeGreaterThan(20);
	expect(native.report).toMatchObject({ merged: 1, duplicates: 1 });
});
