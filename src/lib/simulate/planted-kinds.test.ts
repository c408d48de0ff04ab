import { beforeAll, describe, expect, test } from 'vitest';
import { dayNumber, daysBetween, weekday } from '#lib/base/civil-day.ts';
import { isWorkday } from '#lib/rules/workdays.ts';
import { demoExport } from './demo.ts';
import type { PlantedKinds } from './planted-kinds.ts';

type Row = Record<string, string>;
const EVENTS = 4000;
const PEOPLE = 9;

function read(text: string): Row[] {
	const [header = '', ...lines] = text.trimEnd().split('\n');
	const names = header.split(',');
	return lines.map((line) => {
		const cells = line.split(',');
		return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
	});
}

function make(planted: number) {
	const made = demoExport({ events: EVENTS, seed: 2, planted });
	const text = [...made.chunks].join('');
	return { text, rows: read(text), units: made.unitsCsv, truth: made.truth() };
}

const plain = make(0);
const made = make(PEOPLE);
let kinds: PlantedKinds;
let rows: Row[] = [];
/** Each person's rows, in order of time. */
let people: Row[][] = [];

const day = (row: Row) => row['event_time']!.slice(0, 10);
const typed = (own: readonly Row[], type: string) =>
	own.filter((row) => row['event_type'] === type);

beforeAll(() => {
	kinds = made.truth.kinds!;
	rows = made.rows.slice(0, made.rows.length - EVENTS);
	const grouped = new Map<string, Row[]>();
	for (const row of rows)
		grouped.set(row['client_id']!, [...(grouped.get(row['client_id']!) ?? []), row]);
	grouped.delete('');
	people = [...grouped.values()].map((own) =>
		own.sort((a, b) => a['event_time']!.localeCompare(b['event_time']!))
	);
});

test('come on top of the county, which stays as it is', () => {
	expect(made.rows.slice(-EVENTS)).toEqual(plain.rows);
	expect(plain.truth).not.toHaveProperty('kinds');
	expect(made.truth.events).toBe(made.rows.length);
	expect(make(PEOPLE).text).toBe(made.text);
	expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
	const own = new Set(plain.rows.map((row) => row['client_id']));
	expect(people.filter(([row]) => own.has(row!['client_id']))).toEqual([]);
});

