-- care_guarantee_cells: what the metric sums, narrowed to the scope and labelled with its groups. Grain: group x rule x
-- side x status x short status x mature x flagged x is_chosen x is_open (x client, where exact). side: dated by start or
-- by stop. is_chosen: in the period. is_open: open at as-of; outside the period kept unless grouped by time.
-- Whole months come from the cube; the days of a month that the period cuts, weeks, and exact rows from the facts.
-- Other arguments: ingest/tables/README.md. Reads wait_cells, waits, strata, rules. Source: domain.md 1.4 and part 0.
CREATE OR REPLACE TEMP MACRO care_guarantee_cells(
	exact, variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels
) AS TABLE
WITH labels AS (
	SELECT l.*, dense_rank() OVER (ORDER BY unit, service_area, county, age_group, channel) AS group_key
	FROM care_guarantee_labels(by_groups, units, service_areas, counties, age_groups, channels) AS l
),
wanted AS (
	SELECT
		string_split(by_groups, chr(31)) AS groups,
		exact OR list_contains(groups, 'week') AS from_facts,
		CASE WHEN list_contains(groups, 'week') THEN 'week' WHEN list_contains(groups, 'month') THEN 'month' END AS step,
		(date_trunc('month', from_day - 1) + INTERVAL 1 MONTH)::DATE AS whole_from,
		date_trunc('month', to_day)::DATE AS whole_to
),
fact_days AS (
	SELECT w.version_key, w.stratum_key, w.status, w.short_status, w.is_mature, w.is_flagged,
		w.due_day - w.start_day AS limit_days, w.client_key, w.start_day, w.stop_day
	FROM waits AS w
	WHERE w.variant = variant
		AND (exact OR contains(by_groups, 'week') OR from_day IS NOT NULL OR to_day IS NOT NULL)
),
found AS (
	SELECT c.side, c.month AS date, c.version_key, c.stratum_key, c.status, c.short_status, c.is_mature, c.is_flagged,
		c.waits, c.limit_days, c.client_bits, NULL AS client_key, FALSE AS is_fact
	FROM wait_cells AS c
	WHERE c.variant = variant AND NOT exact
	UNION ALL
	SELECT 'start', start_day, version_key, stratum_key, status, short_status, is_mature, is_flagged,
		1, limit_days, 1::BIGINT << (client_key % 63), client_key, TRUE
	FROM fact_days
	UNION ALL
	SELECT 'stop', stop_day, version_key, stratum_key, status, short_status, is_mature, is_flagged,
		1, limit_days, 1::BIGINT << (client_key % 63), client_key, TRUE
	FROM fact_days
	WHERE stop_day IS NOT NULL
),
chosen AS (
	SELECT f.*, l.group_key, w.step,
		CASE
			WHEN f.is_fact AND NOT w.from_facts THEN
				coalesce(f.date >= from_day, TRUE) AND coalesce(f.date < to_day, TRUE)
				AND NOT (coalesce(f.date >= w.whole_from, TRUE) AND coalesce(f.date < w.whole_to, TRUE))
			WHEN f.is_fact THEN coalesce(f.date >= from_day, TRUE) AND coalesce(f.date < to_day, TRUE)
			ELSE NOT w.from_facts AND coalesce(f.date >= w.whole_from, TRUE) AND coalesce(f.date < w.whole_to, TRUE)
		END AS is_chosen,
		f.side = 'start' AND f.status IN ('pending', 'breach_open')
			AND (w.step IS NOT NULL OR f.is_fact = w.from_facts) AS may_be_open
	FROM found AS f
	JOIN labels AS l ON l.stratum_key = f.stratum_key
	CROSS JOIN wanted AS w
),
summed AS (
	SELECT group_key, version_key, side, status, short_status, is_mature, is_flagged, is_chosen,
		may_be_open AND (is_chosen OR step IS NULL) AS is_open,
		CASE step WHEN 'week' THEN date_trunc('week', date)::DATE WHEN 'month' THEN date_trunc('month', date)::DATE END AS date,
		step, CASE WHEN exact THEN client_key END AS client_key,
		sum(waits) AS waits, sum(limit_days) AS limit_days, bit_or(client_bits) AS client_bits
	FROM chosen
	WHERE is_chosen OR (may_be_open AND step IS NULL)
	GROUP BY ALL
)
SELECT g.unit, CASE WHEN s.step = 'month' THEN s.date END AS month, CASE WHEN s.step = 'week' THEN s.date END AS week,
	g.service_area, g.county, g.age_group, g.channel, r.rule,
	s.side, s.status, s.short_status, s.is_mature, s.is_flagged, s.is_chosen, s.is_open,
	s.waits, s.limit_days, s.client_bits, s.client_key
FROM summed AS s
JOIN (SELECT DISTINCT * EXCLUDE (stratum_key) FROM labels) AS g ON g.group_key = s.group_key
JOIN rules AS r ON r.version_key = s.version_key;
