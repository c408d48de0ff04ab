import type { issueMessages } from './issue-messages.ts';
import type { adviceMessages } from './issue-advice.ts';
import type { effectMessages } from './issue-effects.ts';

/** How much an issue matters: rows or columns are lost, numbers may differ, or it is only good to know. */
export const severities = ['stops', 'changes', 'note'] as const;
type Severity = (typeof severities)[number];

type IssueCode = keyof (typeof issueMessages)['fi'];

interface Guide {
	readonly severity: Severity;
	readonly effect: keyof (typeof effectMessages)['fi'];
	readonly advice: keyof (typeof adviceMessages)['fi'];
}

const guide = (severity: Severity, effect: Guide['effect'], advice: Guide['advice']): Guide => ({
	severity,
	effect,
	advice
});

/** What each issue affects and what can be done about it. */
const guides: Readonly<Record<IssueCode, Guide>> = {
	ragged_row: guide('stops', 'row_lost', 'fix_row'),
	broken_record: guide('stops', 'row_lost', 'fix_row'),
	bad_encoding: guide('stops', 'row_lost', 'encoding'),
	nul_byte: guide('stops', 'row_lost', 'encoding'),
	line_too_long: guide('stops', 'row_lost', 'fix_row'),
	unclosed_quote: guide('stops', 'row_lost', 'fix_row'),
	missing_time: guide('stops', 'row_lost', 'fix_row'),
	year_out_of_range: guide('stops', 'row_lost', 'check_date'),
	unknown_event_type: guide('stops', 'row_lost', 'map_values'),
	missing_event_type: guide('stops', 'row_lost', 'fix_row'),
	identifier_column: guide('stops', 'column_lost', 'column_choice'),
	unreadable_time: guide('stops', 'time_lost', 'map_dates'),
	unreadable_number: guide('changes', 'value_lost', 'fix_row'),
	unknown_service_area: guide('changes', 'area', 'map_values'),
	unknown_value: guide('changes', 'value_lost', 'map_values'),
	unreadable_age: guide('changes', 'age', 'fix_row'),
	age_missing: guide('changes', 'age', 'add_column'),
	age_not_enough: guide('changes', 'age', 'add_column'),
	stop_before_start: guide('changes', 'clock', 'check_order'),
	due_before_start: guide('changes', 'due', 'check_order'),
	ended_before_started: guide('changes', 'clock', 'check_order'),
	booked_before_made: guide('changes', 'booking', 'check_order'),
	outside_unit_period: guide('changes', 'unit_time', 'units_file'),
	two_units_at_once: guide('note', 'two_units', 'check_order'),
	midnight_times: guide('changes', 'day_only', 'ask_clock'),
	unknown_municipality: guide('changes', 'home', 'map_values'),
	unknown_county: guide('changes', 'home', 'map_values'),
	isolated_date: guide('changes', 'data_end', 'check_date'),
	future: guide('changes', 'data_end', 'check_date'),
	missing_client: guide('changes', 'client', 'add_column'),
	dummy_case: guide('changes', 'case', 'add_column'),
	missing_unit: guide('changes', 'unit', 'add_column'),
	unknown_unit: guide('changes', 'unit_info', 'units_file'),
	units_value_unread: guide('changes', 'unit_info', 'units_file'),
	units_row_without_unit: guide('changes', 'unit_info', 'units_file'),
	units_period_reversed: guide('changes', 'unit_time', 'units_file'),
	units_unknown_predecessor: guide('changes', 'unit_info', 'units_file'),
	units_in_a_circle: guide('changes', 'unit_info', 'units_file'),
	units_split: guide('note', 'unit_info', 'nothing'),
	planning_unknown: guide('changes', 'planned', 'add_column'),
	unclear_date_order: guide('changes', 'date_order', 'map_dates'),
	export_gap: guide('changes', 'gap', 'ask_export'),
	month_first_dates: guide('note', 'date_order', 'map_dates'),
	dates_without_time: guide('note', 'day_only', 'ask_clock'),
	duplicate_row: guide('note', 'duplicate', 'distinguish'),
	single_value_column: guide('note', 'constant', 'nothing'),
	identifier_numbered: guide('note', 'numbered', 'nothing'),
	identifier_kept: guide('note', 'identifying', 'column_choice'),
	register_number: guide('note', 'identifying', 'pseudonym'),
	hashed_client: guide('note', 'identifying', 'pseudonym')
};

/** The guide of an issue code; undefined for a code the app has no words for. */
export function issueGuide(code: string): Guide | undefined {
	return guides[code as IssueCode];
}
