-- care_guarantee_clients: the distinct clients behind every number of care_guarantee, exact where they are under 20
-- (twice the largest k), else at least that.
-- Arguments and grain as there. Reads care_guarantee_exact_cells, care_guarantee_counts. Source: domain.md 8.2.
CREATE OR REPLACE TEMP MACRO care_guarantee_clients(
	variant := 1::INTEGER, by_groups := ''::VARCHAR, from_day := NULL::DATE, to_day := NULL::DATE,
	units := NULL::VARCHAR, service_areas := NULL::VARCHAR, counties := NULL::VARCHAR,
	age_groups := NULL::VARCHAR, channels := NULL::VARCHAR, exceptions := 'count'::VARCHAR
) AS TABLE
WITH measured AS (
	SELECT *, unnest(care_guarantee_counts(side, status, short_status, is_mature, is_flagged, exceptions)) AS measure
	FROM care_guarantee_exact_cells(
		variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels
	)
),
counted AS (
	SELECT unit, month, week, service_area, county, age_group, channel, rule, measure,
		CASE
			WHEN bit_count(bit_or(client_bits)) < 20 THEN count(DISTINCT client_key)
			ELSE bit_count(bit_or(client_bits))
		END AS clients
	FROM measured
	WHERE measure IS NOT NULL
	GROUP BY unit, month, week, service_area, county, age_group, channel, rule, measure
),
numbers AS (
	SELECT unit, month, week, service_area, county, age_group, channel, rule,
		map_from_entries(list(ROW(measure, clients))) AS c
	FROM counted
	GROUP BY unit, month, week, service_area, county, age_group, channel, rule
)
SELECT * EXCLUDE (c),
	coalesce(c['met'], 0)::INTEGER AS clients_met, coalesce(c['breach_closed'], 0)::INTEGER AS clients_breach_closed,
	coalesce(c['breach_open'], 0)::INTEGER AS clients_breach_open,
	coalesce(c['pending'], 0)::INTEGER AS clients_pending, coalesce(c['removed'], 0)::INTEGER AS clients_removed,
	coalesce(c['excluded'], 0)::INTEGER AS clients_excluded, coalesce(c['invalid'], 0)::INTEGER AS clients_invalid,
	coalesce(c['flagged'], 0)::INTEGER AS clients_flagged, coalesce(c['met_early'], 0)::INTEGER AS clients_met_early,
	coalesce(c['cohort_met'], 0)::INTEGER AS clients_cohort_met, coalesce(c['breach'], 0)::INTEGER AS clients_breach,
	coalesce(c['cohort'], 0)::INTEGER AS clients_cohort, coalesce(c['thl_met'], 0)::INTEGER AS clients_thl_met,
	coalesce(c['thl_late'], 0)::INTEGER AS clients_thl_late,
	coalesce(c['thl_closed'], 0)::INTEGER AS clients_thl_closed, coalesce(c['open'], 0)::INTEGER AS clients_open,
	coalesce(c['open_late'], 0)::INTEGER AS clients_open_late,
	coalesce(c['open_in_time'], 0)::INTEGER AS clients_open_in_time,
	coalesce(c['short_met'], 0)::INTEGER AS clients_short_met,
	coalesce(c['short_breach_closed'], 0)::INTEGER AS clients_short_breach_closed,
	coalesce(c['short_breach_open'], 0)::INTEGER AS clients_short_breach_open,
	coalesce(c['short_pending'], 0)::INTEGER AS clients_short_pending,
	coalesce(c['short_cohort_met'], 0)::INTEGER AS clients_short_cohort_met,
	coalesce(c['short_breach'], 0)::INTEGER AS clients_short_breach
FROM numbers
ORDER BY unit, month, week, service_area, county, age_group, channel, rule;
