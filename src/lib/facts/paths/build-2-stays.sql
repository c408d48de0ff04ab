-- Paths, second part: joint work and days without order settled, and the path each event belongs to.
-- Reads path_events, paths_definition. Source: domain.md part 0, Paths.

-- joint_visits: done visits of one day (or event_id) in different units.
-- first_unit: the first of them by name; first_position: of the meeting's first visit.
-- @step joint_visits
WITH meetings AS (
	SELECT owner_key, joint_day, MIN(unit_key) AS first_unit, MIN(position) AS first_position
	FROM path_events
	WHERE joint_day IS NOT NULL
	GROUP BY owner_key, joint_day
	HAVING MIN(unit_key) <> MAX(unit_key)
)
SELECT e.event_key, e.position, e.unit_key, m.owner_key, m.joint_day, m.first_unit, m.first_position
FROM path_events AS e
JOIN meetings AS m ON m.owner_key = e.owner_key AND m.joint_day = e.joint_day;

-- hosts: the unit that a meeting counts as: that of the owner's last event before it that was no joint work, if it
-- takes part, else the first by name, which is the same one whenever the same units meet again.
-- @step hosts
WITH events_of_meeting_owners AS (
	SELECT e.owner_key, e.position, e.unit_key, j.joint_day, j.first_position
	FROM path_events AS e
	JOIN (SELECT DISTINCT owner_key FROM joint_visits) AS o ON o.owner_key = e.owner_key
	LEFT JOIN joint_visits AS j ON j.event_key = e.event_key
),
last_alone AS (
	SELECT
		owner_key, joint_day, position, first_position,
		MAX(CASE WHEN joint_day IS NULL AND unit_key IS NOT NULL THEN position END) OVER (
			PARTITION BY owner_key ORDER BY position NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
		) AS alone_position
	FROM events_of_meeting_owners
),
taking_part AS (
	SELECT DISTINCT l.owner_key, l.joint_day, e.unit_key
	FROM last_alone AS l
	JOIN path_events AS e ON e.owner_key = l.owner_key AND e.position = l.alone_position
	JOIN joint_visits AS j
		ON j.owner_key = l.owner_key AND j.joint_day = l.joint_day AND j.unit_key = e.unit_key
	WHERE l.position = l.first_position
)
SELECT j.event_key, COALESCE(t.unit_key, j.first_unit) AS unit_key
FROM joint_visits AS j
LEFT JOIN taking_part AS t ON t.owner_key = j.owner_key AND t.joint_day = j.joint_day;

-- kept_events: path_events but those of a day without order: where a day's first event or a later one in another
-- unit has neither time nor sequence, the later one is left out.
-- own_unit: the unit itself; unit_key: for joint work that of the host. meeting_day: joint_day of joint work.
-- @step kept_events
WITH settled_events AS (
	SELECT
		e.*, COALESCE(h.unit_key, e.unit_key) AS settled_unit,
		CASE WHEN h.unit_key IS NOT NULL THEN e.joint_day END AS meeting_day
	FROM path_events AS e
	LEFT JOIN hosts AS h ON h.event_key = e.event_key
),
unordered_days AS (
	SELECT owner_key, day, MIN(position) AS position
	FROM settled_events
	WHERE settled_unit IS NOT NULL
	GROUP BY owner_key, day
	HAVING MIN(settled_unit) <> MAX(settled_unit) AND MAX(CASE WHEN is_ordered THEN 0 ELSE 1 END) = 1
),
first_events AS (
	SELECT d.owner_key, d.day, e.settled_unit, e.is_ordered
	FROM unordered_days AS d
	JOIN settled_events AS e ON e.owner_key = d.owner_key AND e.position = d.position
)
SELECT
	e.event_key, e.gate_key, e.stratum_key, e.owner_key, e.position, e.day, e.delivers, e.ends_path,
	e.unit_key AS own_unit, e.settled_unit AS unit_key, e.meeting_day
FROM settled_events AS e
LEFT JOIN first_events AS f ON f.owner_key = e.owner_key AND f.day = e.day
WHERE f.settled_unit IS NULL OR e.settled_unit IS NULL OR e.settled_unit = f.settled_unit
	OR (e.is_ordered AND f.is_ordered);

-- path_stays: kept_events with the path each belongs to.
-- starts_path: first of its owner, after an event that ends a path, or after a gap longer than gap_days. Joint work is
-- of one path, which ends after the last visit of it if any of them ends it. path_key: event_key of the path's first
-- event. starts_step: a step event whose unit differs from that of the event before it in the path.
-- @step path_stays
WITH meeting_ends AS (
	SELECT owner_key, MAX(position) AS position
	FROM kept_events
	WHERE meeting_day IS NOT NULL
	GROUP BY owner_key, meeting_day
	HAVING MAX(CASE WHEN ends_path THEN 1 ELSE 0 END) = 1
),
ended_events AS (
	SELECT
		e.event_key, e.gate_key, e.stratum_key, e.owner_key, e.position, e.day, e.own_unit, e.unit_key,
		e.delivers, CASE WHEN e.meeting_day IS NULL THEN e.ends_path ELSE m.position IS NOT NULL END AS ends_path
	FROM kept_events AS e
	LEFT JOIN meeting_ends AS m ON m.owner_key = e.owner_key AND m.position = e.position
),
followed_events AS (
	SELECT
		e.*, LAG(e.day) OVER in_order AS previous_day, LAG(e.ends_path) OVER in_order AS previous_ends_path
	FROM ended_events AS e
	WINDOW in_order AS (PARTITION BY e.owner_key ORDER BY e.position NULLS LAST)
),
cut_events AS (
	SELECT
		e.*, e.previous_day IS NULL OR e.previous_ends_path
			OR (d.gap_days >= 0 AND days_between(e.previous_day, e.day) > d.gap_days) AS starts_path
	FROM followed_events AS e
	CROSS JOIN paths_definition AS d
),
numbered_events AS (
	SELECT
		e.*, LAG(e.unit_key) OVER in_order AS previous_unit,
		CAST(SUM(CASE WHEN e.starts_path THEN 1 ELSE 0 END) OVER in_order AS INTEGER) AS path_no
	FROM cut_events AS e
	WINDOW in_order AS (PARTITION BY e.owner_key ORDER BY e.position NULLS LAST)
)
SELECT
	e.event_key, e.gate_key, e.stratum_key, e.position, e.day, e.own_unit, e.unit_key, e.delivers,
	e.starts_path, s.event_key AS path_key,
	e.unit_key IS NOT NULL AND (e.starts_path OR e.unit_key <> e.previous_unit) AS starts_step
FROM numbered_events AS e
JOIN numbered_events AS s ON s.owner_key = e.owner_key AND s.path_no = e.path_no AND s.starts_path
