-- care_guarantee_lengths: days from start to stop of the waits that stopped in the period. Grain: group x rule.
-- wait_median, wait_p90: exact, by interpolation between neighbours (type 7), from counts per day; clients: lower bound
-- of distinct clients. Week excludes month. Arguments: measures.sql.
-- Reads waits, strata (by labels.sql), rules. Source: domain.md 4.2.
CREATE OR REPLACE TEMP MACRO care_guarantee_lengths(
	variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels, exceptions
) AS TABLE
WITH labels AS (
	SELECT l.*, dense_rank() OVER (ORDER BY unit, service_area, county, age_group, channel) AS group_key
	FROM care_guarantee_labels(by_groups, units, service_areas, counties, age_groups, channels) AS l
),
counted AS (
	SELECT l.group_key, w.version_key, w.wait_days, count(*) AS waits, bit_or(1::BIGINT << (w.client_key % 63)) AS client_bits,
		CASE
			WHEN contains(by_groups, 'week') THEN date_trunc('week', w.stop_day)::DATE
			WHEN contains(by_groups, 'month') THEN date_trunc('month', w.stop_day)::DATE
		END AS date
	FROM waits AS w
	JOIN labels AS l ON l.stratum_key = w.stratum_key
	WHERE w.variant = variant AND w.stop_day IS NOT NULL AND NOT (w.is_flagged AND exceptions = 'out')
		AND coalesce(w.stop_day >= from_day, TRUE) AND coalesce(w.stop_day < to_day, TRUE)
	GROUP BY ALL
),
merged AS (
	SELECT c.group_key, r.rule, c.date, c.wait_days, sum(c.waits) AS waits, bit_or(c.client_bits) AS client_bits
	FROM counted AS c
	JOIN rules AS r ON r.version_key = c.version_key
	GROUP BY ALL
),
placed AS (
	SELECT group_key, rule, date, wait_days, client_bits,
		sum(waits) OVER (PARTITION BY group_key, rule, date ORDER BY wait_days) AS up_to,
		sum(waits) OVER (PARTITION BY group_key, rule, date) - 1 AS last_place
	FROM merged
),
neighbours AS (
	SELECT group_key, rule, date, bit_count(bit_or(client_bits)) AS clients, any_value(last_place) AS last_place,
		min(wait_days) FILTER (up_to > floor(0.5 * last_place)) AS median_low,
		min(wait_days) FILTER (up_to > ceil(0.5 * last_place)) AS median_high,
		min(wait_days) FILTER (up_to > floor(0.9 * last_place)) AS p90_low,
		min(wait_days) FILTER (up_to > ceil(0.9 * last_place)) AS p90_high
	FROM placed
	GROUP BY group_key, rule, date
)
SELECT g.unit, CASE WHEN NOT contains(by_groups, 'week') THEN n.date END AS month,
	CASE WHEN contains(by_groups, 'week') THEN n.date END AS week,
	g.service_area, g.county, g.age_group, g.channel, n.rule, n.clients,
	n.median_low + (n.median_high - n.median_low) * (0.5 * n.last_place - floor(0.5 * n.last_place)) AS wait_median,
	n.p90_low + (n.p90_high - n.p90_low) * (0.9 * n.last_place - floor(0.9 * n.last_place)) AS wait_p90
FROM neighbours AS n
JOIN (SELECT DISTINCT * EXCLUDE (stratum_key) FROM labels) AS g ON g.group_key = n.group_key;
