-- Which notifications belong to which assessment of a client, over case ids. Of a case only its first start event counts.
-- A clock takes up what starts within 365 days of it, until the assessment is done, all its cases are closed, or all
-- are decided or closed before it has started; then the next start event of another case begins a new one.
-- Reads history_rows, file_rows, event_traits, clock_starts, service_signs, applied_rules, rule_areas.
-- Source: domain.md part 0, second round (Notifications, Decided without assessment) and Smaller choices.

-- assessment_areas: service areas of an assessment. has_done: the file tells when assessments are done there; elsewhere
-- one ends when it has started. Grain: assessment x service area.
-- @once assessment_areas
WITH done_areas AS (
	SELECT DISTINCT t.service_area
	FROM event_traits AS t
	JOIN file_rows AS e ON e.trait_key = t.trait_key
	WHERE t.event_type = 'sna_done'
),
areas AS (
	SELECT DISTINCT r.assessment, a.service_area
	FROM applied_rules AS r
	JOIN rule_areas AS a ON a.version_key = r.version_key
	WHERE r.assessment IS NOT NULL
)
SELECT
	a.assessment, a.service_area,
	MAX(CASE WHEN d.service_area IS NOT NULL THEN 1 ELSE 0 END) OVER (PARTITION BY a.assessment) = 1 AS has_done
FROM areas AS a
LEFT JOIN done_areas AS d ON d.service_area = a.service_area;

-- assessment_starts: what may begin an assessment. last_day: until then it takes others up. start_no, child_no: a number
-- for the row and one for the client under the assessment, so that all that follows is joined by one integer.
-- Grain: assessment x case, or start event without a case.
-- @step assessment_starts
WITH start_events AS (
	SELECT DISTINCT assessment, event_key, case_key
	FROM clock_starts
	WHERE assessment IS NOT NULL
),
firsts AS (
	SELECT assessment, case_key, MIN(event_key) AS start_key, COUNT(*) AS starts
	FROM start_events
	GROUP BY assessment, case_key, CASE WHEN case_key IS NULL THEN event_key END
)
SELECT
	CAST(ROW_NUMBER() OVER (ORDER BY f.assessment NULLS LAST, f.start_key NULLS LAST) AS INTEGER) AS start_no,
	CAST(DENSE_RANK() OVER (ORDER BY f.assessment NULLS LAST, e.client_key NULLS LAST) AS INTEGER) AS child_no,
	f.assessment, e.client_key, f.case_key, f.start_key, e.event_day AS start_day, e.event_day + 365 AS last_day,
	f.starts, e.stratum_key, e.trait_key, e.person_key
FROM history_rows AS e
JOIN firsts AS f ON f.start_key = e.event_key;

-- telling_events: events that tell how an assessment goes on. Grain: event.
-- @step telling_events
SELECT e.event_key, e.event_day, e.client_key, e.case_key, t.event_type, t.service_area
FROM history_rows AS e
JOIN (
	SELECT trait_key, event_type, service_area
	FROM event_traits
	WHERE event_type IN ('sna_started', 'sna_done', 'decision', 'case_closed')
) AS t ON t.trait_key = e.trait_key;

-- assessment_marks: those of its cases in any area, and of the client in its areas under other case ids or none.
-- case_start_key, case_start_no: the start of the event's case. Grain: assessment x event.
-- @step assessment_marks
WITH children AS (
	SELECT DISTINCT c.child_no, c.assessment, c.client_key, a.service_area
	FROM assessment_starts AS c
	JOIN assessment_areas AS a ON a.assessment = c.assessment
),
known_cases AS (
	SELECT child_no, assessment, case_key, start_key, start_no
	FROM assessment_starts
	WHERE case_key IS NOT NULL
)
SELECT
	s.child_no, s.case_key, s.start_no AS case_start_no, s.start_key AS case_start_key,
	e.event_key, e.event_day, e.event_type
FROM telling_events AS e
JOIN known_cases AS s ON s.case_key = e.case_key
UNION ALL
SELECT
	c.child_no, e.case_key, CAST(NULL AS INTEGER) AS case_start_no, CAST(NULL AS INTEGER) AS case_start_key,
	e.event_key, e.event_day, e.event_type
FROM telling_events AS e
JOIN children AS c ON c.client_key = e.client_key AND c.service_area = e.service_area
LEFT JOIN known_cases AS k ON k.case_key = e.case_key AND k.assessment = c.assessment
WHERE k.case_key IS NULL;

-- case_ends: the first closing on or after the day of the start, and the first decision or closing.
-- Grain: assessment start.
-- @step case_ends
WITH found AS (
	SELECT
		s.start_no,
		MIN(CASE WHEN m.event_type = 'case_closed' THEN m.event_key END) AS close_key,
		MIN(CASE WHEN m.event_type = 'case_closed' THEN m.event_day END) AS close_day,
		MIN(CASE WHEN m.event_type IN ('decision', 'case_closed') THEN m.event_key END) AS settle_key,
		MIN(CASE WHEN m.event_type IN ('decision', 'case_closed') THEN m.event_day END) AS settle_day
	FROM assessment_starts AS s
	JOIN assessment_marks AS m ON m.child_no = s.child_no
	WHERE m.event_day >= s.start_day AND (m.case_key = s.case_key
		OR s.case_key IS NULL AND m.case_key IS NULL AND m.event_key > s.start_key AND m.event_day <= s.last_day)
	GROUP BY s.start_no
)
SELECT s.start_no, s.child_no, s.start_key, s.start_day, f.close_key, f.close_day, f.settle_key, f.settle_day
FROM assessment_starts AS s
LEFT JOIN found AS f ON f.start_no = s.start_no;

-- existing_starts: starts about a child whose child-protection or family service is running, without a start of an
-- assessment in their case: they begin no assessment. Grain: assessment start.
-- @step existing_starts
WITH during_service AS (
	SELECT DISTINCT s.start_no, s.child_no, s.case_key, s.start_key, s.start_day, s.last_day
	FROM assessment_starts AS s
	JOIN service_signs AS v
		ON v.client_key = s.client_key AND v.event_key < s.start_key AND v.until_day >= s.start_day
		AND COALESCE(v.end_key, 2147483647) > s.start_key
	WHERE v.service_area IN ('lastensuojelu', 'lapsiperheet')
),
assessed AS (
	SELECT DISTINCT s.start_no
	FROM during_service AS s
	JOIN assessment_marks AS m ON m.child_no = s.child_no
	WHERE m.event_type = 'sna_started' AND (m.case_key = s.case_key AND m.event_day >= s.start_day
		OR s.case_key IS NULL AND m.case_key IS NULL AND m.event_key > s.start_key AND m.event_day <= s.last_day)
)
SELECT s.start_no
FROM during_service AS s
LEFT JOIN assessed AS a ON a.start_no = s.start_no
WHERE a.start_no IS NULL;
