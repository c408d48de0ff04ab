import type { FactFamily } from '../family.ts';
import appliedRules from './applied-rules.sql?raw';
import assessmentRuns from './assessment-runs.sql?raw';
import assessmentSpans from './assessment-spans.sql?raw';
import assessments from './assessments.sql?raw';
import caseRuns from './case-runs.sql?raw';
import clockStarts from './clock-starts.sql?raw';
import doctorClocks from './doctor-clocks.sql?raw';
import assessmentChain from './assessment-chain.sql?raw';
import fateCells from './fate-cells.sql?raw';
import fates from './fates.sql?raw';
import limits from './limits.sql?raw';
import linkedRuns from './linked-runs.sql?raw';
import issues from './issues.sql?raw';
import inferredRuns from './inferred-runs.sql?raw';
import { params } from './params.ts';
import restarts from './restarts.sql?raw';
import services from './services.sql?raw';
import waits from './waits.sql?raw';

/** What became of every clock of the law, under every limit that held for it. */
const family: FactFamily = {
	id: 'waits',
	reads: [],
	params,
	fates: [
		...['no_client', 'other_event', 'not_in_force', 'age_unknown', 'not_covered', 'running'],
		...['existing_client', 'no_assessment', 'need_not_recorded']
	],
	tables: {
		waits: {
			grain: 'run of a clock under one version of a limit',
			columns: {
				version: { kind: 'key', doc: 'The version of the rule: `version_key` of `rules`.' },
				start_day: { kind: 'day', doc: 'Day the clock started.' },
				stop_day: { kind: 'day', nullable: true, doc: 'Day of the stop, where it counts.' },
				close_day: {
					kind: 'day',
					nullable: true,
					doc: 'Day the case was closed, on or after the start.'
				},
				settled_day: {
					kind: 'day',
					nullable: true,
					doc: 'Day on which it was decided, or the case closed, before any assessment had started.'
				},
				no_clock: {
					kind: 'code',
					nullable: true,
					doc: 'Why no clock runs, and the case is in no figure but this count; missing where one does.'
				},
				due_day: { kind: 'day', doc: 'Last day within the limit; months by the calendar.' },
				thl_due_day: { kind: 'day', doc: 'The same with a month counted as 30 days.' },
				short_due_day: {
					kind: 'day',
					nullable: true,
					doc: 'Last day within the stricter limit of a group whose limit cannot be decided.'
				},
				limit_days: {
					kind: 'days',
					doc: 'Days from start to due day; an own deadline may lie before.'
				},
				thl_limit_days: { kind: 'days', doc: 'The same to `thl_due_day`.' },
				wait_days: {
					kind: 'days',
					nullable: true,
					doc: 'Days from start to stop, else to the closing; missing while open.'
				},
				in_time: {
					kind: 'flag',
					nullable: true,
					doc: 'Stopped in time by the hour; missing where days decide.'
				},
				ends_within_day: {
					kind: 'flag',
					doc: 'The deadline falls within its day: what is open at the end of that day is late.'
				},
				has_only_earlier_stop: {
					kind: 'flag',
					doc: 'Stops stand before the start and none after it.'
				},
				is_flagged: { kind: 'flag', doc: 'A lawful reason for delay is recorded.' },
				is_inferred: {
					kind: 'flag',
					doc: 'Start and stop were linked by inference, or the start is another event in its stead.'
				},
				person_key: {
					kind: 'key',
					doc: 'What is known of the client at the start: `event_persons`.'
				},
				matter_key: {
					kind: 'key',
					doc: 'The same for all waits of a case, without one for those of a client in a service area.'
				}
			},
			order: ['start_key', 'version'],
			lattice: ['version']
		}
	},
	ofWholeFile: true,
	dictionaries: ['rules_not_applied'],
	issues,
	build: [
		...[appliedRules, limits, services, clockStarts, caseRuns, inferredRuns, linkedRuns],
		...[assessments, assessmentSpans, assessmentChain, assessmentRuns, doctorClocks, restarts],
		...[waits, fateCells, fates]
	]
};

export default family;
