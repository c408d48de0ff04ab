import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import { metrics } from '#lib/metrics/registry.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import type { PlantedKinds } from '#lib/simulate/planted-kinds.ts';
import { useEngine } from '#tests/support/engines.ts';
import { factsBus } from '#tests/support/facts-bus.ts';
import { loadDemo } from '#tests/support/planted.ts';

const EVENTS = 6000;
const seeds = [1, 2, 3].map((seed) => ({ seed, people: 5 + 2 * seed }));

/** Counts by group; those that are 0 are left out. */
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const engine = useEngine();

async function countsOf(id: string, by: GroupName): Promise<Counts> {
	const metric = metrics.find((candidate) => candidate.id === id);
	if (!metric) throw new Error(`no metric: ${id}`);
	const bus = await factsBus(engine, true);
	const { rows } = await bus.ask({ metric, by: [by], scope: wholeScope, params: {} });
	const names = Object.keys(metric.columns).filter(
		(name) => metric.columns[name]!.kind === 'count'
	);
	return Object.fromEntries(
		rows.map((row) => [
			String(row[by]),
			Object.fromEntries(names.map((name) => [name, Number(row[name])]))
		])
	);
}

/** What came on top, by group and count. */
function increase(plain: Counts, planted: Counts): Counts {
	const more = Object.entries(planted).map(([group, counts]) => [
		group,
		filled(
			Object.fromEntries(
				Object.entries(counts).map(([name, n]) => [name, n - (plain[group]?.[name] ?? 0)])
			)
		)
	]);
	return Object.fromEntries(more.filter(([, counts]) => Object.keys(counts!).length > 0)) as Counts;
}

const filled = (counts: Readonly<Record<string, number>>) =>
	Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0));

async function measured(seed: number, planted: number) {
	const { truth, report } = await loadDemo(engine, { events: EVENTS, seed, planted });
	return {
		kinds: truth.kinds,
		report,
		waits: await countsOf('care-guarantee', 'rule'),
		contacts: await countsOf('repeat-contacts', 'unit'),
		paths: await countsOf('ping-pong', 'unit')
	};
}

/** Waits of a limit by what became of them, and the counts that follow. */
function waits({
	met = 0,
	late = 0,
	settledMet = 0,
	settledLate = 0,
	open = 0,
	removed = 0,
	removedLate = 0,
	...rest
}: Readonly<Record<string, number>>) {
	const [kept, closedLate] = [met + settledMet, late + settledLate];
	const cohort = kept + closedLate + open;
	return filled({
		...rest,
		met: kept,
		cohort_met: kept,
		breach_closed: closedLate,
		breach_open: open,
		breach: closedLate + open,
		cohort,
		removed: removed + removedLate,
		removed_late: removedLate,
		cohort_with_removed: cohort + removedLate,
		thl_met: met,
		thl_late: late,
		thl_closed: met + late,
		open,
		open_late: open,
		started: cohort + removed + removedLate
	});
}

const days = (unrepeated: number, repeats = 0) => ({
	index_contacts: unrepeated + repeats,
	repeats,
	repeats_same_unit: repeats,
	unrepeated
});

