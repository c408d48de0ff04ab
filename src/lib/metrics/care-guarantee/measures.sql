-- care_guarantee_measures: every number of the metric in long form. Grain: group x rule x measure. value: a count, or
-- days; clients: distinct clients behind it, a lower bound; where exact is asked, exact if under 20.
-- exceptions: 'out' moves flagged cases from every measure to 'excluded'; other arguments: cells.sql.
-- Reads care_guarantee_cells, care_guarantee_lengths. Source: domain.md 1.4 and part 0 (Statuses).
CREATE OR REPLACE TEMP MACRO care_guarantee_measures(
	exact, variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels, exceptions
) AS TABLE
WITH cells AS (
	SELECT *, NOT (is_flagged AND exceptions = 'out') AS is_kept,
		side = 'start' AS has_started,
		side = 'stop' AS has_stopped,
		side = 'open' AS is_open
	FROM care_guarantee_cells(
		exact, variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels
	)
),
measured AS (
	SELECT *, unnest(CASE WHEN is_kept THEN [
		CASE WHEN has_started THEN status END,
		CASE WHEN has_started AND status IN ('breach_closed', 'breach_open') THEN 'breach' END,
		CASE WHEN has_started AND status = 'met' AND is_mature THEN 'cohort_met' END,
		CASE WHEN has_started AND status = 'met' AND NOT is_mature THEN 'met_early' END,
		CASE WHEN has_started AND (status IN ('breach_closed', 'breach_open') OR (status = 'met' AND is_mature))
			THEN 'cohort' END,
		CASE WHEN has_started THEN 'short_' || replace(short_status, 'met_early', 'met') END,
		CASE WHEN has_started AND short_status = 'met' THEN 'short_cohort_met' END,
		CASE WHEN has_started AND short_status IN ('breach_closed', 'breach_open') THEN 'short_breach' END,
		CASE WHEN has_started THEN 'limit_days' END,
		CASE WHEN has_started AND is_flagged THEN 'flagged' END,
		CASE WHEN has_stopped THEN 'thl_closed' END,
		CASE WHEN has_stopped THEN CASE status WHEN 'met' THEN 'thl_met' ELSE 'thl_late' END END,
		CASE WHEN is_open THEN 'open' END,
		CASE WHEN is_open THEN CASE status WHEN 'pending' THEN 'open_in_time' ELSE 'open_late' END END
	] WHEN has_started THEN ['excluded', 'flagged'] END) AS measure
	FROM cells
)
SELECT unit, month, week, service_area, county, age_group, channel, rule, measure,
	CASE WHEN measure = 'limit_days' THEN sum(limit_days)::DOUBLE / sum(waits) ELSE sum(waits)::DOUBLE END AS value,
	CASE
		WHEN exact AND bit_count(bit_or(client_bits)) < 20 THEN count(DISTINCT client_key)
		ELSE bit_count(bit_or(client_bits))
	END AS clients
FROM measured
WHERE measure IS NOT NULL
GROUP BY unit, month, week, service_area, county, age_group, channel, rule, measure
UNION ALL
SELECT unit, month, week, service_area, county, age_group, channel, rule,
	unnest(['wait_median', 'wait_p90']) AS measure, unnest(quantiles)::DOUBLE AS value, NULL AS clients
FROM care_guarantee_lengths(
	variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels, exceptions
)
WHERE NOT exact;
