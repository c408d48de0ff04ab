-- Runs of start events without a case, as runs of cases are. Reads history_rows, event_persons, area_keys, run_places,
-- loose_runs. Source: domain.md part 0, Clock, stop, and 9.5, last part.

-- inferred_runs: columns as of case_runs; due_key: the first start with a deadline. Grain: clock x client x area x run.
-- @step inferred_runs
WITH stops AS (
	SELECT e.event_key, e.event_day, t.is_exception
	FROM history_rows AS e
	JOIN (SELECT DISTINCT stop_key FROM loose_runs) AS r ON r.stop_key = e.event_key
	JOIN area_keys AS t ON t.trait_key = e.trait_key
),
contacts AS (
	SELECT e.event_key, e.person_key
	FROM history_rows AS e
	JOIN (SELECT DISTINCT contact_key FROM loose_runs) AS r ON r.contact_key = e.event_key
)
SELECT
	r.clock_key, r.client_key, CAST(NULL AS INTEGER) AS case_key, r.start_key, s.event_day AS start_day,
	s.stratum_key, s.trait_key, s.person_key, g.place_key,
	r.stop_key, t.event_day AS stop_day, FALSE AS earlier_stop, r.close_day, c.person_key AS contact_person,
	CAST(NULL AS STRING) AS care_kind, r.due_key, TRUE AS is_inferred,
	b.is_exception OR COALESCE(t.is_exception, FALSE) AS is_flagged,
	COALESCE(p.special_support, FALSE) AS special_support, COALESCE(p.student, FALSE) AS student, r.starts,
	CAST(NULL AS DATE) AS settled_day, CAST(NULL AS STRING) AS no_clock
FROM history_rows AS s
JOIN loose_runs AS r ON r.start_key = s.event_key
JOIN area_keys AS b ON b.trait_key = s.trait_key
JOIN event_persons AS p ON p.person_key = s.person_key
LEFT JOIN stops AS t ON t.event_key = r.stop_key
LEFT JOIN contacts AS c ON c.event_key = r.contact_key
LEFT JOIN run_places AS g ON g.clock_key = r.clock_key AND g.trait_key = s.trait_key;