describe('each kind has what its truth says', () => {
	test('notifications over cases', () => {
		const found = people.filter((own) => new Set(own.map((row) => row['case_id'])).size === 3);
		const { children, notifications } = kinds.notifications_over_cases;
		expect(found).toHaveLength(children);
		expect(found.flatMap((own) => typed(own, 'notification'))).toHaveLength(notifications);
		expect(found.map((own) => typed(own, 'sna_started').length)).toEqual(found.map(() => 1));
	});
	test('matters decided without assessment', () => {
		const found = people.filter(
			(own) => typed(own, 'notification').length > 0 && typed(own, 'sna_started').length === 0
		);
		const lengths = found.map(([first, last]) => daysBetween(day(first!), day(last!)));
		expect(lengths.filter((days) => days <= 7)).toHaveLength(kinds.without_assessment.in_time);
		expect(lengths.filter((days) => days > 11)).toHaveLength(kinds.without_assessment.late);
	});
	test('notifications by others', () => {
		const others = ['third_party', 'professional', 'organisation'];
		const found = people
			.filter((own) => own.some((row) => row['initiator'] === 'organisation'))
			.map((own) => typed(own, 'notification'));
		const left = found.flat().filter((row) => others.includes(row['initiator']!));
		const { children, left_out_days, contact_days } = kinds.notifications_by_others;
		expect([found.length, left.length]).toEqual([children, left_out_days]);
		expect(found.flat().length - left.length).toBe(contact_days);
		const gaps = found.flatMap((own) =>
			[1, 2].map((at) => daysBetween(day(own[at - 1]!), day(own[at]!)))
		);
		expect(gaps.filter((days) => days > 0 && days <= 14)).toHaveLength(
			kinds.notifications_by_others.new_days
		);
	});
	test('needs of a doctor', () => {
		const nurse = people.filter((own) => own[0]!['age_years'] === '20');
		const doctor = nurse.filter((own) => own.some((row) => row['profession'] === 'laakari'));
		const { in_time, late, need_not_recorded } = kinds.doctor_needs;
		expect(nurse.length - doctor.length).toBe(need_not_recorded);
		const waits = doctor.map((own) => {
			const [first, last] = typed(own, 'visit');
			return daysBetween(day(first!), day(last!));
		});
		expect(waits.filter((days) => days <= 7)).toHaveLength(in_time);
		expect(waits.filter((days) => days > 7)).toHaveLength(late);
	});
	test('contacts outside office hours', () => {
		const found = people.filter((own) => own[0]!['age_years'] === '44').map(([first]) => first!);
		const at = (row: Row) => row['event_time']!.slice(11);
		const { evening, weekend, morning } = kinds.outside_office_hours;
		expect(found.filter((row) => weekday(day(row)) === 6)).toHaveLength(weekend);
		const open = found.filter((row) => isWorkday(day(row)));
		expect(open.filter((row) => at(row) >= '16:00')).toHaveLength(evening);
		expect(open.filter((row) => at(row) < '08:00')).toHaveLength(morning);
	});
	test('cases closed without service', () => {
		const found = people.filter((own) => own[0]!['age_years'] === '52');
		const lengths = found.map((own) => daysBetween(day(own[0]!), day(own.at(-1)!)));
		expect(found.flatMap((own) => typed(own, 'visit'))).toEqual([]);
		expect(lengths.filter((days) => days > 92)).toHaveLength(
			kinds.closed_without_service.removed_late
		);
		expect(lengths.filter((days) => days < 60)).toHaveLength(kinds.closed_without_service.removed);
	});
	test('clients who die or move', () => {
		const closed = (reason: string) => rows.filter((row) => row['close_reason'] === reason);
		expect(closed('kuollut')).toHaveLength(kinds.ends_of_follow_up.died);
		expect(closed('muuttanut')).toHaveLength(kinds.ends_of_follow_up.moved);
	});
	test('a dummy case id, events without unit, an anonymous service', () => {
		const { case_id, clients } = kinds.dummy_case;
		const held = rows.filter((row) => row['case_id'] === case_id);
		expect(new Set(held.map((row) => row['client_id'])).size).toBe(clients);
		expect(clients).toBeGreaterThan(50);
		expect(rows.filter((row) => row['unit_id'] === '')).toHaveLength(kinds.without_unit.events);
		const { unit, events, without_client } = kinds.anonymous_calls;
		const calls = rows.filter((row) => row['unit_id'] === unit);
		expect(calls).toHaveLength(events);
		expect(calls.filter((row) => row['client_id'] === '')).toHaveLength(without_client);
		expect(without_client / events).toBeGreaterThanOrEqual(0.95);
		expect(made.units).toContain(`\n${unit},`);
		expect(plain.units).not.toContain(unit);
	});
	test('isolated dates and joint work', () => {
		const early = rows.filter((row) => day(row) < '2023-01-01');
		const { set_aside, kept } = kinds.isolated_dates;
		expect(early).toHaveLength(set_aside + kept);
		expect(early.length / made.rows.length).toBeLessThan(0.001);
		const joint = people.filter((own) => {
			const visits = typed(own, 'visit');
			return visits.some((one) =>
				visits.some((other) => day(one) === day(other) && one['unit_id'] !== other['unit_id'])
			);
		});
		expect(joint).toHaveLength(kinds.joint_work.clients);
	});
	test('every limit has run out before the data end', () => {
		const last = Math.max(...rows.map((row) => dayNumber(day(row))));
		expect(last).toBeLessThan(dayNumber('2025-12-31'));
	});
});
