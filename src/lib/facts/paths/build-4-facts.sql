-- Paths, fourth part: steps, and the facts made of them.
-- Every fact of a path has its client, that of its first event that has one (else the key of its first event, which
-- stands for none), and the stratum and the person of its first step.
-- Reads path_marks, later_marks, path_unit_words, path_traits, left_out, history_rows.
-- Source: domain.md part 0, Paths.

-- path_heads: one row per path that has a step. transitions: handovers of the whole path.
-- @step path_heads
WITH later_events AS (
	SELECT
		path_no, CAST(COUNT(*) FILTER (WHERE starts_step) AS INTEGER) AS transitions,
		MIN_BY(gate_key, position) FILTER (WHERE gate_key >= 0) AS known_client
	FROM later_marks
	GROUP BY path_no
)
SELECT
	s.position AS path_no, s.event_key AS path_key,
	CASE WHEN s.gate_key >= 0 THEN s.gate_key ELSE COALESCE(n.known_client, s.gate_key) END AS client_key,
	s.stratum_key, s.day AS start_day, s.own_unit, s.unit_key, s.delivers, COALESCE(n.transitions, 0) AS transitions,
	s.person_key
FROM path_marks AS s
LEFT JOIN later_events AS n ON n.path_no = s.position
WHERE s.starts_path AND s.unit_key IS NOT NULL;

-- path_steps: one row per step of a path that has handovers = consecutive events of one unit, merged.
-- day: of the step's first event. is_served: an event of the step gives the service.
-- steps_away: steps since the path was last in the unit, NULL = never before.
-- @step path_steps
WITH told_events AS (
	SELECT path_no, path_no AS position, start_day AS day, unit_key, delivers, TRUE AS starts_step
	FROM path_heads
	WHERE transitions > 0
	UNION ALL
	SELECT l.path_no, l.position, l.day, l.unit_key, l.delivers, l.starts_step
	FROM later_marks AS l
	JOIN (SELECT path_no FROM path_heads WHERE transitions > 0) AS p ON p.path_no = l.path_no
),
numbered_events AS (
	SELECT
		path_no, unit_key, delivers,
		CAST(SUM(CASE WHEN starts_step THEN 1 ELSE 0 END) OVER (
			PARTITION BY path_no ORDER BY position NULLS LAST
		) AS INTEGER) AS step_no,
		CASE WHEN starts_step THEN day END AS step_day
	FROM told_events
),
steps AS (
	SELECT
		path_no, step_no, MIN(unit_key) AS unit_key, MIN(step_day) AS day,
		MAX(CASE WHEN delivers THEN 1 ELSE 0 END) = 1 AS is_served
	FROM numbered_events
	GROUP BY path_no, step_no
)
SELECT
	s.*, s.step_no - LAG(s.step_no) OVER (PARTITION BY s.path_no, s.unit_key ORDER BY s.step_no NULLS LAST)
		AS steps_away
FROM steps AS s;

-- path_moves: moves with numbers for units. Grain: handover.
-- @step path_moves
SELECT
	s.path_no, s.step_no, s.unit_key, n.unit_key AS to_unit_key, n.day,
	CASE
		WHEN n.steps_away = 2 AND NOT s.is_served THEN CAST(days_between(s.day, n.day) AS INTEGER)
	END AS return_days,
	COALESCE(n.steps_away > 2, FALSE) AS goes_back, u.is_hub AS from_hub, t.is_hub AS to_hub
FROM path_steps AS s
JOIN path_steps AS n ON n.path_no = s.path_no AND n.step_no = s.step_no + 1
JOIN path_unit_words AS u ON u.unit_key = s.unit_key
JOIN path_unit_words AS t ON t.unit_key = n.unit_key;

-- bounces: shortest direct returns with the unit as B. Grain: path x unit.
-- @step bounces
SELECT
	path_no, unit_key, MIN(return_days) AS return_days,
	MIN(CASE WHEN NOT from_hub AND NOT to_hub THEN return_days END) AS hubless_return_days
FROM path_moves
WHERE return_days IS NOT NULL
GROUP BY path_no, unit_key;

-- @table moves
SELECT
	p.client_key, p.stratum_key, p.path_key, m.step_no, u.unit, t.unit AS to_unit, p.start_day, m.day,
	m.return_days, m.goes_back, m.from_hub, m.to_hub, p.person_key
FROM path_heads AS p
JOIN path_moves AS m ON m.path_no = p.path_no
JOIN path_unit_words AS u ON u.unit_key = m.unit_key
JOIN path_unit_words AS t ON t.unit_key = m.to_unit_key;

-- @table visits
WITH later_units AS (
	SELECT path_no, unit_key
	FROM later_marks
	WHERE starts_step
	UNION
	SELECT path_no, own_unit AS unit_key
	FROM later_marks
	WHERE own_unit <> unit_key
	UNION
	SELECT path_no, own_unit AS unit_key
	FROM path_heads
	WHERE own_unit <> unit_key
),
visited_units AS (
	SELECT path_no, unit_key, client_key, stratum_key, path_key, start_day, transitions, person_key
	FROM path_heads
	UNION ALL
	SELECT
		p.path_no, l.unit_key, p.client_key, p.stratum_key, p.path_key, p.start_day, p.transitions, p.person_key
	FROM path_heads AS p
	JOIN later_units AS l ON l.path_no = p.path_no AND l.unit_key <> p.unit_key
)
SELECT
	v.client_key, v.stratum_key, v.path_key, u.unit, v.start_day, v.transitions,
	b.return_days, b.hubless_return_days, v.person_key
FROM visited_units AS v
JOIN path_unit_words AS u ON u.unit_key = v.unit_key
LEFT JOIN bounces AS b ON b.path_no = v.path_no AND b.unit_key = v.unit_key;

-- @table paths
WITH shortest_returns AS (
	SELECT
		path_no, MIN(return_days) AS return_days, MIN(hubless_return_days) AS hubless_return_days
	FROM bounces
	GROUP BY path_no
)
SELECT
	p.client_key, p.stratum_key, p.path_key, p.start_day, p.transitions,
	s.return_days, s.hubless_return_days, p.person_key
FROM path_heads AS p
LEFT JOIN shortest_returns AS s ON s.path_no = p.path_no;

-- @fates
SELECT
	e.event_key,
	CASE WHEN t.fate IS NOT NULL THEN t.fate WHEN t.by_case THEN 'no_case' ELSE 'no_client' END AS fate
FROM history_rows AS e
JOIN path_traits AS t ON t.trait_key = e.trait_key
WHERE t.fate IS NOT NULL OR CASE WHEN t.by_case THEN e.case_key ELSE e.client_key END IS NULL
UNION ALL
SELECT
	event_key, CASE WHEN NOT starts_step THEN 'same_stay' WHEN starts_path THEN 'fact' ELSE 'onward' END AS fate
FROM path_marks
WHERE unit_key IS NOT NULL
UNION ALL
SELECT event_key, 'same_stay' AS fate
FROM left_out
