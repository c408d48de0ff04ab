-- care_guarantee: cases per rule and group by what became of them, with the share within the limit.
-- Cohort columns (met … ci_high, limit_days) are dated by the start, thl_* and wait_* by the stop; open* stand at as-of.
-- short_*: by the stricter limit, only for the undecided group. exceptions: 'count' or 'out'; other arguments:
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
		'met', 'breach_closed', 'breach_open', 'pending', 'removed', 'excluded', 'invalid', 'flagged', 'cohort_met',
		'cohort', 'thl_met', 'thl_late', 'thl_closed', 'open', 'open_late', 'open_in_time', 'short_met',
		'short_breach_closed', 'short_breach_open', 'short_pending', 'limit_days', 'wait_median', 'wait_p90'
	)
	USING sum(value) AS n, max(clients) AS c
	GROUP BY unit, month, week, service_area, county, age_group, channel, rule
)
SELECT unit, month, week, service_area, county, age_group, channel, rule,
	coalesce(met_n, 0)::INTEGER AS met, coalesce(breach_closed_n, 0)::INTEGER AS breach_closed,
	coalesce(breach_open_n, 0)::INTEGER AS breach_open, coalesce(pending_n, 0)::INTEGER AS pending,
	coalesce(removed_n, 0)::INTEGER AS removed, coalesce(excluded_n, 0)::INTEGER AS excluded,
	coalesce(invalid_n, 0)::INTEGER AS invalid, coalesce(flagged_n, 0)::INTEGER AS flagged,
	coalesce(cohort_met_n, 0)::INTEGER AS cohort_met, coalesce(cohort_n, 0)::INTEGER AS cohort,
	coalesce(cohort_met_n, 0) / nullif(coalesce(cohort_n, 0), 0) AS cohort_share,
	wilson_low(coalesce(cohort_met_n, 0), cohort_n) AS ci_low, wilson_high(coalesce(cohort_met_n, 0), cohort_n) AS ci_high,
	coalesce(thl_met_n, 0)::INTEGER AS thl_met, coalesce(thl_late_n, 0)::INTEGER AS thl_late,
	coalesce(thl_closed_n, 0)::INTEGER AS thl_closed,
	coalesce(thl_met_n, 0) / nullif(coalesce(thl_closed_n, 0), 0) AS thl_share,
	coalesce(open_n, 0)::INTEGER AS open, coalesce(open_late_n, 0)::INTEGER AS open_late,
	coalesce(open_in_time_n, 0)::INTEGER AS open_in_time,
	short_met_n::INTEGER AS short_met, short_breach_closed_n::INTEGER AS short_breach_closed,
	short_breach_open_n::INTEGER AS short_breach_open, short_pending_n::INTEGER AS short_pending,
	limit_days_n AS limit_days, wait_median_n AS wait_median, wait_p90_n AS wait_p90,
	coalesce(met_c, 0)::INTEGER AS clients_met, coalesce(breach_closed_c, 0)::INTEGER AS clients_breach_closed,
	coalesce(breach_open_c, 0)::INTEGER AS clients_breach_open, coalesce(pending_c, 0)::INTEGER AS clients_pending,
	coalesce(removed_c, 0)::INTEGER AS clients_removed, coalesce(excluded_c, 0)::INTEGER AS clients_excluded,
	coalesce(invalid_c, 0)::INTEGER AS clients_invalid, coalesce(flagged_c, 0)::INTEGER AS clients_flagged,
	coalesce(cohort_met_c, 0)::INTEGER AS clients_cohort_met, coalesce(cohort_c, 0)::INTEGER AS clients_cohort,
	coalesce(thl_met_c, 0)::INTEGER AS clients_thl_met, coalesce(thl_late_c, 0)::INTEGER AS clients_thl_late,
	coalesce(thl_closed_c, 0)::INTEGER AS clients_thl_closed, coalesce(open_c, 0)::INTEGER AS clients_open,
	coalesce(open_late_c, 0)::INTEGER AS clients_open_late,
	coalesce(open_in_time_c, 0)::INTEGER AS clients_open_in_time,
	coalesce(short_met_c, 0)::INTEGER AS clients_short_met,
	coalesce(short_breach_closed_c, 0)::INTEGER AS clients_short_breach_closed,
	coalesce(short_breach_open_c, 0)::INTEGER AS clients_short_breach_open,
	coalesce(short_pending_c, 0)::INTEGER AS clients_short_pending,
	coalesce(limit_days_c, 0)::INTEGER AS clients_limit_days
FROM numbers
ORDER BY unit, month, week, service_area, county, age_group, channel, rule;
