-- care_guarantee_cells: what the metric sums, narrowed to the scope and labelled with its groups. Grain: wait cell
-- (or wait, in the days of a month that the period cuts, and for weeks) x side. side: 'start' and 'open' date a wait by
-- its start, 'stop' by its stop; 'open' holds the open ones, whatever the period unless grouped by time.
-- exact: all rows are waits, with client_key and wait_days; these are NULL in rows that come from the cube.
-- Other arguments: ingest/tables/README.md. Reads wait_cells, waits, strata. Source: domain.md 1.4 and part 0.
CREATE OR REPLACE TEMP MACRO care_guarantee_cells(
	exact, variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels
) AS TABLE
WITH wanted AS (
	SELECT
		string_split(by_groups, chr(31)) AS groups,
		exact OR list_contains(groups, 'week') AS from_facts,
		list_contains(groups, 'week') OR list_contains(groups, 'month') AS by_time,
		date_trunc('month', from_day - 1) + INTERVAL 1 MONTH AS whole_from,
		date_trunc('month', to_day) AS whole_to
),
cube AS (
	SELECT c.rule, c.stratum_key, c.start_month AS start_date, c.stop_month AS stop_date, c.status,
		c.short_status, c.is_mature, c.is_flagged, c.waits, c.limit_days, c.clients, c.first_clients,
		NULL::INTEGER AS client_key, NULL::INTEGER AS wait_days, FALSE AS is_fact
	FROM wait_cells AS c
	WHERE c.variant = variant AND NOT exact
),
facts AS (
	SELECT w.rule, w.stratum_key, w.start_day AS start_date, w.stop_day AS stop_date, w.status,
		w.short_status, w.is_mature, w.is_flagged, 1 AS waits, (w.due_day - w.start_day)::BIGINT AS limit_days,
		1 AS clients, 0 AS first_clients, w.client_key, w.wait_days, TRUE AS is_fact
	FROM waits AS w
	WHERE w.variant = variant
		AND (exact OR contains(by_groups, 'week') OR from_day IS NOT NULL OR to_day IS NOT NULL)
),
found AS (
	FROM cube
	UNION ALL
	FROM facts
),
sides AS (
	SELECT 'start' AS side, start_date AS date, * FROM found
	UNION ALL
	SELECT 'stop' AS side, stop_date AS date, * FROM found WHERE stop_date IS NOT NULL
	UNION ALL
	SELECT 'open' AS side, start_date AS date, * FROM found WHERE status IN ('pending', 'breach_open')
),
dated AS (
	SELECT s.*, w.*,
		coalesce(s.date >= from_day, TRUE) AND coalesce(s.date < to_day, TRUE) AS in_period,
		coalesce(s.date >= w.whole_from, TRUE) AND coalesce(s.date < w.whole_to, TRUE) AS in_whole_month
	FROM sides AS s
	CROSS JOIN wanted AS w
)
SELECT
	CASE WHEN list_contains(d.groups, 'unit') THEN s.unit_id END AS unit,
	CASE WHEN list_contains(d.groups, 'month') THEN date_trunc('month', d.date)::DATE END AS month,
	CASE WHEN list_contains(d.groups, 'week') THEN date_trunc('week', d.date)::DATE END AS week,
	CASE WHEN list_contains(d.groups, 'service_area') THEN s.service_area END AS service_area,
	CASE WHEN list_contains(d.groups, 'county') THEN s.county END AS county,
	CASE WHEN list_contains(d.groups, 'age_group') THEN s.age_group END AS age_group,
	CASE WHEN list_contains(d.groups, 'channel') THEN s.channel END AS channel,
	d.rule, d.side, d.status, d.short_status, d.is_mature, d.is_flagged,
	d.waits, d.limit_days, d.clients, d.first_clients, d.client_key, d.wait_days
FROM dated AS d
JOIN strata AS s ON s.stratum_key = d.stratum_key
WHERE CASE
		WHEN d.side = 'open' AND NOT d.by_time THEN d.is_fact = d.from_facts
		WHEN d.from_facts THEN d.is_fact AND d.in_period
		WHEN d.is_fact THEN d.in_period AND NOT d.in_whole_month
		ELSE d.in_whole_month
	END
	AND (units IS NULL OR list_contains(string_split(units, chr(31)), s.unit_id))
	AND (service_areas IS NULL OR list_contains(string_split(service_areas, chr(31)), s.service_area))
	AND (counties IS NULL OR list_contains(string_split(counties, chr(31)), s.county))
	AND (age_groups IS NULL OR list_contains(string_split(age_groups, chr(31)), s.age_group))
	AND (channels IS NULL OR list_contains(string_split(channels, chr(31)), s.channel));
