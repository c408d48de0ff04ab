-- Runs of start events without a case, linked by client and service area within 365 days.
-- One stop ends all starts it follows: they are one run, from the earliest; so are starts without an end of which
-- each follows the last within 365 days. Such runs are marked inferred; a stop before the start says nothing here.
-- Times decide between events of one day, where both are known; at the same minute the stop ends the start.
-- Reads history_rows, event_traits, event_persons, clock_starts, clock_traits.
-- Source: domain.md part 0, Clock, stop, and 9.5, last part.

-- area_keys: service areas by number. Grain: trait.
-- @once area_keys
SELECT
	trait_key, event_type, COALESCE(exception_flag, FALSE) AS is_exception,
	DENSE_RANK() OVER (ORDER BY service_area NULLS LAST) AS area_key
FROM event_traits;

-- loose_starts: what begins them. Grain: clock x event.
-- @step loose_starts
SELECT
	s.clock_key, s.client_key, t.area_key, e.event_day, s.event_key,
	CASE
		WHEN e.time_known THEN SUBSTR(CAST(e.event_time AS STRING), 1, 16)
		ELSE CAST(e.event_day AS STRING) || ' 00:00'
	END AS moment,
	CASE WHEN s.is_fallback THEN 'fallback start' ELSE 'start' END AS mark,
	CASE WHEN e.due_day IS NOT NULL THEN s.event_key END AS due_key
FROM history_rows AS e
JOIN (SELECT * FROM clock_starts WHERE case_key IS NULL AND assessment IS NULL) AS s ON s.event_key = e.event_key
JOIN area_keys AS t ON t.trait_key = s.trait_key;

-- loose_chains: whose they are. Grain: clock x client x area.
-- @step loose_chains
SELECT DISTINCT clock_key, client_key, area_key
FROM loose_starts;

-- loose_runs: starts linked with what follows them. contact_key: the client's last contact in the area on or before the
-- start. Grain: clock x client x area x run.
-- @step loose_runs
WITH area_events AS (
	SELECT
		e.client_key, t.area_key, e.event_day, e.event_key, e.trait_key, t.event_type,
		CASE
			WHEN t.event_type = 'contact' THEN CAST(e.event_day AS STRING) || ' 00:00'
			WHEN e.time_known THEN SUBSTR(CAST(e.event_time AS STRING), 1, 16)
			ELSE CAST(e.event_day AS STRING) || ' 23:59'
		END AS moment
	FROM history_rows AS e
	JOIN area_keys AS t ON t.trait_key = e.trait_key
	JOIN (SELECT DISTINCT client_key FROM loose_chains) AS c ON c.client_key = e.client_key
),
marks AS (
	SELECT * FROM loose_starts
	UNION ALL
	SELECT
		h.clock_key, h.client_key, h.area_key, e.event_day, e.event_key, e.moment,
		CASE WHEN c.is_fallback THEN 'fallback' ELSE 'stop' END AS mark, CAST(NULL AS INTEGER) AS due_key
	FROM loose_chains AS h
	JOIN area_events AS e ON e.client_key = h.client_key AND e.area_key = h.area_key
	JOIN clock_traits AS c ON c.clock_key = h.clock_key AND c.trait_key = e.trait_key
	WHERE c.side = 'stop'
	UNION ALL
	SELECT
		h.clock_key, h.client_key, h.area_key, e.event_day, e.event_key, e.moment,
		CASE WHEN e.event_type = 'contact' THEN 'contact' ELSE 'close' END AS mark, CAST(NULL AS INTEGER) AS due_key
	FROM loose_chains AS h
	JOIN area_events AS e ON e.client_key = h.client_key AND e.area_key = h.area_key
	WHERE e.event_type IN ('contact', 'case_closed')
),
sights AS (
	SELECT
		clock_key, client_key, area_key, event_day, event_key, mark, due_key,
		MIN(CASE WHEN mark = 'stop' THEN event_key END) OVER onward AS stop_key,
		MIN(CASE WHEN mark = 'stop' THEN event_day END) OVER onward AS stop_day,
		MIN(CASE WHEN mark = 'fallback' THEN event_key END) OVER onward AS fallback_key,
		MIN(CASE WHEN mark = 'fallback' THEN event_day END) OVER onward AS fallback_day,
		MIN(CASE WHEN mark = 'close' THEN event_day END) OVER onward AS close_day,
		MAX(CASE WHEN mark = 'contact' THEN event_key END) OVER back AS contact_key
	FROM marks
	WINDOW
		onward AS (
			PARTITION BY clock_key, client_key, area_key ORDER BY moment NULLS LAST
			RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
		),
		back AS (
			PARTITION BY clock_key, client_key, area_key ORDER BY moment NULLS LAST
			RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
		)
),
linked_starts AS (
	SELECT
		clock_key, client_key, area_key, event_day, event_key, mark, contact_key, due_key,
		CASE
			WHEN stop_day <= event_day + 365 THEN stop_key
			WHEN fallback_day <= event_day + 365 THEN fallback_key
		END AS stop_key,
		CASE WHEN close_day <= event_day + 365 THEN close_day END AS close_day
	FROM sights
	WHERE mark IN ('start', 'fallback start')
),
gaps AS (
	SELECT
		*,
		CASE
			WHEN event_day <= LAG(event_day) OVER same_end + 365 THEN 0
			ELSE 1
		END AS begins
	FROM linked_starts
	WINDOW same_end AS (
		PARTITION BY clock_key, client_key, area_key, stop_key, close_day ORDER BY event_day NULLS LAST, event_key NULLS LAST
	)
),
numbered AS (
	SELECT
		*,
		CAST(SUM(begins) OVER (
			PARTITION BY clock_key, client_key, area_key, stop_key, close_day
			ORDER BY event_day NULLS LAST, event_key NULLS LAST
			ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
		) AS BIGINT) AS run
	FROM gaps
),
runs AS (
	SELECT
		clock_key, client_key, area_key, stop_key, close_day, run,
		COALESCE(MIN(event_key) FILTER (WHERE mark = 'start'), MIN(event_key)) AS start_key,
		MIN(due_key) AS due_key, COUNT(*) AS starts
	FROM numbered
	GROUP BY clock_key, client_key, area_key, stop_key, close_day, run
)
SELECT r.clock_key, r.client_key, r.start_key, r.stop_key, r.close_day, n.contact_key, r.due_key, r.starts
FROM runs AS r
JOIN numbered AS n ON n.clock_key = r.clock_key AND n.event_key = r.start_key;
