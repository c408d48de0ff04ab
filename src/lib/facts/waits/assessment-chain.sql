-- Which assessments begin, and what they take up. Reads assessment_spans, assessment_starts, existing_starts.
-- Source: domain.md part 0, second round (Notifications, Decided without assessment) and Smaller choices.

-- assessments: those that begin, each at the start that follows the one before. Grain: assessment of a client.
-- @step assessments
WITH RECURSIVE chain (child_no, start_key) AS (
	SELECT s.child_no, MIN(s.start_key) AS start_key
	FROM assessment_spans AS s
	LEFT JOIN existing_starts AS x ON x.start_no = s.start_no
	WHERE x.start_no IS NULL
	GROUP BY s.child_no
	UNION ALL
	SELECT s.child_no, s.next_key
	FROM chain AS c
	JOIN assessment_spans AS s ON s.child_no = c.child_no AND s.start_key = c.start_key
	WHERE s.next_key IS NOT NULL
)
SELECT s.*
FROM chain AS c
JOIN assessment_spans AS s ON s.child_no = c.child_no AND s.start_key = c.start_key;

-- assessment_cases: what an assessment has taken up. Grain: assessment start.
-- @step assessment_cases
SELECT a.start_no, n.start_no AS case_start_no, n.start_key AS case_start_key, n.case_key, n.starts
FROM assessments AS a
JOIN assessment_starts AS n
	ON n.child_no = a.child_no AND n.start_key >= a.start_key AND n.start_day <= a.last_day
WHERE n.start_key = a.start_key OR n.start_key < COALESCE(a.end_key, 2147483647);
