import {
	notificationsByOthers,
	notificationsOverCases,
	withoutAssessment
} from './planted-children.ts';
import {
	closedWithoutService,
	doctorNeeds,
	endsOfFollowUp,
	outsideOfficeHours
} from './planted-patients.ts';
import {
	anonymousCalls,
	dummyCase,
	isolatedDates,
	jointWork,
	withoutUnit
} from './planted-records.ts';
import { Planting } from './planting.ts';
import { Prng } from './prng.ts';

/**
 * Stories of every kind that the definitions of domain.md part 0 (second round) settle, `people` of each, and what
 * they are to be counted as. No person is in two of them, nor one of the county's own clients.
 */
export function plantKinds(seed: number, people: number) {
	const planting = new Planting(new Prng(seed));
	const truth = {
		notifications_over_cases: notificationsOverCases(planting, people),
		without_assessment: withoutAssessment(planting, people),
		notifications_by_others: notificationsByOthers(planting, people),
		doctor_needs: doctorNeeds(planting, people),
		outside_office_hours: outsideOfficeHours(planting, people),
		closed_without_service: closedWithoutService(planting, people),
		ends_of_follow_up: endsOfFollowUp(planting, people),
		dummy_case: dummyCase(planting, people),
		without_unit: withoutUnit(planting, people),
		isolated_dates: isolatedDates(planting),
		joint_work: jointWork(planting, people),
		anonymous_calls: anonymousCalls(planting, people)
	};
	return { rows: planting.rows, truth };
}

/** What was planted of each kind, in people, events and what they are counted as. */
export type PlantedKinds = ReturnType<typeof plantKinds>['truth'];
