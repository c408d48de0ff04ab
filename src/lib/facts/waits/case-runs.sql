-- Runs of the clocks of cases, one per case and clock, from the case's first start event to its first stop event on or
-- after the start day (an ordinary stop before a fallback).
-- Reads history_rows, event_traits, event_persons, clock_starts, clock_traits. Source: domain.md part 0, Clock, stop.

-- case_starts, case_events: the start of every run, and what may stop or close it. Tables of their own, because an
-- engine would else pair clocks with starts before it looks at the events of a case.
-- @step case_starts
WITH first_starts AS (
	SELECT
		clock_key, case_key,
		COALESCE(MIN(event_key) FILTER (WHERE NOT is_fallback), MIN(event_key)) AS start_key,
		COUNT(*) FILTER (WHERE NOT is_fallback) = 0 AND COUNT(*) FILTER (WHERE is_inferred) > 0 AS is_inferred,
		COUNT(*) AS starts
	FROM clock_starts
	WHERE case_key IS NOT NULL AND assessment IS NULL
	GROUP BY clock_key, case_key
)
SELECT
	f.clock_key, f.case_key, f.start_key, f.is_inferred, f.starts,
	e.event_day AS start_day, e.client_key, e.stratum_key, e.trait_key, e.person_key
FROM first_starts AS f
JOIN history_rows AS e ON e.event_key = f.start_key;

-- @step case_events
WITH ending_traits AS (
	SELECT trait_key FROM clock_traits WHERE side = 'stop'
	UNION
	SELECT trait_key FROM event_traits WHERE event_type = 'case_closed'
)
SELECT s.clock_key, s.case_key, s.start_day, e.event_key, e.event_day, e.trait_key
FROM history_rows AS e
JOIN ending_traits AS t ON t.trait_key = e.trait_key
JOIN case_starts AS s ON s.case_key = e.case_key;

-- case_runs: what started a clock, stopped it, or ended the case before that. Grain: clock x case.
-- trait_key, person_key, stratum_key: of the start event. contact_key: the case's first contact; kind_key, due_key: its
-- first event with a care kind, a deadline. earlier_stop: a stop stands before the start. close_day: first closing on or
-- after the start day. starts: start events of the run.
-- @step case_runs
WITH stops AS (
	SELECT
		e.clock_key, e.case_key,
		MIN(e.event_key) FILTER (WHERE e.event_day >= e.start_day AND NOT c.is_fallback) AS stop_key,
		MIN(e.event_day) FILTER (WHERE e.event_day >= e.start_day AND NOT c.is_fallback) AS stop_day,
		MIN(e.event_key) FILTER (WHERE e.event_day >= e.start_day AND c.is_fallback) AS fallback_key,
		MIN(e.event_day) FILTER (WHERE e.event_day >= e.start_day AND c.is_fallback) AS fallback_day,
		COUNT(*) FILTER (WHERE e.event_day < e.start_day AND NOT c.is_fallback) > 0 AS earlier_stop
	FROM case_events AS e
	JOIN clock_traits AS c ON c.clock_key = e.clock_key AND c.trait_key = e.trait_key
	WHERE c.side = 'stop'
	GROUP BY e.clock_key, e.case_key
),
closings AS (
	SELECT e.clock_key, e.case_key, MIN(e.event_day) AS close_day
	FROM case_events AS e
	JOIN event_traits AS t ON t.trait_key = e.trait_key
	WHERE t.event_type = 'case_closed' AND e.event_day >= e.start_day
	GROUP BY e.clock_key, e.case_key
),
marked_traits AS (
	SELECT
		trait_key, event_type = 'contact' AS is_contact, care_kind IS NOT NULL AS has_kind,
		COALESCE(exception_flag, FALSE) AS is_exception
	FROM event_traits
),
marked_persons AS (
	SELECT
		person_key, COALESCE(special_support, FALSE) AS special_support, COALESCE(student, FALSE) AS student
	FROM event_persons
),
marked_cases AS (
	SELECT
		e.case_key,
		MIN(e.event_key) FILTER (WHERE t.is_contact) AS contact_key,
		MIN(e.event_key) FILTER (WHERE t.has_kind) AS kind_key,
		MIN(e.event_key) FILTER (WHERE e.due_day IS NOT NULL) AS due_key,
		COUNT(*) FILTER (WHERE t.is_exception) > 0 AS is_flagged,
		COUNT(*) FILTER (WHERE p.special_support) > 0 AS special_support,
		COUNT(*) FILTER (WHERE p.student) > 0 AS student
	FROM history_rows AS e
	JOIN marked_traits AS t ON t.trait_key = e.trait_key
	JOIN marked_persons AS p ON p.person_key = e.person_key
	WHERE e.case_key IS NOT NULL AND (
		t.is_contact OR t.has_kind OR t.is_exception OR p.special_support OR p.student OR e.due_day IS NOT NULL
	)
	GROUP BY e.case_key
)
SELECT
	s.clock_key, s.client_key, s.case_key, s.start_key, s.start_day, s.stratum_key, s.trait_key, s.person_key,
	COALESCE(t.stop_key, t.fallback_key) AS stop_key, COALESCE(t.stop_day, t.fallback_day) AS stop_day,
	COALESCE(t.earlier_stop, FALSE) AS earlier_stop,
	x.close_day, k.contact_key, k.kind_key, k.due_key,
	s.is_inferred, COALESCE(k.is_flagged, FALSE) AS is_flagged,
	COALESCE(k.special_support, FALSE) AS special_support, COALESCE(k.student, FALSE) AS student, s.starts,
	CAST(NULL AS DATE) AS settled_day, CAST(NULL AS STRING) AS no_clock
FROM case_starts AS s
LEFT JOIN marked_cases AS k ON k.case_key = s.case_key
LEFT JOIN stops AS t ON t.clock_key = s.clock_key AND t.case_key = s.case_key
LEFT JOIN closings AS x ON x.clock_key = s.clock_key AND x.case_key = s.case_key;
