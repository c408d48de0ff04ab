-- Runs of the clocks of assessments; columns as of case_runs, the marks those of all cases taken up.
-- Reads history_rows, event_traits, event_persons, applied_rules, rule_clocks, assessments, assessment_cases,
-- assessment_marks, assessment_starts, existing_starts, case_ends.
-- Source: domain.md part 0, second round (Notifications, Decided without assessment).

-- assessment_stops: the first start and end of an assessment, and whether one stands before it in its cases.
-- Grain: assessment of a client x event type.
-- @step assessment_stops
WITH owned AS (
	SELECT c.start_no, m.event_type, m.event_key, m.event_day
	FROM assessment_cases AS c
	JOIN assessment_marks AS m ON m.case_start_no = c.case_start_no
	WHERE m.event_type IN ('sna_started', 'sna_done')
	UNION
	SELECT a.start_no, m.event_type, m.event_key, m.event_day
	FROM assessments AS a
	JOIN assessment_marks AS m
		ON m.child_no = a.child_no AND m.event_key > a.start_key AND m.event_day <= a.last_day
		AND m.event_key <= COALESCE(a.end_key, m.event_key) AND m.event_key < COALESCE(a.next_key, 2147483647)
	WHERE COALESCE(m.case_start_key, 2147483647) > m.event_key AND m.event_type IN ('sna_started', 'sna_done')
)
SELECT
	o.start_no, o.event_type,
	MIN(CASE WHEN o.event_day >= a.start_day THEN o.event_key END) AS stop_key,
	MIN(CASE WHEN o.event_day >= a.start_day THEN o.event_day END) AS stop_day,
	MAX(CASE WHEN o.event_day < a.start_day THEN 1 ELSE 0 END) = 1 AS earlier_stop
FROM owned AS o
JOIN assessment_starts AS a ON a.start_no = o.start_no
GROUP BY o.start_no, o.event_type;

-- assessment_outcomes: close_day, settle_day: all cases are closed; all are decided or closed before any start or end.
-- Grain: assessment of a client.
-- @step assessment_outcomes
WITH cases AS (
	SELECT
		c.start_no, CAST(SUM(c.starts) AS BIGINT) AS starts,
		CASE WHEN COUNT(e.close_key) = COUNT(*) THEN MAX(e.close_day) END AS close_day,
		CASE WHEN COUNT(e.settle_day) = COUNT(*) THEN MAX(e.settle_day) END AS settle_day
	FROM assessment_cases AS c
	JOIN case_ends AS e ON e.start_no = c.case_start_no
	GROUP BY c.start_no
),
first_stops AS (
	SELECT start_no, MIN(stop_day) AS stop_day
	FROM assessment_stops
	GROUP BY start_no
)
SELECT
	c.start_no, c.starts, c.close_day,
	CASE WHEN s.stop_day IS NULL OR c.settle_day < s.stop_day THEN c.settle_day END AS settle_day
FROM cases AS c
LEFT JOIN first_stops AS s ON s.start_no = c.start_no;

-- assessment_matters: assessments, and starts about an existing client that no assessment has taken up.
-- Grain: assessment start.
-- @step assessment_matters
SELECT a.start_no, o.starts, o.close_day, o.settle_day, FALSE AS is_existing
FROM assessments AS a
JOIN assessment_outcomes AS o ON o.start_no = a.start_no
UNION ALL
SELECT s.start_no, s.starts, CAST(NULL AS DATE) AS close_day, CAST(NULL AS DATE) AS settle_day, TRUE AS is_existing
FROM existing_starts AS x
JOIN assessment_starts AS s ON s.start_no = x.start_no
LEFT JOIN assessment_cases AS c ON c.case_start_no = x.start_no
WHERE c.start_no IS NULL;

-- assessment_runs: of a matter decided without an assessment the clock of the start is settled, that of the end never
-- runs; no_clock says why none does. Grain: clock x assessment, or start about an existing client.
-- @step assessment_runs
WITH clocks AS (
	SELECT DISTINCT r.clock_key, r.assessment, c.event_type AS stop_type
	FROM applied_rules AS r
	JOIN rule_clocks AS c ON c.clock_key = r.clock_key AND c.side = 'stop'
	WHERE r.assessment IS NOT NULL
),
own_starts AS (
	SELECT start_no, case_start_key, case_key FROM assessment_cases
	UNION ALL
	SELECT m.start_no, s.start_key AS case_start_key, s.case_key
	FROM assessment_matters AS m
	JOIN assessment_starts AS s ON s.start_no = m.start_no
	WHERE m.is_existing
),
taken_events AS (
	SELECT c.start_no, e.trait_key, e.person_key
	FROM history_rows AS e
	JOIN own_starts AS c ON c.case_key = e.case_key
	UNION ALL
	SELECT c.start_no, e.trait_key, e.person_key
	FROM history_rows AS e
	JOIN own_starts AS c ON c.case_start_key = e.event_key
),
case_marks AS (
	SELECT
		c.start_no,
		MAX(CASE WHEN t.exception_flag THEN 1 ELSE 0 END) AS is_flagged,
		MAX(CASE WHEN p.special_support THEN 1 ELSE 0 END) AS special_support,
		MAX(CASE WHEN p.student THEN 1 ELSE 0 END) AS student
	FROM taken_events AS c
	JOIN event_traits AS t ON t.trait_key = c.trait_key
	JOIN event_persons AS p ON p.person_key = c.person_key
	GROUP BY c.start_no
),
flagged_stops AS (
	SELECT DISTINCT e.event_key
	FROM history_rows AS e
	JOIN event_traits AS t ON t.trait_key = e.trait_key
	WHERE t.exception_flag AND t.event_type IN ('sna_started', 'sna_done')
)
SELECT
	k.clock_key, s.client_key, s.case_key, s.start_key, s.start_day, s.stratum_key, s.trait_key, s.person_key, g.place_key,
	t.stop_key, t.stop_day, COALESCE(t.earlier_stop, FALSE) AS earlier_stop,
	COALESCE(a.settle_day, a.close_day) AS close_day,
	CAST(NULL AS INTEGER) AS contact_person, CAST(NULL AS STRING) AS care_kind, CAST(NULL AS INTEGER) AS due_key,
	s.case_key IS NULL AS is_inferred,
	m.is_flagged = 1 OR x.event_key IS NOT NULL AS is_flagged,
	m.special_support = 1 AS special_support, m.student = 1 AS student, a.starts,
	a.settle_day AS settled_day,
	CASE
		WHEN a.is_existing THEN 'existing_client'
		WHEN a.settle_day IS NOT NULL AND k.stop_type = 'sna_done' THEN 'no_assessment'
	END AS no_clock
FROM assessment_matters AS a
JOIN assessment_starts AS s ON s.start_no = a.start_no
JOIN case_marks AS m ON m.start_no = a.start_no
JOIN clocks AS k ON k.assessment = s.assessment
LEFT JOIN assessment_stops AS t ON t.start_no = a.start_no AND t.event_type = k.stop_type
LEFT JOIN flagged_stops AS x ON x.event_key = t.stop_key
LEFT JOIN run_places AS g ON g.clock_key = k.clock_key AND g.trait_key = s.trait_key;
