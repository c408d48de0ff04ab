import type { ParamValues } from '#lib/facts/param.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthStart } from '#lib/base/civil-day.ts';
import type { Engine } from '#lib/engine/port.ts';
import type { MeasuredRecord } from '#tests/support/measured.ts';
import {
	end,
	naiveCounts,
	naiveDays,
	naiveNotifications,
	naiveRow,
	world,
	type Loaded
} from '#tests/support/contact-oracle.ts';
import { loadContacts } from '#tests/support/contact-tables.ts';
import { engines, useEngine } from '#tests/support/engines.ts';
import { swept } from '#tests/support/sweep.ts';

const clientsOf = (row: MeasuredRecord) =>
	Object.fromEntries(
		Object.entries(row).filter(
			([name]) => name.startsWith('clients') && name !== 'clients_new_notifications'
		)
	);
const countsOf = (row: MeasuredRecord) =>
	Object.fromEntries(
		Object.entries(row).filter(([name]) =>
			[
				'index_contacts',
				'repeats',
				'censored',
				'repeats_third_party',
				'repeats_other_unit'
			].includes(name)
		)
	);

describe('repeat contacts against a naive reading', { timeout: 180_000 }, () => {
	const [engine, wasm] = engines.map(useEngine) as [Engine, Engine];

	const load = (
		on: Engine,
		set: { events: Loaded[]; definition: ParamValues; unitEnds: Readonly<Record<string, string>> }
	) => loadContacts(on, { ...set, end });

	test('counts and clients agree on random events, by month and in all', async () => {
		await fc.assert(
			fc.asyncProperty(world, async (set) => {
				const ask = await load(engine, set);
				const counted = naiveCounts(
					naiveDays(set.events, set.definition, set.unitEnds),
					set.window
				);
				const params = { window_days: set.window };
				const months = [...new Set(counted.map(({ day }) => monthStart(day.event.day)))].sort();
				const expected = months.map((month) =>
					naiveRow(counted.filter(({ day }) => monthStart(day.event.day) === month))
				);
				const rows = await ask(['month'], { params });
				expect(rows.map((row) => row.month)).toEqual(months);
				expect(rows.map(countsOf)).toEqual(expected.map(countsOf));
				expect(rows.map(clientsOf)).toEqual(expected.map(clientsOf));
				const [total] = await ask([], { params });
				const all = naiveRow(counted);
				expect(countsOf(total!)).toEqual(countsOf(all));
				expect(clientsOf(total!)).toEqual(clientsOf(all));
			}),
			{ numRuns: swept(120), seed: 1 }
		);
	});

	test('new notifications agree, by month and in all, whatever the definition', async () => {
		await fc.assert(
			fc.asyncProperty(world, async (set) => {
				const ask = await load(engine, set);
				const followed = naiveNotifications(set.events).filter(
					({ gap }) => gap <= (set.window ?? 14)
				);
				const told = ({
					new_notifications: n,
					clients_new_notifications: clients
				}: MeasuredRecord) => [n, clients];
				const counted = (days: typeof followed) => [
					days.length,
					new Set(days.map(({ child }) => child)).size
				];
				const params = { window_days: set.window };
				expect((await ask([], { params })).map(told)).toEqual([counted(followed)]);
				for (const row of await ask(['month'], { params }))
					expect(told(row)).toEqual(
						counted(followed.filter(({ day }) => monthStart(day) === row.month))
					);
			}),
			{ numRuns: swept(60), seed: 6 }
		);
	});

	test('the order of rows in the file changes nothing when times tell the order', async () => {
		await fc.assert(
			fc.asyncProperty(world, fc.integer(), async (set, salt) => {
				const timed = set.events.map((one, place) => ({
					...one,
					at: `${String(Math.floor(place / 60)).padStart(2, '0')}:${String(place % 60).padStart(2, '0')}`
				}));
				const shuffled = timed
					.map((one, place) => ({ one, key: Math.imul(place + salt, 2654435761) >>> 0 }))
					.sort((a, b) => a.key - b.key)
					.map(({ one }) => one);
				const rows = async (events: Loaded[]) =>
					(await load(engine, { ...set, events }))(['unit', 'month']);
				expect(await rows(shuffled)).toEqual(await rows(timed));
			}),
			{ numRuns: swept(25), seed: 2 }
		);
	});

	test("events of other clients in another unit do not change a unit's row", async () => {
		await fc.assert(
			fc.asyncProperty(world, world, async (set, more) => {
				const own = set.events.map((one) => ({ ...one, unit: 'A' }));
				const foreign = more.events.map((one) => ({
					...one,
					unit: 'B',
					client: (one.client ?? 0) + 100,
					...(one.case && { case: one.case + 100 })
				}));
				const row = async (events: Loaded[]) =>
					(await (await load(engine, { ...set, events }))(['unit'])).filter(
						({ unit }) => unit === 'A'
					);
				expect(await row([...own, ...foreign])).toEqual(await row(own));
			}),
			{ numRuns: swept(25), seed: 3 }
		);
	});

	test('filters commute with groups, and whole months equal their days', async () => {
		await fc.assert(
			fc.asyncProperty(world, async (set) => {
				const ask = await load(engine, set);
				const params = { window_days: set.window };
				for (const row of await ask(['unit', 'age_group'], { params })) {
					const scope = { unit: [String(row.unit)], age_group: [String(row.age_group)] };
					const [filtered] = await ask([], { params, scope });
					expect(countsOf(filtered!)).toEqual(countsOf(row));
				}
				const part = (from: string, to: string) => ask([], { params, scope: { from, to } });
				const [whole] = await part('2024-02-01', '2024-04-01');
				const pieces = (
					await Promise.all([part('2024-02-01', '2024-02-17'), part('2024-02-17', '2024-04-01')])
				).flat();
				const sum = (name: string) => pieces.reduce((total, row) => total + Number(row[name]), 0);
				for (const [name, value] of Object.entries(countsOf(whole!)))
					expect(sum(name), name).toBe(value);
			}),
			{ numRuns: swept(40), seed: 4 }
		);
	});

	test('both engines give equal rows', async () => {
		await fc.assert(
			fc.asyncProperty(world, async (set) => {
				const rows = async (on: Engine) => {
					const ask = await load(on, set);
					const options = { params: { window_days: set.window } };
					return [await ask(['unit', 'week'], options), await ask(['channel'], options)];
				};
				expect(await rows(wasm)).toEqual(await rows(engine));
			}),
			{ numRuns: swept(10), seed: 5 }
		);
	});
});
