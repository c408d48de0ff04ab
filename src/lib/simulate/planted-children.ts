import { officeDaysAfter, openDayFrom, type DayNumber } from './calendar.ts';
import type { UnitId } from './county.ts';
import type { Fields } from './contract-columns.ts';
import { clock, type Person, type Planting } from './planting.ts';

const unit: UnitId = 'demo-las';
const worker: Fields = { profession: 'sosiaalityontekija' };

function notify(to: Planting, child: Person, day: DayNumber, case_id: string, initiator: string) {
	to.add(child, day, clock(9), 'notification', unit, {
		case_id,
		initiator,
		channel: 'digital_message',
		reason_code: 'lastensuojeluilmoitus'
	});
}

/** One assessment in time for all cases: started five office days after the first notification, done in 40 days. */
function assess(to: Planting, child: Person, from: DayNumber, cases: readonly string[]) {
	const [case_id = ''] = cases;
	to.add(child, officeDaysAfter(from, 5), clock(10), 'sna_started', unit, { case_id, ...worker });
	const done = openDayFrom(from + 40);
	to.add(child, done, clock(10), 'sna_done', unit, { case_id, ...worker });
	for (const closed of cases) {
		const fields = { case_id: closed, close_reason: 'ei_tarvetta' };
		to.add(child, done, clock(11), 'case_closed', unit, fields);
	}
}

/**
 * Three notification days of one child under three case ids, and one assessment: one wait in time for each child
 * (domain.md part 0, Notifications).
 */
export function notificationsOverCases(to: Planting, children: number) {
	for (let number = 0; number < children; number += 1) {
		const child = to.person(9);
		const from = to.start();
		const cases = [1, 2, 3].map((place) => `${child.id}.k${place}`);
		for (const [index, id] of cases.entries())
			notify(to, child, officeDaysAfter(from, index), id, 'professional');
		assess(to, child, from, cases);
	}
	return {
		children,
		notifications: 3 * children,
		waits: children,
		met: children,
		new_days: 2 * children
	};
}

/**
 * Matters that end without an assessment, by turns after three office days (in time) and after twelve (late); they
 * never enter the clock of the finished assessment (Decided without assessment).
 */
export function withoutAssessment(to: Planting, matters: number) {
	for (let number = 0; number < matters; number += 1) {
		const child = to.person(11);
		const from = to.start();
		const case_id = `${child.id}.k1`;
		notify(to, child, from, case_id, 'professional');
		if (number % 2 === 0) {
			const fields = { case_id, ...worker, outcome: 'ei_arviointia' };
			to.add(child, officeDaysAfter(from, 3), clock(12), 'decision', unit, fields);
		} else {
			const fields = { case_id, close_reason: 'ei_tarvetta' };
			to.add(child, officeDaysAfter(from, 12), clock(12), 'case_closed', unit, fields);
		}
	}
	return { matters, in_time: Math.ceil(matters / 2), late: Math.floor(matters / 2) };
}

/**
 * Notification days of a third party, a professional and an organisation within two weeks, and one of a relative
 * a month later: only the relative's is a contact day that may repeat (Repeat contacts in child protection).
 */
export function notificationsByOthers(to: Planting, children: number) {
	const initiators = ['third_party', 'professional', 'organisation', 'relative'];
	const later = [0, 5, 10, 40];
	for (let number = 0; number < children; number += 1) {
		const child = to.person(7);
		const from = to.start();
		const case_id = `${child.id}.k1`;
		for (const [index, initiator] of initiators.entries())
			notify(to, child, openDayFrom(from + later[index]!), case_id, initiator);
		assess(to, child, from, [case_id]);
	}
	return { children, left_out_days: 3 * children, contact_days: children, new_days: 2 * children };
}
