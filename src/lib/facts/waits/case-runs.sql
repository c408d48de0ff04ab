-- Runs of the clocks of cases, one per case and clock, from the case's first start event to its first stop event on or
-- after the start day (an ordinary stop before a fallback).
-- Reads history_rows, event_traits, event_persons, clock_starts, clock_traits, start_days. Source: domain.md part 0, Clock, stop.

-- end_traits: kinds of events that stop a clock or close a case. Grain: clock x trait.
-- @once end_traits
WITH roles AS (
	SELECT clock_key, trait_key, NOT is_fallback AS is_stop, is_fallback, FALSE AS is_close
	FROM clock_traits
	WHERE side = 'stop'
	UNION ALL
	SELECT c.clock_key, t.trait_key, FALSE AS is_stop, FALSE AS is_fallback, TRUE AS is_close
	FROM (SELECT DISTINCT clock_key FROM clock_traits) AS c
	CROSS JOIN event_traits AS t
	WHERE t.event_type = 'case_closed'
)
SELECT
	clock_key, trait_key, MAX(CASE WHEN is_stop THEN 1 ELSE 0 END) = 1 AS is_stop,
	MAX(CASE WHEN is_fallback THEN 1 ELSE 0 END) = 1 AS is_fallback,
	MAX(CASE WHEN is_close THEN 1 ELSE 0 END) = 1 AS is_close
FROM roles
GROUP BY clock_key, trait_key;

-- first_starts: the start of every run that a limit may hold for. Grain: clock x case.
-- @step first_starts
WITH firsts AS (
	SELECT
		clock_key, case_key,
		COALESCE(MIN(event_key) FILTER (WHERE NOT is_fallback), MIN(event_key)) AS start_key,
		COALESCE(MIN(event_day) FILTER (WHERE NOT is_fallback), MIN(event_day)) AS start_day,
		CASE
			WHEN COUNT(*) FILTER (WHERE NOT is_fallback) > 0 THEN MIN_BY(place_key, event_key) FILTER (WHERE NOT is_fallback)
			ELSE MIN_BY(place_key, event_key)
		END AS place_key,
		COUNT(*) FILTER (WHERE NOT is_fallback) = 0 AND COUNT(*) FILTER (WHERE is_inferred) > 0 AS is_inferred,
		COUNT(*) AS starts
	FROM clock_starts
	WHERE case_key IS NOT NULL AND assessment IS NULL
	GROUP BY clock_key, case_key
)
SELECT f.*
FROM firsts AS f
JOIN start_days AS d ON d.place_key = f.place_key AND d.day = f.start_day;

-- case_starts, case_events: runs with their start, and what may stop or close them. Tables of their own, because an
-- engine would else pair clocks with starts before it looks at the events of a case.
-- @step case_starts
SELECT
	f.clock_key, f.case_key, f.start_key, f.start_day, f.place_key, f.is_inferred, f.starts,
	e.client_key, e.stratum_key, e.trait_key, e.person_key
FROM history_rows AS e
JOIN first_starts AS f ON f.start_key = e.event_key;

-- @step case_events
SELECT s.clock_key, s.case_key, s.start_day, e.event_key, e.event_day, e.trait_key
FROM history_rows AS e
JOIN (SELECT DISTINCT trait_key FROM end_traits) AS t ON t.trait_key = e.trait_key
JOIN case_starts AS s ON s.case_key = e.case_key;

