-- care_guarantee_clients: the distinct clients behind every number of care_guarantee, exact where they are under 20
-- (twice the largest k), else at least that.
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
		'met', 'breach_closed', 'breach_open', 'pending', 'removed', 'excluded', 'invalid', 'flagged', 'met_early',
		'cohort_met', 'breach', 'cohort', 'thl_met', 'thl_late', 'thl_closed', 'open', 'open_late', 'open_in_time',
		'short_met', 'short_breach_closed', 'short_breach_open', 'short_pending', 'short_cohort_met', 'short_breach',
		'limit_days', 'wait_median', 'wait_p90'
	)
	USING coalesce(max(clients), 0)::INTEGER
	GROUP BY unit, month, week, service_area, county, age_group, channel, rule
)
SELECT unit, month, week, service_area, county, age_group, channel, rule,
	met AS clients_met, breach_closed AS clients_breach_closed, breach_open AS clients_breach_open,
	pending AS clients_pending, removed AS clients_removed, excluded AS clients_excluded, invalid AS clients_invalid,
	flagged AS clients_flagged, met_early AS clients_met_early, cohort_met AS clients_cohort_met,
	breach AS clients_breach, cohort AS clients_cohort, thl_met AS clients_thl_met, thl_late AS clients_thl_late,
	thl_closed AS clients_thl_closed, open AS clients_open, open_late AS clients_open_late,
	open_in_time AS clients_open_in_time, short_met AS clients_short_met,
	short_breach_closed AS clients_short_breach_closed, short_breach_open AS clients_short_breach_open,
	short_pending AS clients_short_pending, short_cohort_met AS clients_short_cohort_met,
	short_breach AS clients_short_breach
FROM numbers
ORDER BY unit, month, week, service_area, county, age_group, channel, rule;
