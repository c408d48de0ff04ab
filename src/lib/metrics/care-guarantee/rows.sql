-- care_guarantee_rows: what the metric sums, narrowed to the scope. Grain: cell of the cube, or wait, x side.
-- side: 'start' and 'open' are dated by the start, 'stop' by the stop; date: the month or week of that, NULL when not
-- grouped by time. In the period; 'open' (open at as-of) whatever the period unless grouped by time. Whole months come
-- from the cube; days of a month that the period cuts, weeks, and with from_facts everything, from the facts, with
-- client_key.
-- Other arguments: ingest/tables/README.md. Reads wait_cells, waits, strata (by labels.sql). Source: domain.md 1.4.
CREATE OR REPLACE TEMP MACRO care_guarantee_rows(
	from_facts, variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels
) AS TABLE
WITH labels AS (
	FROM care_guarantee_labels(by_groups, units, service_areas, counties, age_groups, channels)
),
wanted AS (
	SELECT
		from_facts OR contains(by_groups, 'week') AS by_fact,
		CASE WHEN contains(by_groups, 'week') THEN 'week' WHEN contains(by_groups, 'month') THEN 'month' END AS step,
		(date_trunc('month', from_day - 1) + INTERVAL 1 MONTH)::DATE AS whole_from,
		date_trunc('month', to_day)::DATE AS whole_to
),
fact_days AS (
	SELECT w.version_key, w.stratum_key, w.status, w.short_status, w.is_mature, w.is_flagged,
		w.due_day - w.start_day AS limit_days, w.client_key, w.start_day, w.stop_day
	FROM waits AS w
	WHERE w.variant = variant
		AND (from_facts OR contains(by_groups, 'week') OR from_day IS NOT NULL OR to_day IS NOT NULL)
),
found AS (
	SELECT c.side, c.month AS day, c.version_key, c.stratum_key, c.status, c.short_status, c.is_mature, c.is_flagged,
		c.waits, c.limit_days, c.client_bits, NULL AS client_key, FALSE AS is_fact
	FROM wait_cells AS c
	WHERE c.variant = variant AND NOT from_facts
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
sides AS (
	FROM found
	UNION ALL
	SELECT 'open' AS side, * EXCLUDE (side) FROM found WHERE side = 'start' AND status IN ('pending', 'breach_open')
),
placed AS (
	SELECT s.*, w.step, w.by_fact,
		coalesce(s.day >= from_day, TRUE) AND coalesce(s.day < to_day, TRUE) AS in_period,
		coalesce(s.day >= w.whole_from, TRUE) AND coalesce(s.day < w.whole_to, TRUE) AS in_whole_month
	FROM sides AS s
	CROSS JOIN wanted AS w
)
SELECT l.group_key, p.version_key, p.side, p.status, p.short_status, p.is_mature, p.is_flagged,
	CASE p.step
		WHEN 'week' THEN date_trunc('week', p.day)::DATE
		WHEN 'month' THEN date_trunc('month', p.day)::DATE
	END AS date,
	p.waits, p.limit_days, p.client_bits, p.client_key
FROM placed AS p
JOIN labels AS l ON l.stratum_key = p.stratum_key
WHERE CASE
		WHEN p.side = 'open' AND p.step IS NULL THEN p.is_fact = p.by_fact
		WHEN p.by_fact THEN p.is_fact AND p.in_period
		WHEN p.is_fact THEN p.in_period AND NOT p.in_whole_month
		ELSE p.in_whole_month
	END;
