-- Paths, third part: the path each event belongs to.
-- Reads path_events, hosts, unordered_days, paths_definition. Source: domain.md part 0, Paths.

-- left_out: of a day without order, where its first event or a later one in another unit has neither time nor
-- sequence, the later ones.
-- @step left_out
SELECT e.event_key
FROM path_events AS e
JOIN unordered_days AS f ON f.owner_key = e.owner_key AND f.day = e.day
LEFT JOIN hosts AS h ON h.event_key = e.event_key
WHERE COALESCE(h.unit_key, e.unit_key) <> f.unit_key AND NOT (e.is_ordered AND f.is_ordered);

-- meeting_ends: the last visit of joint work that ends a path. Joint work is of one path, which ends after the last
-- visit of it if any of them ends it.
-- @step meeting_ends
SELECT e.owner_key, MAX(e.position) AS position
FROM path_events AS e
JOIN hosts AS h ON h.event_key = e.event_key
LEFT JOIN left_out AS l ON l.event_key = e.event_key
WHERE l.event_key IS NULL
GROUP BY e.owner_key, e.joint_day
HAVING MAX(CASE WHEN e.ends_path THEN 1 ELSE 0 END) = 1;

-- path_marks: path_events but those left out, and where paths and steps begin.
-- own_unit: the unit itself; unit_key: for joint work that of the host. starts_path: first of its owner, after an event
-- that ends a path, or after a gap longer than gap_days. starts_step: a step event whose unit differs from that of the
-- event before it in the path. tells_more: it may say more of its path than the beginnings do.
-- @step path_marks
WITH ended_events AS (
	SELECT
		e.event_key, e.gate_key, e.stratum_key, e.person_key, e.owner_key, e.position, e.day, e.unit_key AS own_unit,
		COALESCE(h.unit_key, e.unit_key) AS unit_key, e.delivers,
		CASE WHEN h.event_key IS NULL THEN e.ends_path ELSE m.position IS NOT NULL END AS ends_path
	FROM path_events AS e
	LEFT JOIN hosts AS h ON h.event_key = e.event_key
	LEFT JOIN left_out AS l ON l.event_key = e.event_key
	LEFT JOIN meeting_ends AS m ON m.owner_key = e.owner_key AND m.position = e.position
	WHERE l.event_key IS NULL
),
followed_events AS (
	SELECT
		e.*, LAG(e.day) OVER in_order AS previous_day, LAG(e.ends_path) OVER in_order AS previous_ends_path,
		LAG(e.unit_key) OVER in_order AS previous_unit, LAG(e.gate_key) OVER in_order AS previous_gate
	FROM ended_events AS e
	WINDOW in_order AS (PARTITION BY e.owner_key ORDER BY e.position NULLS LAST)
),
cut_events AS (
	SELECT
		e.*, e.previous_day IS NULL OR e.previous_ends_path
			OR (d.gap_days >= 0 AND e.day > e.previous_day + d.gap_days) AS starts_path
	FROM followed_events AS e
	CROSS JOIN paths_definition AS d
)
SELECT
	event_key, gate_key, stratum_key, person_key, owner_key, position, day, own_unit, unit_key, delivers, starts_path,
	unit_key IS NOT NULL AND (starts_path OR unit_key <> previous_unit) AS starts_step,
	own_unit <> unit_key OR (delivers AND NOT ends_path) OR (gate_key >= 0 AND previous_gate < 0) AS tells_more
FROM cut_events;

-- later_marks: events that tell of a path that another event begins. path_no: position of that event.
-- A closure tells no more than the client, and a path that it begins ends with it.
-- @step later_marks
WITH owners AS (
	SELECT DISTINCT owner_key
	FROM path_marks
	WHERE NOT starts_path AND (starts_step OR tells_more)
),
numbered_marks AS (
	SELECT
		m.position, m.starts_path, MAX(CASE WHEN m.starts_path THEN m.position END) OVER (
			PARTITION BY m.owner_key ORDER BY m.position NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
		) AS path_no
	FROM path_marks AS m
	JOIN owners AS o ON o.owner_key = m.owner_key
	WHERE m.starts_step OR m.tells_more
)
SELECT m.gate_key, m.position, m.day, m.own_unit, m.unit_key, m.delivers, m.starts_step, n.path_no
FROM path_marks AS m
JOIN numbered_marks AS n ON n.position = m.position
WHERE NOT n.starts_path;