-- marked_cases: what the events of a case tell of it. contact_person: the client at the case's first contact; care_kind: of
-- the first event with one; due_key: the first event with a deadline. Grain: case.
-- @step marked_cases
WITH asked AS (
	SELECT
		MAX(CASE WHEN age_at_contact THEN 1 ELSE 0 END) = 1 AS contacts,
		MAX(CASE WHEN care_kind IS NOT NULL THEN 1 ELSE 0 END) = 1 AS kinds
	FROM applied_rules
),
marked_traits AS (
	SELECT
		t.trait_key, t.event_type = 'contact' AND a.contacts AS is_contact,
		CASE WHEN a.kinds THEN t.care_kind END AS care_kind, COALESCE(t.exception_flag, FALSE) AS is_exception
	FROM event_traits AS t
	CROSS JOIN asked AS a
),
marked_persons AS (
	SELECT
		person_key, COALESCE(special_support, FALSE) AS special_support, COALESCE(student, FALSE) AS student
	FROM event_persons
)
SELECT
	e.case_key,
	MIN_BY(e.person_key, e.event_key) FILTER (WHERE t.is_contact) AS contact_person,
	MIN_BY(t.care_kind, e.event_key) FILTER (WHERE t.care_kind IS NOT NULL) AS care_kind,
	MIN(e.event_key) FILTER (WHERE e.due_day IS NOT NULL) AS due_key,
	COUNT(*) FILTER (WHERE t.is_exception) > 0 AS is_flagged,
	COUNT(*) FILTER (WHERE p.special_support) > 0 AS special_support,
	COUNT(*) FILTER (WHERE p.student) > 0 AS student
FROM history_rows AS e
JOIN marked_traits AS t ON t.trait_key = e.trait_key
JOIN marked_persons AS p ON p.person_key = e.person_key
JOIN (SELECT DISTINCT case_key FROM case_starts) AS c ON c.case_key = e.case_key
WHERE t.is_contact OR t.care_kind IS NOT NULL OR t.is_exception OR p.special_support OR p.student
	OR e.due_day IS NOT NULL
GROUP BY e.case_key;

-- case_runs: what started a clock, stopped it, or ended the case before that. Grain: clock x case.
-- trait_key, person_key, stratum_key: of the start event. earlier_stop: a stop stands before the start. close_day: first
-- closing on or after the start day. starts: start events of the run.
-- @step case_runs
WITH ends AS (
	SELECT
		e.clock_key, e.case_key,
		MIN(CASE WHEN c.is_stop AND e.event_day >= e.start_day THEN e.event_key END) AS stop_key,
		MIN(CASE WHEN c.is_stop AND e.event_day >= e.start_day THEN e.event_day END) AS stop_day,
		MIN(CASE WHEN c.is_fallback AND e.event_day >= e.start_day THEN e.event_key END) AS fallback_key,
		MIN(CASE WHEN c.is_fallback AND e.event_day >= e.start_day THEN e.event_day END) AS fallback_day,
		MIN(CASE WHEN c.is_close AND e.event_day >= e.start_day THEN e.event_day END) AS close_day,
		MAX(CASE WHEN c.is_stop AND e.event_day < e.start_day THEN 1 ELSE 0 END) = 1 AS earlier_stop
	FROM case_events AS e
	JOIN end_traits AS c ON c.clock_key = e.clock_key AND c.trait_key = e.trait_key
	GROUP BY e.clock_key, e.case_key
)
SELECT
	s.clock_key, s.client_key, s.case_key, s.start_key, s.start_day, s.stratum_key, s.trait_key, s.person_key, s.place_key,
	COALESCE(t.stop_key, t.fallback_key) AS stop_key, COALESCE(t.stop_day, t.fallback_day) AS stop_day,
	COALESCE(t.earlier_stop, FALSE) AS earlier_stop, t.close_day, k.contact_person, k.care_kind, k.due_key,
	s.is_inferred, COALESCE(k.is_flagged, FALSE) AS is_flagged,
	COALESCE(k.special_support, FALSE) AS special_support, COALESCE(k.student, FALSE) AS student, s.starts,
	CAST(NULL AS DATE) AS settled_day, CAST(NULL AS STRING) AS no_clock
FROM case_starts AS s
LEFT JOIN marked_cases AS k ON k.case_key = s.case_key
LEFT JOIN ends AS t ON t.clock_key = s.clock_key AND t.case_key = s.case_key;
