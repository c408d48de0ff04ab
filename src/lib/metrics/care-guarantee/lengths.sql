-- care_guarantee_lengths: days from start to stop of the waits that stopped in the period. Grain: group x rule.
-- wait_median, wait_p90: exact, type 7. Read from the facts, which is as fast as a histogram with as many days as waits.
-- Arguments: measures.sql. Reads waits, strata (by labels.sql), rules. Source: domain.md 4.2.
CREATE OR REPLACE TEMP MACRO care_guarantee_lengths(
	variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels, exceptions
) AS TABLE
WITH labels AS (
	FROM care_guarantee_labels(by_groups, units, service_areas, counties, age_groups, channels)
),
rule_keys AS (
	SELECT version_key, rule, dense_rank() OVER (ORDER BY rule)::INTEGER AS rule_key FROM rules
),
lengths AS (
	SELECT l.group_key, r.rule_key,
		CASE
			WHEN contains(by_groups, 'week') THEN date_trunc('week', w.stop_day)::DATE
			WHEN contains(by_groups, 'month') THEN date_trunc('month', w.stop_day)::DATE
		END AS date,
		quantile_cont(w.wait_days, [0.5, 0.9]) AS quantiles
	FROM waits AS w
	JOIN labels AS l ON l.stratum_key = w.stratum_key
	JOIN rule_keys AS r ON r.version_key = w.version_key
	WHERE w.variant = variant AND w.stop_day IS NOT NULL AND NOT (w.is_flagged AND exceptions = 'out')
		AND coalesce(w.stop_day >= from_day, TRUE) AND coalesce(w.stop_day < to_day, TRUE)
	GROUP BY ALL
)
SELECT g.unit, CASE WHEN NOT contains(by_groups, 'week') THEN n.date END AS month,
	CASE WHEN contains(by_groups, 'week') THEN n.date END AS week,
	g.service_area, g.county, g.age_group, g.channel, r.rule, n.quantiles
FROM lengths AS n
JOIN (SELECT DISTINCT rule, rule_key FROM rule_keys) AS r ON r.rule_key = n.rule_key
JOIN (SELECT DISTINCT * EXCLUDE (stratum_key) FROM labels) AS g ON g.group_key = n.group_key;
