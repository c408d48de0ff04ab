-- care_guarantee_clients: the distinct clients behind every number of care_guarantee, counted exactly.
-- Arguments and grain as there. Reads care_guarantee_measures (measures.sql). Source: domain.md 8.2.
CREATE OR REPLACE TEMP MACRO care_guarantee_clients(
	variant := 1::INTEGER, by_groups := ''::VARCHAR, from_day := NULL::DATE, to_day := NULL::DATE,
	units := NULL::VARCHAR, service_areas := NULL::VARCHAR, counties := NULL::VARCHAR,
	age_groups := NULL::VARCHAR, channels := NULL::VARCHAR, exceptions := 'count'::VARCHAR
) AS TABLE
WITH numbers AS (
	PIVOT (
		FROM care_guarantee_measures(TRUE, variant, by_groups, from_day, to_day, units, service_areas, counties,
			age_groups, channels, exceptions)
	)
	ON measure IN (
		'met', 'breach_closed', 'breach_open', 'pending', 'removed', 'excluded', 'invalid', 'flagged', 'cohort_met',
		'cohort', 'thl_met', 'thl_late', 'thl_closed', 'open', 'open_late', 'open_in_time', 'short_met',
		'short_breach_closed', 'short_breach_open', 'short_pending', 'limit_days', 'wait_median', 'wait_p90'
	)
	USING max(clients)
	GROUP BY unit, month, week, service_area, county, age_group, channel, rule
)
SELECT unit, month, week, service_area, county, age_group, channel, rule,
	coalesce(met, 0)::INTEGER AS clients_met, coalesce(breach_closed, 0)::INTEGER AS clients_breach_closed,
	coalesce(breach_open, 0)::INTEGER AS clients_breach_open, coalesce(pending, 0)::INTEGER AS clients_pending,
	coalesce(removed, 0)::INTEGER AS clients_removed, coalesce(excluded, 0)::INTEGER AS clients_excluded,
	coalesce(invalid, 0)::INTEGER AS clients_invalid, coalesce(flagged, 0)::INTEGER AS clients_flagged,
	coalesce(cohort_met, 0)::INTEGER AS clients_cohort_met, coalesce(cohort, 0)::INTEGER AS clients_cohort,
	coalesce(thl_met, 0)::INTEGER AS clients_thl_met, coalesce(thl_late, 0)::INTEGER AS clients_thl_late,
	coalesce(thl_closed, 0)::INTEGER AS clients_thl_closed, coalesce(open, 0)::INTEGER AS clients_open,
	coalesce(open_late, 0)::INTEGER AS clients_open_late, coalesce(open_in_time, 0)::INTEGER AS clients_open_in_time,
	coalesce(short_met, 0)::INTEGER AS clients_short_met,
	coalesce(short_breach_closed, 0)::INTEGER AS clients_short_breach_closed,
	coalesce(short_breach_open, 0)::INTEGER AS clients_short_breach_open,
	coalesce(short_pending, 0)::INTEGER AS clients_short_pending,
	coalesce(limit_days, 0)::INTEGER AS clients_limit_days
FROM numbers
ORDER BY unit, month, week, service_area, county, age_group, channel, rule;