describe.each(seeds)('$people people of each kind, seed $seed', ({ seed, people }) => {
	let kinds: PlantedKinds;
	let reports: readonly [ImportReport, ImportReport];
	let more: { readonly waits: Counts; readonly contacts: Counts; readonly paths: Counts };
	beforeAll(async () => {
		const plain = await measured(seed, 0);
		const planted = await measured(seed, people);
		kinds = planted.kinds!;
		reports = [plain.report, planted.report];
		more = {
			waits: increase(plain.waits, planted.waits),
			contacts: increase(plain.contacts, planted.contacts),
			paths: increase(plain.paths, planted.paths)
		};
	});

	test('the import sets aside, names and counts what it is to', () => {
		const [plain, planted] = reports;
		const { isolated_dates: isolated, dummy_case: dummy, anonymous_calls: calls } = kinds;
		expect(planted.rows - planted.events).toBe(isolated.set_aside);
		expect(planted.unidentified - plain.unidentified).toBe(calls.without_client);
		expect(planted.data_start).toBe(plain.data_start);
		const found = new Map(planted.issues.map(({ code, count }) => [code, count]));
		expect(found.get('isolated_date')).toBe(isolated.set_aside + isolated.kept);
		expect(found.get('dummy_case')).toBe(dummy.events);
		expect(found.get('missing_unit')).toBe(kinds.without_unit.events);
	});

	test('one assessment ends the notifications of a child; what is decided without one is settled', () => {
		const { notifications_over_cases: joined, without_assessment: decided } = kinds;
		const others = kinds.notifications_by_others.children;
		expect(more.waits['LS_ALOITUS_7AP']).toEqual(
			waits({
				met: joined.met + others,
				settledMet: decided.in_time,
				settledLate: decided.late,
				no_assessment: decided.matters
			})
		);
		expect(more.waits['LS_VALMIS_3KK']).toEqual(
			waits({ met: joined.waits + others, no_assessment: decided.matters })
		);
	});

	test('a doctor is waited for where the need shows, by adults where another was seen first', () => {
		const { patients, in_time, late, need_not_recorded } = kinds.doctor_needs;
		expect(more.waits['PTH_DOC_7VRK_U23']).toEqual(
			waits({ met: in_time, late, need_not_recorded })
		);
		expect(more.waits['PTH_CARE_14VRK_U23']).toEqual(waits({ met: patients }));
		expect(more.waits['PTH_DOC_3KK_23P']).toEqual(
			waits({ open: kinds.outside_office_hours.patients })
		);
	});

	test('a contact outside office hours is due on the next office day, or the same before eight', () => {
		const { met, late } = kinds.outside_office_hours;
		// Of the others some are assessed at once, some never.
		const atOnce =
			kinds.doctor_needs.patients +
			kinds.closed_without_service.patients +
			kinds.ends_of_follow_up.patients;
		const never = kinds.dummy_case.clients + kinds.without_unit.events;
		expect(more.waits['PTH_HTA_0VRK']).toEqual(waits({ met: met + atOnce, late, open: never }));
	});

	test('what is closed without service leaves, late or in time', () => {
		const { removed, removed_late } = kinds.closed_without_service;
		const { patients } = kinds.ends_of_follow_up;
		expect(more.waits['PTH_CARE_3KK_23P']).toEqual(
			waits({
				met: kinds.outside_office_hours.patients,
				removed: removed + patients,
				removedLate: removed_late
			})
		);
	});

	test('a case that began long ago waits from its first day that is not set aside', () => {
		const { set_aside, kept } = kinds.isolated_dates;
		// One of those set aside stands alone, the case of the other goes on in the data.
		expect(more.waits['PTH_HTA_3AP']).toEqual(waits({ open: set_aside - 1 + kept }));
	});

	test('no other limit is touched', () => {
		expect(Object.keys(more.waits).sort()).toEqual([
			...['LS_ALOITUS_7AP', 'LS_VALMIS_3KK', 'PTH_CARE_14VRK_U23', 'PTH_CARE_3KK_23P'],
			...['PTH_DOC_3KK_23P', 'PTH_DOC_7VRK_U23', 'PTH_HTA_0VRK', 'PTH_HTA_3AP']
		]);
	});

	test('known callers have contact days, unknown ones none', () => {
		const { unit, events, without_client } = kinds.anonymous_calls;
		expect(more.contacts[unit]).toEqual(filled(days(events - without_client)));
		expect(more.contacts['demo-ttk']).toEqual(filled(days(kinds.joint_work.clients)));
	});

	test('death and moving away end the follow-up of a contact day', () => {
		const { doctor_needs, outside_office_hours, closed_without_service, isolated_dates } = kinds;
		const once =
			doctor_needs.patients +
			outside_office_hours.patients +
			closed_without_service.patients +
			kinds.dummy_case.clients +
			// Of two cases that go on the later day, and the earlier one that is not set aside.
			(2 + isolated_dates.kept);
		expect(more.contacts['demo-kta']).toEqual(
			filled({
				// Outside office hours the assessment of the next day repeats the contact.
				...days(once, outside_office_hours.patients),
				censored: kinds.ends_of_follow_up.censored_contact_days
			})
		);
	});

	test('an event without a unit is followed to the end of the data', () => {
		expect(more.contacts['']).toEqual(filled(days(kinds.without_unit.events)));
	});

	test('notifications by others are no contacts but new notifications', () => {
		const { contact_days, new_days } = kinds.notifications_by_others;
		expect(more.contacts['demo-las']).toEqual(
			filled({
				...days(contact_days),
				new_notifications: new_days + kinds.notifications_over_cases.new_days
			})
		);
	});

	test('joint work is a path of both units without handover; a delivered service begins another', () => {
		const { doctor_needs, joint_work, anonymous_calls: calls } = kinds;
		const once =
			doctor_needs.patients +
			kinds.outside_office_hours.patients +
			kinds.closed_without_service.patients +
			kinds.ends_of_follow_up.patients +
			kinds.dummy_case.clients +
			(2 + kinds.isolated_dates.kept);
		const children =
			kinds.notifications_over_cases.children +
			kinds.without_assessment.matters +
			kinds.notifications_by_others.children;
		expect(more.paths).toEqual({
			'demo-kta': { paths: once + doctor_needs.in_time + doctor_needs.late },
			'demo-las': { paths: children },
			'demo-ttk': { paths: joint_work.clients },
			'demo-pai': { paths: joint_work.clients },
			[calls.unit]: { paths: calls.events - calls.without_client }
		});
	});
});
