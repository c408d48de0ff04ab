-- Paths, third part: steps, and the facts made of them.
-- Every fact of a path has its client, that of its first event that has one (else the key of its first event, which
-- stands for none), and the stratum and the person of its first step.
-- Reads path_stays, path_units, first_fates, history_rows. Source: domain.md part 0, Paths.

-- path_heads: one row per path that has a step. transitions: handovers of the whole path.
-- @step path_heads
WITH all_paths AS (
	SELECT
		path_key, CAST(SUM(CASE WHEN starts_step THEN 1 ELSE 0 END) - 1 AS INTEGER) AS transitions,
		MIN_BY(gate_key, position) FILTER (WHERE gate_key >= 0) AS known_client,
		MAX(CASE WHEN starts_path THEN gate_key END) AS first_key,
		MAX(CASE WHEN starts_path THEN day END) AS start_day,
		MAX(CASE WHEN starts_path THEN stratum_key END) AS stratum_key
	FROM path_stays
	GROUP BY path_key
)
SELECT
	p.path_key, COALESCE(p.known_client, p.first_key) AS client_key, p.stratum_key, p.start_day, p.transitions,
	r.person_key
FROM all_paths AS p
JOIN history_rows AS r ON r.event_key = p.path_key
WHERE p.transitions >= 0;

-- path_steps: one row per step of a path that has handovers = consecutive events of one unit, merged.
-- day: of the step's first event. is_served: an event of the step gives the service.
-- steps_away: steps since the path was last in the unit, NULL = never before.
-- @step path_steps
WITH numbered_events AS (
	SELECT
		s.path_key, s.unit_key, s.delivers,
		CAST(SUM(CASE WHEN s.starts_step THEN 1 ELSE 0 END) OVER (
			PARTITION BY s.path_key ORDER BY s.position NULLS LAST
		) AS INTEGER) AS step_no,
		CASE WHEN s.starts_step THEN s.day END AS step_day
	FROM path_stays AS s
	JOIN path_heads AS p ON p.path_key = s.path_key
	WHERE s.unit_key IS NOT NULL AND p.transitions > 0
),
steps AS (
	SELECT
		path_key, step_no, MIN(unit_key) AS unit_key, MIN(step_day) AS day,
		MAX(CASE WHEN delivers THEN 1 ELSE 0 END) = 1 AS is_served
	FROM numbered_events
	GROUP BY path_key, step_no
)
SELECT
	s.*, s.step_no - LAG(s.step_no) OVER (PARTITION BY s.path_key, s.unit_key ORDER BY s.step_no NULLS LAST)
		AS steps_away
FROM steps AS s;

-- @table moves
WITH path_unit_words AS (
	SELECT DISTINCT unit_key, unit, is_hub
	FROM path_units
)
SELECT
	p.client_key, p.stratum_key, p.path_key, s.step_no, u.unit, t.unit AS to_unit, p.start_day, n.day,
	CASE
		WHEN n.steps_away = 2 AND NOT s.is_served THEN CAST(days_between(s.day, n.day) AS INTEGER)
	END AS return_days,
	COALESCE(n.steps_away > 2, FALSE) AS goes_back, u.is_hub AS from_hub, t.is_hub AS to_hub,
	p.person_key
FROM path_steps AS s
JOIN path_steps AS n ON n.path_key = s.path_key AND n.step_no = s.step_no + 1
JOIN path_heads AS p ON p.path_key = s.path_key
JOIN path_unit_words AS u ON u.unit_key = s.unit_key
JOIN path_unit_words AS t ON t.unit_key = n.unit_key;

-- @table visits
WITH path_unit_words AS (
	SELECT DISTINCT unit_key, unit
	FROM path_units
),
bounces AS (
	SELECT
		path_key, unit, MIN(return_days) AS return_days,
		MIN(CASE WHEN NOT from_hub AND NOT to_hub THEN return_days END) AS hubless_return_days
	FROM moves
	GROUP BY path_key, unit
),
visited_units AS (
	SELECT path_key, unit_key
	FROM path_stays
	WHERE starts_step
	UNION
	SELECT path_key, own_unit
	FROM path_stays
	WHERE own_unit <> unit_key
)
SELECT
	p.client_key, p.stratum_key, p.path_key, u.unit, p.start_day, p.transitions,
	b.return_days, b.hubless_return_days, p.person_key
FROM visited_units AS v
JOIN path_unit_words AS u ON u.unit_key = v.unit_key
JOIN path_heads AS p ON p.path_key = v.path_key
LEFT JOIN bounces AS b ON b.path_key = v.path_key AND b.unit = u.unit;

-- @table paths
WITH shortest_returns AS (
	SELECT
		path_key, MIN(return_days) AS return_days, MIN(hubless_return_days) AS hubless_return_days
	FROM visits
	GROUP BY path_key
)
SELECT
	p.client_key, p.stratum_key, p.path_key, p.start_day, p.transitions,
	s.return_days, s.hubless_return_days, p.person_key
FROM path_heads AS p
JOIN shortest_returns AS s ON s.path_key = p.path_key;

-- @fates
SELECT
	f.event_key,
	CASE
		WHEN f.fate <> 'same_stay' OR s.event_key IS NULL OR NOT s.starts_step THEN f.fate
		WHEN s.starts_path THEN 'fact'
		ELSE 'onward'
	END AS fate
FROM first_fates AS f
LEFT JOIN path_stays AS s ON s.event_key = f.event_key
