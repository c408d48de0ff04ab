import { beforeAll, describe, expect, test } from 'vitest';
import { dayNumber, weekday } from '#lib/base/civil-day.ts';
import { contractColumns } from '#lib/events/columns.ts';
import { eventTypes, type EventType } from '#lib/events/event-types.ts';
import { isWorkday } from '#lib/rules/workdays.ts';
import { demoExport } from './demo.ts';
import type { Truth } from './truth.ts';

type Row = Record<string, string>;
const EVENTS = 40_000;
const LAST = dayNumber('2025-12-31');

let rows: Row[] = [];
let header: string[] = [];
let truth: Truth;

function make(events: number, seed: number) {
	const made = demoExport({ events, seed });
	const text = [...made.chunks].join('');
	return { text, truth: made.truth() };
}

const dayOf = (row: Row) => dayNumber((row['event_time'] as string).slice(0, 10));
const get = (row: Row, column: string) => row[column] as string;

function grouped(list: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of list) {
		const group = groups.get(key(row));
		if (group) group.push(row);
		else groups.set(key(row), [row]);
	}
	return groups;
}

beforeAll(() => {
	const made = make(EVENTS, 7);
	truth = made.truth;
	const [first, ...lines] = made.text.trimEnd().split('\n') as [string, ...string[]];
	header = first.split(',');
	rows = lines.map((line) => {
		const cells = line.split(',');
		return Object.fromEntries(header.map((name, index) => [name, cells[index] as string]));
	});
});

test('the same seed gives the same text, another seed another', () => {
	const one = make(5000, 3).text;
	expect(make(5000, 3).text).toBe(one);
	expect(make(5000, 4).text).not.toBe(one);
});

test.each([1, 37, 100, 1000])('an export of %i rows has as many', (events) => {
	const made = make(events, 5);
	expect(made.text.trimEnd().split('\n')).toHaveLength(events + 1);
	expect(made.truth.events).toBe(events);
});

test('the truth is not to be had before the export is read', () => {
	expect(() => demoExport({ events: 100, seed: 1 }).truth()).toThrow();
});

test('an export has exactly the rows asked for, under contract headers, in the three years', () => {
	expect(rows).toHaveLength(EVENTS);
	expect(truth.events).toBe(EVENTS);
	const names = contractColumns.map((column) => column.name);
	expect(header.filter((name) => !names.includes(name))).toEqual([]);
	const days = rows.map(dayOf);
	expect(Math.min(...days)).toBeGreaterThanOrEqual(dayNumber('2023-01-01'));
	expect(Math.max(...days)).toBe(LAST);
});

test('decisions of social cases tell of their plan, and nothing else does', () => {
	const told = rows.filter((row) => get(row, 'plan_shared') !== '');
	expect(new Set(told.map((row) => get(row, 'event_type')))).toEqual(new Set(['decision']));
	for (const column of ['plan_shared', 'responsible_named']) {
		const yes = told.filter((row) => get(row, column) === 'true').length;
		expect(told.filter((row) => get(row, column) === 'false')).toHaveLength(told.length - yes);
		expect(yes).toBeGreaterThan(0.2 * told.length);
		expect(yes).toBeLessThan(0.85 * told.length);
	}
});

test('every value of an enumerated column is one the contract knows', () => {
	for (const column of contractColumns) {
		if (!column.values || !header.includes(column.name)) continue;
		const used = new Set(rows.map((row) => get(row, column.name)));
		used.delete('');
		expect([...used].filter((value) => !column.values?.includes(value))).toEqual([]);
	}
});

test('offices are closed on weekends and Finnish holidays', () => {
	const kept = rows.filter((row) => get(row, 'channel') === 'office');
	expect(kept.length).toBeGreaterThan(1000);
	const closed = kept.filter((row) => !isWorkday(get(row, 'event_time').slice(0, 10)));
	expect(closed).toEqual([]);
	expect(rows.some((row) => weekday(get(row, 'event_time').slice(0, 10)) > 5)).toBe(true);
});

test('an anonymous service has events without clients, and only it', () => {
	const units = new Set(rows.filter((row) => !row['client_id']).map((row) => row['unit_id']));
	expect([...units]).toEqual(['demo-nuo']);
	expect(rows.filter((row) => row['unit_id'] === 'demo-nuo' && row['client_id'])).toEqual([]);
});

