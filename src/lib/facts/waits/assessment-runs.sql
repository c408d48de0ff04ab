-- Runs of the clocks of assessments; columns as of case_runs, the marks those of all cases taken up.
-- Reads history_rows, event_traits, event_persons, applied_rules, rule_clocks, assessments, assessment_cases,
-- assessment_marks, assessment_starts, existing_starts, case_ends.
-- Source: domain.md part 0, second round (Notifications, Decided without assessment).

-- assessment_stops: the first start and end of an assessment, and whether one stands before it in its cases.
-- Grain: assessment of a client x event type.
-- @step assessment_stops
WITH owned AS (
	SELECT a.assessment, a.start_key, a.start_day, m.event_type, m.event_key, m.event_day
	FROM assessment_cases AS c
	JOIN assessments AS a ON a.assessment = c.assessment AND a.start_key = c.start_key
	JOIN assessment_marks AS m ON m.assessment = c.assessment AND m.case_start_key = c.case_start_key
	UNION
	SELECT a.assessment, a.start_key, a.start_day, m.event_type, m.event_key, m.event_day
	FROM assessments AS a
	JOIN assessment_marks AS m
		ON m.assessment = a.assessment AND m.client_key = a.client_key
		AND m.event_key > a.start_key AND m.event_day <= a.last_day
		AND m.event_key <= COALESCE(a.end_key, m.event_key) AND m.event_key < COALESCE(a.next_key, 2147483647)
	WHERE COALESCE(m.case_start_key, 2147483647) > m.event_key
)
SELECT
	assessment, start_key, event_type,
	MIN(CASE WHEN event_day >= start_day THEN event_key END) AS stop_key,
	MIN(CASE WHEN event_day >= start_day THEN event_day END) AS stop_day,
	MAX(CASE WHEN event_day < start_day THEN 1 ELSE 0 END) = 1 AS earlier_stop
FROM owned
WHERE event_type IN ('sna_started', 'sna_done')
GROUP BY assessment, start_key, event_type;

-- assessment_outcomes: close_key, settle_day: all cases are closed; all are decided or closed before any start or end.
-- Grain: assessment of a client.
-- @step assessment_outcomes
WITH cases AS (
	SELECT
		c.assessment, c.start_key, CAST(SUM(c.starts) AS BIGINT) AS starts,
		CASE WHEN COUNT(e.close_key) = COUNT(*) THEN MAX(e.close_key) END AS close_key,
		CASE WHEN COUNT(e.settle_day) = COUNT(*) THEN MAX(e.settle_day) END AS settle_day
	FROM assessment_cases AS c
	JOIN case_ends AS e ON e.assessment = c.assessment AND e.start_key = c.case_start_key
	GROUP BY c.assessment, c.start_key
),
first_stops AS (
	SELECT assessment, start_key, MIN(stop_day) AS stop_day
	FROM assessment_stops
	GROUP BY assessment, start_key
)
SELECT
	c.assessment, c.start_key, c.starts, z.event_day AS close_day,
	CASE WHEN s.stop_day IS NULL OR c.settle_day < s.stop_day THEN c.settle_day END AS settle_day
FROM cases AS c
LEFT JOIN first_stops AS s ON s.assessment = c.assessment AND s.start_key = c.start_key
LEFT JOIN history_rows AS z ON z.event_key = c.close_key;

-- assessment_runs: of a matter decided without an assessment the clock of the start is settled, that of the end never
-- runs; no_clock says why none does. Grain: clock x assessment, or start about an existing client.
-- @step assessment_runs
WITH clocks AS (
	SELECT DISTINCT r.clock_key, r.assessment, c.event_type AS stop_type
	FROM applied_rules AS r
	JOIN rule_clocks AS c ON c.clock_key = r.clock_key AND c.side = 'stop'
	WHERE r.assessment IS NOT NULL
),
matters AS (
	SELECT a.assessment, a.start_key, a.client_key, a.case_key, a.start_day, o.starts, o.close_day, o.settle_day, FALSE AS is_existing
	FROM assessments AS a
	JOIN assessment_outcomes AS o ON o.assessment = a.assessment AND o.start_key = a.start_key
	UNION ALL
	SELECT
		s.assessment, s.start_key, s.client_key, s.case_key, s.start_day, s.starts,
		CAST(NULL AS DATE) AS close_day, CAST(NULL AS DATE) AS settle_day, TRUE AS is_existing
	FROM existing_starts AS x
	JOIN assessment_starts AS s ON s.assessment = x.assessment AND s.start_key = x.start_key
	LEFT JOIN assessment_cases AS c ON c.assessment = x.assessment AND c.case_start_key = x.start_key
	WHERE c.start_key IS NULL
),
own_starts AS (
	SELECT assessment, start_key, case_start_key, case_key FROM assessment_cases
	UNION ALL
	SELECT assessment, start_key, start_key AS case_start_key, case_key FROM matters WHERE is_existing
),
taken_events AS (
	SELECT c.assessment, c.start_key, e.trait_key, e.person_key
	FROM own_starts AS c
	JOIN history_rows AS e ON e.case_key = c.case_key
	UNION ALL
	SELECT c.assessment, c.start_key, e.trait_key, e.person_key
	FROM own_starts AS c
	JOIN history_rows AS e ON e.event_key = c.case_start_key
),
case_marks AS (
	SELECT
		c.assessment, c.start_key,
		MAX(CASE WHEN t.exception_flag THEN 1 ELSE 0 END) AS is_flagged,
		MAX(CASE WHEN p.special_support THEN 1 ELSE 0 END) AS special_support,
		MAX(CASE WHEN p.student THEN 1 ELSE 0 END) AS student
	FROM taken_events AS c
	JOIN event_traits AS t ON t.trait_key = c.trait_key
	JOIN event_persons AS p ON p.person_key = c.person_key
	GROUP BY c.assessment, c.start_key
)
SELECT
	k.clock_key, a.client_key, a.case_key, a.start_key, a.start_day, s.stratum_key, s.trait_key, s.person_key,
	t.stop_key, t.stop_day, COALESCE(t.earlier_stop, FALSE) AS earlier_stop,
	COALESCE(a.settle_day, a.close_day) AS close_day,
	CAST(NULL AS INTEGER) AS contact_key, CAST(NULL AS INTEGER) AS kind_key, CAST(NULL AS INTEGER) AS due_key,
	a.case_key IS NULL AS is_inferred,
	m.is_flagged = 1 OR COALESCE(x.exception_flag, FALSE) AS is_flagged,
	m.special_support = 1 AS special_support, m.student = 1 AS student, a.starts,
	a.settle_day AS settled_day,
	CASE
		WHEN a.is_existing THEN 'existing_client'
		WHEN a.settle_day IS NOT NULL AND k.stop_type = 'sna_done' THEN 'no_assessment'
	END AS no_clock
FROM matters AS a
JOIN clocks AS k ON k.assessment = a.assessment
JOIN history_rows AS s ON s.event_key = a.start_key
JOIN case_marks AS m ON m.assessment = a.assessment AND m.start_key = a.start_key
LEFT JOIN assessment_stops AS t
	ON t.assessment = a.assessment AND t.start_key = a.start_key AND t.event_type = k.stop_type
LEFT JOIN history_rows AS y ON y.event_key = t.stop_key
LEFT JOIN event_traits AS x ON x.trait_key = y.trait_key;
