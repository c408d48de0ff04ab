import { describe, expect, test } from 'vitest';
import { buildAll } from '#lib/facts/build-all.ts';
import { tablesOf } from '#lib/facts/build.ts';
import { families } from '#lib/facts/registry.ts';
import { useEngine } from '#tests/support/engines.ts';
import { loadStory } from '#tests/support/story.ts';

const header =
	'client_id|case_id|event_time|event_type|unit_id|service_area|event_id|municipality_code';

/** Four moments a day on which several clients meet several units, with rows told twice. */
const rows = Array.from({ length: 40 }, (_, day) =>
	['08:00', '08:00', '12:30', '15:45'].flatMap((time, turn) =>
		['a', 'b', 'c'].map((client, index) => {
			const unit = ['A', 'B', 'C', 'D'][(day * 7 + turn * 3 + index) % 4];
			const type = ['contact', 'visit', 'notification', 'referral_sent'][(day + turn + index) % 4];
			const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
			const home = day < 2 ? ['272', '091', '-'][(turn + index) % 3] : '-';
			const cells = [client, `k${(day + index) % 5}`, `${date} ${time}`, type, unit];
			return [...cells, 'lapsiperheet', turn === 1 ? `e${day}` : '-', home].join('|');
		})
	)
).flat();
const told = [...rows.slice(0, 30), rows[24], rows[25], ...rows.slice(30)] as string[];

describe('an export sorted newest first', () => {
	const engine = useEngine();

	const compared = ['events', ...families.flatMap((family) => tablesOf(family))];
	async function loaded(lines: readonly string[]) {
		const report = await loadStory(engine, [header, ...lines].join('\n'), { facts: buildAll() });
		const tables: Record<string, unknown> = {};
		for (const table of compared) {
			// Persons are numbered as they are read, and places begin behind the header or before it.
			const found = await engine.query(
				`SELECT columns(c -> c NOT IN ('person_key', 'row_no'))::VARCHAR FROM ${table} ORDER BY ALL`
			);
			tables[table] = found.names.map((name) => [name, ...found.column(name)]);
		}
		const sources = await engine.query('SELECT line FROM event_sources ORDER BY event_key');
		const codes = report.issues.map(({ code }) => code);
		return { tables, lines: sources.column('line').map(Number), report, codes };
	}

	test('gives the events and facts of the same file from the oldest on, and says so', async () => {
		const forth = await loaded(told);
		const back = await loaded([...told].reverse());
		expect(forth.report).toMatchObject({ rows: 482, duplicates: 2 });
		expect(forth.codes).not.toContain('newest_first');
		expect(back.codes).toContain('newest_first');
		expect(back.tables).toEqual(forth.tables);
		expect(back.lines).toEqual(forth.lines.map((line) => told.length + 3 - line));
	});

	test('takes events of one time from its last row up; a file that runs on, from its first down', async () => {
		const pairs = Array.from({ length: 12 }, (_, day) =>
			['A', 'B'].map((unit) => `a|-|${day + 1}.3.2024|contact|${unit}|lapsiperheet|-|-`)
		).flat();
		const units = async (lines: readonly string[]) => {
			await loaded(lines);
			const found = await engine.query('SELECT unit_id FROM events ORDER BY event_key');
			return found.column('unit_id').join('');
		};
		expect(await units(pairs)).toBe('AB'.repeat(12));
		expect(await units([...pairs].reverse())).toBe('AB'.repeat(12));
		// Of ten days there are nine steps, which tell of no order.
		expect(await units(pairs.slice(0, 20).reverse())).toBe('BA'.repeat(10));
	});
});
