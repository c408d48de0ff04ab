-- care_guarantee: cases per rule and group by what became of them, with the share within the limit.
-- Cohort columns (met … ci_high, limit_days) are dated by the start, thl_* and wait_* by the stop; open* stand at as-of.
-- short_*: by the stricter limit, 0 but for the undecided group. exceptions: 'count' or 'out'; other arguments:
-- ingest/tables/README.md. clients_*: lower bounds of distinct clients. One row per group and rule; none without cases.
-- Reads care_guarantee_measures (measures.sql). Source: domain.md 1.4 and part 0; intervals: Wilson 95 %.
CREATE OR REPLACE TEMP MACRO care_guarantee(
	variant := 1::INTEGER, by_groups := ''::VARCHAR, from_day := NULL::DATE, to_day := NULL::DATE,
	units := NULL::VARCHAR, service_areas := NULL::VARCHAR, counties := NULL::VARCHAR,
	age_groups := NULL::VARCHAR, channels := NULL::VARCHAR, exceptions := 'count'::VARCHAR
) AS TABLE
WITH numbers AS (
	PIVOT (
		FROM care_guarantee_measures(FALSE, variant, by_groups, from_day, to_day, units, service_areas, counties,
			age_groups, channels, exceptions)
	)
	ON measure IN (
		'met', 'breach_closed', 'breach_open', 'pending', 'removed', 'excluded', 'invalid', 'flagged', 'met_early',
		'cohort_met', 'breach', 'cohort', 'thl_met', 'thl_late', 'thl_closed', 'open', 'open_late', 'open_in_time',
		'short_met', 'short_breach_closed', 'short_breach_open', 'short_pending', 'short_cohort_met', 'short_breach',
		'limit_days', 'wait_median', 'wait_p90'
	)
	USING coalesce(sum(value), 0)::INTEGER AS n, coalesce(max(clients), 0)::INTEGER AS c, max(value) AS v
	GROUP BY unit, month, week, service_area, county, age_group, channel, rule
)
SELECT unit, month, week, service_area, county, age_group, channel, rule,
	met_n AS met, breach_closed_n AS breach_closed, breach_open_n AS breach_open, pending_n AS pending,
	removed_n AS removed, excluded_n AS excluded, invalid_n AS invalid, flagged_n AS flagged,
	met_early_n AS met_early, cohort_met_n AS cohort_met, breach_n AS breach, cohort_n AS cohort,
	cohort_met_n / nullif(cohort_n, 0) AS cohort_share,
	wilson_low(cohort_met_n, cohort_n) AS ci_low, wilson_high(cohort_met_n, cohort_n) AS ci_high,
	thl_met_n AS thl_met, thl_late_n AS thl_late, thl_closed_n AS thl_closed,
	thl_met_n / nullif(thl_closed_n, 0) AS thl_share,
	open_n AS open, open_late_n AS open_late, open_in_time_n AS open_in_time,
	short_met_n AS short_met, short_breach_closed_n AS short_breach_closed, short_breach_open_n AS short_breach_open,
	short_pending_n AS short_pending, short_cohort_met_n AS short_cohort_met, short_breach_n AS short_breach,
	short_cohort_met_n / nullif(short_cohort_met_n + short_breach_n, 0) AS short_share,
	limit_days_v AS limit_days, wait_median_v AS wait_median, wait_p90_v AS wait_p90,
	met_c AS clients_met, breach_closed_c AS clients_breach_closed, breach_open_c AS clients_breach_open,
	pending_c AS clients_pending, removed_c AS clients_removed, excluded_c AS clients_excluded,
	invalid_c AS clients_invalid, flagged_c AS clients_flagged, met_early_c AS clients_met_early,
	cohort_met_c AS clients_cohort_met, breach_c AS clients_breach, cohort_c AS clients_cohort,
	thl_met_c AS clients_thl_met, thl_late_c AS clients_thl_late, thl_closed_c AS clients_thl_closed,
	open_c AS clients_open, open_late_c AS clients_open_late, open_in_time_c AS clients_open_in_time,
	short_met_c AS clients_short_met, short_breach_closed_c AS clients_short_breach_closed,
	short_breach_open_c AS clients_short_breach_open, short_pending_c AS clients_short_pending,
	short_cohort_met_c AS clients_short_cohort_met, short_breach_c AS clients_short_breach
FROM numbers
ORDER BY unit, month, week, service_area, county, age_group, channel, rule;
