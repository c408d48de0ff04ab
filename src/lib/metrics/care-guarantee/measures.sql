-- care_guarantee_counts: names of the counts of the metric that a wait is part of, as a list with NULLs for the others.
-- exceptions: 'out' moves flagged cases from every count to excluded. Source: domain.md 1.4 and part 0 (Statuses).
CREATE OR REPLACE TEMP MACRO care_guarantee_counts(side, status, short_status, is_mature, is_flagged, exceptions) AS
	CASE
		WHEN is_flagged AND exceptions = 'out' THEN
			CASE WHEN side = 'start' THEN ['excluded', 'flagged'] END
		WHEN side = 'start' THEN [
			status,
			'limit_days',
			CASE WHEN is_flagged THEN 'flagged' END,
			CASE WHEN status IN ('breach_closed', 'breach_open') THEN 'breach' END,
			CASE WHEN status = 'met' AND is_mature THEN 'cohort_met' END,
			CASE WHEN status = 'met' AND NOT is_mature THEN 'met_early' END,
			CASE WHEN status IN ('breach_closed', 'breach_open') OR (status = 'met' AND is_mature) THEN 'cohort' END,
			'short_' || replace(short_status, 'met_early', 'met'),
			CASE WHEN short_status = 'met' THEN 'short_cohort_met' END,
			CASE WHEN short_status IN ('breach_closed', 'breach_open') THEN 'short_breach' END
		]
		WHEN side = 'stop' THEN ['thl_closed', CASE status WHEN 'met' THEN 'thl_met' ELSE 'thl_late' END]
		ELSE ['open', CASE status WHEN 'pending' THEN 'open_in_time' ELSE 'open_late' END]
	END;

-- care_guarantee_measures: every number of the metric in long form. Grain: group x rule x measure. value: a count, or
-- days; clients: lower bound of the distinct clients behind it. Other arguments: rows.sql.
-- Reads care_guarantee_cells, care_guarantee_lengths.
CREATE OR REPLACE TEMP MACRO care_guarantee_measures(
	variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels, exceptions
) AS TABLE
WITH measured AS (
	SELECT *, unnest(care_guarantee_counts(side, status, short_status, is_mature, is_flagged, exceptions)) AS measure
	FROM care_guarantee_cells(
		variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels
	)
)
SELECT unit, month, week, service_area, county, age_group, channel, rule, measure,
	CASE WHEN measure = 'limit_days' THEN sum(limit_days)::DOUBLE / sum(waits) ELSE sum(waits)::DOUBLE END AS value,
	bit_count(bit_or(client_bits)) AS clients
FROM measured
WHERE measure IS NOT NULL
GROUP BY unit, month, week, service_area, county, age_group, channel, rule, measure
UNION ALL
SELECT unit, month, week, service_area, county, age_group, channel, rule,
	unnest(['wait_median', 'wait_p90']) AS measure, unnest(quantiles)::DOUBLE AS value, NULL AS clients
FROM care_guarantee_lengths(
	variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels, exceptions
);
