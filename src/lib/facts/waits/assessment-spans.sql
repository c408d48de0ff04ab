-- How far an assessment would reach from each of its possible starts, and from which starts one does begin.
-- Reads assessment_areas, assessment_starts, assessment_marks, case_ends, existing_starts.
-- Source: domain.md part 0, second round (Notifications, Decided without assessment) and Smaller choices.

-- closed_spans: the event with which all cases taken up until then are closed, and that with which all are decided or
-- closed. 2147483647 stands for never.
-- Grain: assessment start.
-- @step closed_spans
WITH later_starts AS (
	SELECT
		s.assessment, s.start_key,
		MAX(COALESCE(n.close_key, 2147483647)) OVER (
			PARTITION BY s.assessment, s.start_key ORDER BY n.start_key NULLS LAST
			ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
		) AS close_key,
		MAX(COALESCE(n.settle_key, 2147483647)) OVER (
			PARTITION BY s.assessment, s.start_key ORDER BY n.start_key NULLS LAST
			ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
		) AS settle_key,
		MAX(n.settle_day) OVER (
			PARTITION BY s.assessment, s.start_key ORDER BY n.start_key NULLS LAST
			ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
		) AS settle_day,
		LEAD(n.start_key) OVER (PARTITION BY s.assessment, s.start_key ORDER BY n.start_key NULLS LAST) AS next_key
	FROM assessment_starts AS s
	JOIN case_ends AS n
		ON n.assessment = s.assessment AND n.client_key = s.client_key
		AND n.start_key >= s.start_key AND n.start_day <= s.last_day
)
SELECT
	assessment, start_key,
	MIN(CASE WHEN close_key < COALESCE(next_key, 2147483647) THEN close_key END) AS close_key,
	MIN(CASE WHEN settle_key < COALESCE(next_key, 2147483647) THEN settle_key END) AS settle_key,
	MIN(CASE WHEN settle_key < COALESCE(next_key, 2147483647) THEN settle_day END) AS settle_day
FROM later_starts
GROUP BY assessment, start_key;

-- assessment_spans: end_key: the event that ends the assessment; next_key: the start that would follow.
-- An event belongs to it by its case, or by time when its case has not started: within 365 days.
-- Grain: assessment start.
-- @step assessment_spans
WITH done_spans AS (
	SELECT
		s.assessment, s.start_key, MIN(m.event_day) AS sna_day,
		MIN(CASE
			WHEN m.event_type = CASE WHEN a.has_done THEN 'sna_done' ELSE 'sna_started' END THEN m.event_key
		END) AS done_key
	FROM assessment_starts AS s
	JOIN (SELECT DISTINCT assessment, has_done FROM assessment_areas) AS a ON a.assessment = s.assessment
	JOIN assessment_marks AS m
		ON m.assessment = s.assessment AND m.client_key = s.client_key AND m.event_day >= s.start_day
		AND m.event_type IN ('sna_started', 'sna_done')
	LEFT JOIN assessment_starts AS c ON c.assessment = m.assessment AND c.start_key = m.case_start_key
	WHERE m.case_start_key = s.start_key
		OR CASE
			WHEN c.start_key <= m.event_key THEN c.start_key > s.start_key AND c.start_day <= s.last_day
			ELSE m.event_key > s.start_key AND m.event_day <= s.last_day
		END
	GROUP BY s.assessment, s.start_key
),
ends AS (
	SELECT
		s.*,
		LEAST(
			d.done_key, c.close_key,
			CASE WHEN d.sna_day IS NULL OR c.settle_day < d.sna_day THEN c.settle_key END
		) AS end_key
	FROM assessment_starts AS s
	LEFT JOIN done_spans AS d ON d.assessment = s.assessment AND d.start_key = s.start_key
	LEFT JOIN closed_spans AS c ON c.assessment = s.assessment AND c.start_key = s.start_key
)
SELECT
	s.assessment, s.client_key, s.case_key, s.start_key, s.start_day, s.last_day, s.end_key,
	MIN(CASE WHEN x.start_key IS NULL THEN n.start_key END) AS next_key
FROM ends AS s
LEFT JOIN assessment_starts AS n
	ON n.assessment = s.assessment AND n.client_key = s.client_key AND n.start_key > s.start_key
	AND (n.start_key > s.end_key OR n.start_day > s.last_day)
LEFT JOIN existing_starts AS x ON x.assessment = n.assessment AND x.start_key = n.start_key
GROUP BY s.assessment, s.client_key, s.case_key, s.start_key, s.start_day, s.last_day, s.end_key;

-- assessments: those that begin, each at the start that follows the one before. Grain: assessment of a client.
-- @step assessments
WITH RECURSIVE chain (assessment, start_key) AS (
	SELECT s.assessment, MIN(s.start_key) AS start_key
	FROM assessment_spans AS s
	LEFT JOIN existing_starts AS x ON x.assessment = s.assessment AND x.start_key = s.start_key
	WHERE x.start_key IS NULL
	GROUP BY s.assessment, s.client_key
	UNION ALL
	SELECT s.assessment, s.next_key
	FROM chain AS c
	JOIN assessment_spans AS s ON s.assessment = c.assessment AND s.start_key = c.start_key
	WHERE s.next_key IS NOT NULL
)
SELECT s.*
FROM chain AS c
JOIN assessment_spans AS s ON s.assessment = c.assessment AND s.start_key = c.start_key;

-- assessment_cases: what an assessment has taken up. Grain: assessment start.
-- @step assessment_cases
SELECT a.assessment, a.start_key, n.start_key AS case_start_key, n.case_key, n.starts, n.start_key = a.start_key AS is_first
FROM assessments AS a
JOIN assessment_starts AS n
	ON n.assessment = a.assessment AND n.client_key = a.client_key AND n.start_key >= a.start_key
	AND n.start_day <= a.last_day
WHERE n.start_key = a.start_key OR n.start_key < COALESCE(a.end_key, 2147483647);
