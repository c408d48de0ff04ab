-- How far an assessment would reach from each of its possible starts, and from which starts one does begin.
-- Reads assessment_areas, assessment_starts, assessment_marks, case_ends, existing_starts.
-- Source: domain.md part 0, second round (Notifications, Decided without assessment) and Smaller choices.

-- followed_ends: every start with the two ends of its case: the closing, and the decision or closing (2147483647: never).
-- bound_key: as far as it is worth to look from there, since a case without an end leaves all later ones open, and
-- where every case so far has ended before the next begins, all have. Grain: assessment start x kind of end.
-- @step followed_ends
WITH ends AS (
	SELECT start_no, child_no, start_key, start_day, 'close' AS kind, close_key AS end_key, CAST(NULL AS DATE) AS end_day
	FROM case_ends
	UNION ALL
	SELECT start_no, child_no, start_key, start_day, 'settle' AS kind, settle_key AS end_key, settle_day AS end_day
	FROM case_ends
),
followed AS (
	SELECT
		start_no, child_no, start_key, start_day, kind, COALESCE(end_key, 2147483647) AS end_key, end_day,
		LEAD(start_key) OVER in_order AS next_key,
		LEAD(start_day) OVER in_order AS next_day,
		MAX(COALESCE(end_key, 2147483647)) OVER (
			PARTITION BY child_no, kind ORDER BY start_key NULLS LAST
			ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
		) AS ended_key
	FROM ends
	WINDOW in_order AS (PARTITION BY child_no, kind ORDER BY start_key NULLS LAST)
)
SELECT
	start_no, child_no, start_key, start_day, kind, end_key, end_day, next_key, next_day,
	COALESCE(
		MIN(CASE WHEN end_key = 2147483647 OR ended_key < next_key THEN start_key END) OVER (
			PARTITION BY child_no, kind ORDER BY start_key NULLS LAST
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
		f.start_no, f.kind,
		MAX(n.end_key) OVER so_far AS end_key,
		MAX(n.end_day) OVER so_far AS end_day,
		CASE WHEN n.next_day <= s.last_day THEN n.next_key ELSE 2147483647 END AS next_key
	FROM assessment_starts AS s
	JOIN followed_ends AS f ON f.start_no = s.start_no
	JOIN followed_ends AS n
		ON n.child_no = f.child_no AND n.kind = f.kind AND n.bound_key = f.bound_key
		AND n.start_key >= f.start_key AND n.start_day <= s.last_day
	WINDOW so_far AS (
		PARTITION BY f.start_no, f.kind ORDER BY n.start_key NULLS LAST
		ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
	)
)
SELECT
	start_no,
	MIN(CASE WHEN kind = 'close' THEN end_key END) AS close_key,
	MIN(CASE WHEN kind = 'settle' THEN end_key END) AS settle_key,
	MIN(CASE WHEN kind = 'settle' THEN end_day END) AS settle_day
FROM later_starts
WHERE end_key < next_key
GROUP BY start_no;

-- assessment_spans: end_key: the event that ends the assessment; next_key: the start that would follow, the first one
-- after its end or after its last day.
-- An event belongs to it by its case, or by time when its case has not started: within 365 days.
-- Grain: assessment start.
-- @step assessment_spans
WITH done_spans AS (
	SELECT
		s.start_no, MIN(m.event_day) AS sna_day,
		MIN(CASE
			WHEN m.event_type = CASE WHEN a.has_done THEN 'sna_done' ELSE 'sna_started' END THEN m.event_key
		END) AS done_key
	FROM assessment_starts AS s
	JOIN (SELECT DISTINCT assessment, has_done FROM assessment_areas) AS a ON a.assessment = s.assessment
	JOIN assessment_marks AS m
		ON m.child_no = s.child_no AND m.event_day >= s.start_day
		AND m.event_type IN ('sna_started', 'sna_done')
	LEFT JOIN assessment_starts AS c ON c.start_no = m.case_start_no
	WHERE m.case_start_no = s.start_no
		OR CASE
			WHEN c.start_key <= m.event_key THEN c.start_key > s.start_key AND c.start_day <= s.last_day
			ELSE m.event_key > s.start_key AND m.event_day <= s.last_day
		END
	GROUP BY s.start_no
),
ends AS (
	SELECT
		s.*,
		LEAST(
			d.done_key, c.close_key,
			CASE WHEN d.sna_day IS NULL OR c.settle_day < d.sna_day THEN c.settle_key END
		) AS end_key
	FROM assessment_starts AS s
	LEFT JOIN done_spans AS d ON d.start_no = s.start_no
	LEFT JOIN closed_spans AS c ON c.start_no = s.start_no
),
places AS (
	SELECT
		s.child_no, s.start_key AS place_key, s.start_day AS place_day,
		CASE WHEN x.start_no IS NULL THEN s.start_key END AS found_key, 0 AS is_asked, CAST(NULL AS INTEGER) AS start_no
	FROM assessment_starts AS s
	LEFT JOIN existing_starts AS x ON x.start_no = s.start_no
	UNION ALL
	SELECT
		child_no, GREATEST(COALESCE(end_key, 2147483647), start_key) AS place_key, last_day AS place_day,
		CAST(NULL AS INTEGER) AS found_key, 1 AS is_asked, start_no
	FROM ends
),
after_ends AS (
	SELECT
		start_no, MIN(found_key) OVER (
			PARTITION BY child_no ORDER BY place_key NULLS LAST, is_asked NULLS LAST
			ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
		) AS next_key
	FROM places
),
after_days AS (
	SELECT
		start_no, MIN(found_key) OVER (
			PARTITION BY child_no ORDER BY place_day NULLS LAST, is_asked NULLS LAST
			ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
		) AS next_key
	FROM places
)
SELECT s.*, LEAST(e.next_key, d.next_key) AS next_key
FROM ends AS s
JOIN after_ends AS e ON e.start_no = s.start_no
JOIN after_days AS d ON d.start_no = s.start_no;