describe('counted naively', () => {
	const eligible = (row: Row) => {
		const kind = eventTypes[get(row, 'event_type') as EventType].eligible;
		if (kind === 'never' || (kind === 'unplanned' && row['planned'] !== 'false')) return false;
		return !['professional', 'organisation'].includes(get(row, 'initiator'));
	};

	test('repeat contacts come close to the planted rates', () => {
		const known = rows.filter((row) => row['client_id']);
		const booked = new Set(
			known
				.filter((row) => row['event_type'] === 'booking' && row['status'] !== 'cancelled')
				.map(
					(row) => `${row['client_id']}|${row['service_area']}|${row['booked_time']?.slice(0, 10)}`
				)
		);
		const keyed = grouped(
			known.filter(eligible),
			(row) => `${row['client_id']}|${row['service_area']}`
		);
		const agreed = known.filter(
			(row) =>
				eligible(row) &&
				booked.has(`${row['client_id']}|${row['service_area']}|${row['event_time']?.slice(0, 10)}`)
		);
		expect(agreed).toEqual([]);
		for (const { unit, window_days, rate } of truth.repeat) {
			let repeats = 0;
			let indexes = 0;
			for (const group of keyed.values()) {
				const days = new Map<number, string>();
				for (const row of group)
					if (!days.has(dayOf(row))) days.set(dayOf(row), get(row, 'unit_id'));
				const list = [...days.keys()].sort((a, b) => a - b);
				for (const [index, day] of list.entries()) {
					if (days.get(day) !== unit || day > LAST - window_days) continue;
					indexes += 1;
					const next = list[index + 1];
					if (next !== undefined && next - day <= window_days) repeats += 1;
				}
			}
			const margin = 3 * Math.sqrt((rate * (1 - rate)) / indexes);
			expect([unit, Math.abs(repeats / indexes - rate) < margin]).toEqual([unit, true]);
		}
	});

	test('direct returns are exactly those that were planted', () => {
		const returns = new Map<string, number>();
		for (const own of grouped(
			rows.filter((row) => row['client_id']),
			(row) => get(row, 'client_id')
		).values()) {
			for (const bouncer of directReturns(own))
				returns.set(bouncer, (returns.get(bouncer) ?? 0) + 1);
		}
		for (const { unit, direct_returns } of truth.pingpong)
			expect([unit, returns.get(unit) ?? 0]).toEqual([unit, direct_returns]);
		expect(truth.pingpong.some(({ direct_returns }) => direct_returns > 5)).toBe(true);
	});
});

/** The bouncing unit of every direct return in one client's rows (domain.md part 0, Paths), naively. */
function directReturns(own: readonly Row[]): string[] {
	const ordered = [...own].sort((a, b) =>
		get(a, 'event_time') < get(b, 'event_time')
			? -1
			: get(a, 'event_time') > get(b, 'event_time')
				? 1
				: 0
	);
	const found: string[] = [];
	let path: { unit: string; day: number }[] = [];
	let latest = -Infinity;
	for (const row of ordered) {
		const type = get(row, 'event_type') as EventType;
		if (type === 'case_closed') path = [];
		if (!eventTypes[type].step || ['cancelled', 'no_show'].includes(get(row, 'status'))) continue;
		const day = dayOf(row);
		if (day - latest > 90) path = [];
		latest = day;
		const unit = get(row, 'unit_id');
		if (path.at(-1)?.unit !== unit) path.push({ unit, day });
		const [first, middle, last] = path.slice(-3);
		const fresh = path.at(-1)?.day === day && path.at(-1)?.unit === unit;
		if (fresh && first && middle && last && first.unit === last.unit && !('seen' in last)) {
			Object.assign(last, { seen: true });
			if (last.day - middle.day <= 60) found.push(middle.unit);
		}
		const referred = own.some(
			(other) =>
				['referral_sent', 'referral_returned'].includes(get(other, 'event_type')) &&
				other['unit_id'] === unit &&
				Math.abs(dayOf(other) - day) <= 1
		);
		if (type === 'service_started' || (eventTypes[type].visit && !referred)) path = [];
	}
	return found;
}
