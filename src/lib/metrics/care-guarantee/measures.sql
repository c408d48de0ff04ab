-- care_guarantee_measures: every number of the metric in long form. Grain: group x measure. value: a count, or days;
-- clients: distinct clients behind it, exact where asked, else a lower bound.
-- exceptions: 'out' moves flagged cases from every measure to 'excluded'; other arguments: cells.sql.
-- Reads care_guarantee_cells. Source: domain.md 1.4 and part 0 (Statuses).
CREATE OR REPLACE TEMP MACRO care_guarantee_measures(
	exact, variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels, exceptions
) AS TABLE
WITH cells AS (
	SELECT *, NOT (is_flagged AND exceptions = 'out') AS is_kept
	FROM care_guarantee_cells(
		exact, variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels
	)
),
measured AS (
	SELECT * EXCLUDE (wait_days), unnest(list_filter([
		CASE WHEN side = 'start' AND is_kept THEN status END,
		CASE WHEN side = 'start' AND NOT is_kept THEN 'excluded' END,
		CASE WHEN side = 'start' AND is_flagged THEN 'flagged' END,
		CASE WHEN side = 'start' AND is_kept AND status = 'met' AND is_mature THEN 'cohort_met' END,
		CASE WHEN side = 'start' AND is_kept
			AND (status IN ('breach_closed', 'breach_open') OR (status = 'met' AND is_mature)) THEN 'cohort' END,
		CASE WHEN side = 'start' AND is_kept AND status = 'met' AND NOT is_mature THEN 'met_early' END,
		CASE WHEN side = 'start' AND is_kept THEN 'short_' || replace(short_status, 'met_early', 'met') END,
		CASE WHEN side = 'start' AND is_kept AND short_status = 'met' THEN 'short_cohort_met' END,
		CASE WHEN side = 'start' AND is_kept THEN 'limit_days' END,
		CASE WHEN side = 'stop' AND is_kept THEN 'thl_closed' END,
		CASE WHEN side = 'stop' AND is_kept AND status = 'met' THEN 'thl_met' END,
		CASE WHEN side = 'stop' AND is_kept AND status <> 'met' THEN 'thl_late' END,
		CASE WHEN side = 'open' AND is_kept THEN 'open' END,
		CASE WHEN side = 'open' AND is_kept AND status = 'pending' THEN 'open_in_time' END,
		CASE WHEN side = 'open' AND is_kept AND status <> 'pending' THEN 'open_late' END
	], lambda measure: measure IS NOT NULL)) AS measure
	FROM cells
),
waited AS (
	SELECT *
	FROM care_guarantee_cells(
		TRUE, variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels
	)
	WHERE side = 'stop' AND NOT (is_flagged AND exceptions = 'out') AND NOT exact
)
SELECT unit, month, week, service_area, county, age_group, channel, rule, measure,
	CASE WHEN measure = 'limit_days' THEN sum(limit_days)::DOUBLE / sum(waits) ELSE sum(waits)::DOUBLE END AS value,
	greatest(
		count(DISTINCT client_key), max(clients) FILTER (client_key IS NULL),
		sum(first_clients) FILTER (status = 'met'), sum(first_clients) FILTER (status = 'breach_closed'),
		sum(first_clients) FILTER (status = 'breach_open'), sum(first_clients) FILTER (status = 'pending'),
		sum(first_clients) FILTER (status = 'removed'), sum(first_clients) FILTER (status = 'invalid')
	) AS clients
FROM measured
GROUP BY unit, month, week, service_area, county, age_group, channel, rule, measure
UNION ALL
SELECT unit, month, week, service_area, county, age_group, channel, rule,
	unnest(['wait_median', 'wait_p90']) AS measure,
	unnest([quantile_cont(wait_days, 0.5), quantile_cont(wait_days, 0.9)])::DOUBLE AS value,
	count(DISTINCT client_key) AS clients
FROM waited
GROUP BY unit, month, week, service_area, county, age_group, channel, rule;
