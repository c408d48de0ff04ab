/**
 * What the way a file was cut out of its system keeps it from telling, the gravest first: only matters that have ended
 * (chosen by their end), no queue from before its beginning, nothing that starts or ends a wait, no client for over a
 * fifth of the events, no unit, one unit alone, days without times, no case ids, visits of unknown planning, and nothing
 * but what took place (no cancellation, no missed visit).
 * Source: domain.md part 0, second round (Shape of the export).
 */
export const shapeFindings = [
	'only_ended',
	'no_opening_queue',
	'no_starts',
	'no_ends',
	'few_clients',
	'no_unit',
	'one_unit',
	'dates_only',
	'no_case',
	'planning_unknown',
	'only_done'
] as const;

export type ShapeFinding = (typeof shapeFindings)[number];

/** Event types a wait may start with, and those that may end one. */
export const waitStarts: readonly string[] = [
	'contact',
	'needs_assessment',
	'treatment_need_established',
	'notification',
	'application',
	'case_opened',
	'referral_sent',
	'referral_received'
];
export const waitEnds: readonly string[] = [
	'visit',
	'remote_visit',
	'home_visit',
	'group_visit',
	'sna_started',
	'sna_done',
	'decision',
	'service_started',
	'specialist_assessment_done',
	'referral_returned',
	'referral_rejected'
];
