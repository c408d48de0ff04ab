-- How far an assessment would reach from each of its possible starts, and from which starts one does begin.
-- Reads assessment_areas, assessment_starts, assessment_marks, case_ends, existing_starts.
-- Source: domain.md part 0, second round (Notifications, Decided without assessment) and Smaller choices.

-- followed_ends: every start with the two ends of its case: the closing, and the decision or closing (2147483647: never).
-- bound_key: as far as it is worth to look from there, since a case without an end leaves all later ones open, and
-- where every case so far has ended before the next begins, all have. Grain: assessment start x kind of end.
-- @step followed_ends
WITH ends AS (
	SELECT assessment, client_key, start_key, start_day, 'close' AS kind, close_key AS end_key, CAST(NULL AS DATE) AS end_day
	FROM case_ends
	UNION ALL
	SELECT assessment, client_key, start_key, start_day, 'settle' AS kind, settle_key AS end_key, settle_day AS end_day
	FROM case_ends
),
followed AS (
	SELECT
		assessment, client_key, start_key, start_day, kind, COALESCE(end_key, 2147483647) AS end_key, end_day,
		LEAD(start_key) OVER in_order AS next_key,
		LEAD(start_day) OVER in_order AS next_day,
		MAX(COALESCE(end_key, 2147483647)) OVER (
			PARTITION BY assessment, client_key, kind ORDER BY start_key NULLS LAST
			ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
		) AS ended_key
	FROM ends
	WINDOW in_order AS (PARTITION BY assessment, client_key, kind ORDER BY start_key NULLS LAST)
)
SELECT
	assessment, client_key, start_key, start_day, kind, end_key, end_day, next_key, next_day,
	COALESCE(
		MIN(CASE WHEN end_key = 2147483647 OR ended_key < next_key THEN start_key END) OVER (
			PARTITION BY assessment, client_key, kind ORDER BY start_key NULLS LAST
			ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
		),
		2147483647
	) AS bound_key
FROM followed;

-- closed_spans: the event with which all cases taken up until then are closed, and that with which all are decided or
-- closed. Grain: assessment start.
-- @step closed_spans
WITH later_starts AS (
	SELECT
		s.assessment, f.start_key, f.kind,
		MAX(n.end_key) OVER so_far AS end_key,
		MAX(n.end_day) OVER so_far AS end_day,
		CASE WHEN n.next_day <= s.last_day THEN n.next_key ELSE 2147483647 END AS next_key
	FROM assessment_starts AS s
	JOIN followed_ends AS f ON f.assessment = s.assessment AND f.start_key = s.start_key
	JOIN followed_ends AS n
		ON n.assessment = f.assessment AND n.client_key = f.client_key AND n.kind = f.kind AND n.bound_key = f.bound_key
		AND n.start_key >= f.start_key AND n.start_day <= s.last_day
	WINDOW so_far AS (
		PARTITION BY s.assessment, f.start_key, f.kind ORDER BY n.start_key NULLS LAST
		ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
	)
)
SELECT
	assessment, start_key,
	MIN(CASE WHEN kind = 'close' THEN end_key END) AS close_key,
	MIN(CASE WHEN kind = 'settle' THEN end_key END) AS settle_key,
	MIN(CASE WHEN kind = 'settle' THEN end_day END) AS settle_day
FROM later_starts
WHERE end_key < next_key
GROUP BY assessment, start_key;

-- assessment_spans: end_key: the event that ends the assessment; next_key: the start that would follow, the first one
-- after its end or after its last day.
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
),
places AS (
	SELECT
		s.assessment, s.client_key, s.start_key AS place_key, s.start_day AS place_day,
		CASE WHEN x.start_key IS NULL THEN s.start_key END AS found_key, 0 AS is_asked, CAST(NULL AS INTEGER) AS start_key
	FROM assessment_starts AS s
	LEFT JOIN existing_starts AS x ON x.assessment = s.assessment AND x.start_key = s.start_key
	UNION ALL
	SELECT
		assessment, client_key, GREATEST(COALESCE(end_key, 2147483647), start_key) AS place_key, last_day AS place_day,
		CAST(NULL AS INTEGER) AS found_key, 1 AS is_asked, start_key
	FROM ends
),
after_ends AS (
	SELECT
		assessment, start_key, MIN(found_key) OVER (
			PARTITION BY assessment, client_key ORDER BY place_key NULLS LAST, is_asked NULLS LAST
			ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
		) AS next_key
	FROM places
),
after_days AS (
	SELECT
		assessment, start_key, MIN(found_key) OVER (
			PARTITION BY assessment, client_key ORDER BY place_day NULLS LAST, is_asked NULLS LAST
			ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
		) AS next_key
	FROM places
)
SELECT
	s.assessment, s.client_key, s.case_key, s.start_key, s.start_day, s.last_day, s.end_key,
	LEAST(e.next_key, d.next_key) AS next_key
FROM ends AS s
JOIN after_ends AS e ON e.assessment = s.assessment AND e.start_key = s.start_key
JOIN after_days AS d ON d.assessment = s.assessment AND d.start_key = s.start_key;

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
