-- From when a limit is counted anew: the day of the last event that restarts it, on or before the day of the stop (without
-- a stop: the last one); the start stays. Within the case, or without one 365 days of the client in the area.
-- Reads clock_runs, history_rows, event_traits, applied_rules.
-- Source: domain.md part 0, Contract, additions; Smaller choices.

-- run_restarts. Grain: run of a clock with a limit that restarts.
-- @step run_restarts
WITH restarting AS (
	SELECT DISTINCT clock_key, restart_type
	FROM applied_rules
	WHERE restart_type IS NOT NULL
),
runs AS (
	SELECT
		r.clock_key, r.start_key, r.start_day, r.case_key, r.client_key, x.restart_type, t.service_area,
		COALESCE(r.stop_day, CASE WHEN r.case_key IS NULL THEN r.start_day + 365 END, DATE '9999-12-31') AS last_day
	FROM clock_runs AS r
	JOIN restarting AS x ON x.clock_key = r.clock_key
	JOIN event_traits AS t ON t.trait_key = r.trait_key
),
restarts AS (
	SELECT e.event_day, e.client_key, e.case_key, t.event_type, t.service_area
	FROM history_rows AS e
	JOIN event_traits AS t ON t.trait_key = e.trait_key
	WHERE t.event_type IN (SELECT restart_type FROM restarting)
),
loose_marks AS (
	SELECT clock_key, client_key, service_area, last_day AS day, CAST(NULL AS DATE) AS restart_day, start_key, start_day
	FROM runs
	WHERE case_key IS NULL
	UNION ALL
	SELECT
		c.clock_key, c.client_key, c.service_area, e.event_day AS day, e.event_day AS restart_day,
		CAST(NULL AS INTEGER) AS start_key, CAST(NULL AS DATE) AS start_day
	FROM (SELECT DISTINCT clock_key, client_key, service_area, restart_type FROM runs WHERE case_key IS NULL) AS c
	JOIN restarts AS e
		ON e.client_key = c.client_key AND e.service_area = c.service_area AND e.event_type = c.restart_type
),
loose_runs AS (
	SELECT
		clock_key, start_key, start_day,
		MAX(restart_day) OVER (
			PARTITION BY clock_key, client_key, service_area ORDER BY day NULLS LAST
			RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
		) AS restart_day
	FROM loose_marks
)
SELECT r.clock_key, r.start_key, MAX(e.event_day) AS restart_day
FROM runs AS r
JOIN restarts AS e
	ON e.case_key = r.case_key AND e.event_type = r.restart_type
	AND e.event_day >= r.start_day AND e.event_day <= r.last_day
GROUP BY r.clock_key, r.start_key
UNION ALL
SELECT clock_key, start_key, restart_day
FROM loose_runs
WHERE start_key IS NOT NULL AND restart_day >= start_day;
