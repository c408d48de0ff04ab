-- path_steps: one row per step of a path = consecutive events of one unit (or unit group), merged.
-- Every count of a path is dated by start_day, its first day, and has the stratum of its first step; client_key is
-- NULL where a case has no client. day: of the step's first event. transitions: of the whole path.
-- is_first_at_unit: the path has not been at the unit before. hands_over: another step follows.
-- return_days: the step is the bouncing unit B of a direct return A-B-A; days from its day to the day of the first
-- event back at A, NULL otherwise. return_touches_hub: A or B is a hub.
-- goes_back: the next step is an indirect return, to a unit last seen more than two steps before it.
-- Reads path_stays, path_units, paths_definition. Fills path_steps of that variant. Source: domain.md part 0, Paths.
CREATE TABLE IF NOT EXISTS path_steps (
	variant INTEGER, path_key INTEGER, step_no INTEGER, unit_key INTEGER, day DATE,
	client_key INTEGER, stratum_key INTEGER, start_day DATE, month DATE, transitions INTEGER,
	is_first_at_unit BOOLEAN, hands_over BOOLEAN, goes_back BOOLEAN,
	return_days INTEGER, return_touches_hub BOOLEAN
);

INSERT INTO path_steps
WITH all_paths AS (
	SELECT
		path_key, MIN(client_key) AS client_key, COUNT(*) FILTER (WHERE starts_step) - 1 AS transitions,
		MIN(CASE WHEN starts_path THEN day END) AS start_day,
		MIN(CASE WHEN starts_path THEN stratum_key END) AS stratum_key
	FROM path_stays
	GROUP BY path_key
),
moves AS (
	SELECT
		s.path_key, s.unit_key, s.day,
		ROW_NUMBER() OVER in_path AS step_no,
		LAG(s.unit_key) OVER in_path AS previous_unit,
		LEAD(s.unit_key) OVER in_path AS next_unit,
		LEAD(s.day) OVER in_path AS next_day
	FROM path_stays AS s
	JOIN all_paths AS p ON p.path_key = s.path_key AND p.transitions > 0
	WHERE s.starts_step
	WINDOW in_path AS (PARTITION BY s.path_key ORDER BY s.position)
),
returns AS (
	SELECT
		path_key, step_no,
		step_no - LAG(step_no) OVER (PARTITION BY path_key, unit_key ORDER BY step_no) AS steps_away
	FROM moves
),
hubs AS (
	SELECT DISTINCT u.unit_key
	FROM path_units AS u
	JOIN paths_definition AS d ON d.variant = u.variant
	WHERE u.is_hub
),
steps AS (
	SELECT
		m.path_key, m.step_no, m.unit_key, m.day,
		r.steps_away IS NULL AS is_first_at_unit,
		m.next_unit IS NOT NULL AS hands_over,
		COALESCE(next_step.steps_away > 2, FALSE) AS goes_back,
		CASE WHEN m.previous_unit = m.next_unit THEN DATE_DIFF('day', m.day, m.next_day) END AS return_days,
		CASE WHEN m.previous_unit = m.next_unit THEN COALESCE(b.unit_key, a.unit_key) IS NOT NULL END
			AS return_touches_hub
	FROM moves AS m
	JOIN returns AS r ON r.path_key = m.path_key AND r.step_no = m.step_no
	LEFT JOIN returns AS next_step
		ON next_step.path_key = m.path_key AND next_step.step_no = m.step_no + 1
	LEFT JOIN hubs AS b ON b.unit_key = m.unit_key
	LEFT JOIN hubs AS a ON a.unit_key = m.previous_unit
	UNION ALL
	SELECT s.path_key, 1, s.unit_key, s.day, TRUE, FALSE, FALSE, NULL, NULL
	FROM path_stays AS s
	JOIN all_paths AS p ON p.path_key = s.path_key AND p.transitions = 0
	WHERE s.starts_step
)
SELECT
	d.variant, s.path_key, s.step_no, s.unit_key, s.day, p.client_key, p.stratum_key, p.start_day,
	CAST(DATE_TRUNC('month', p.start_day) AS DATE) AS month, p.transitions,
	s.is_first_at_unit, s.hands_over, s.goes_back, s.return_days, s.return_touches_hub
FROM steps AS s
JOIN all_paths AS p ON p.path_key = s.path_key
CROSS JOIN paths_definition AS d;

DROP TABLE path_stays;
