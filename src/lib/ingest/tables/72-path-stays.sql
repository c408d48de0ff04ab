-- path_stays: path_events with joint work and unordered days settled, and the path each belongs to.
-- Joint work: done visits of one day (or event_id) in different units count as the work of one of them: the unit of
-- the owner's last event before that was not joint work if it takes part, else the first of them by name, which is
-- the same one whenever the same units meet again; the first event of a path keeps its own unit.
-- Unordered days: where a day's first event or a later one in another unit has neither time nor sequence, the later
-- one is left out.
-- path_key: number of the path. starts_path: first of its owner, after an event that ends a path, or after a gap
-- longer than gap_days. starts_step: a step event whose unit differs from that of the event before it in the path.
-- Reads path_events, paths_definition. Makes path_stays anew. Source: domain.md part 0, Paths.
CREATE OR REPLACE TEMP TABLE path_stays AS
WITH meetings AS (
	SELECT owner_key, joint_day, MIN(unit_key) AS first_unit, MIN(position) AS first_position
	FROM path_events
	WHERE joint_day IS NOT NULL
	GROUP BY owner_key, joint_day
	HAVING MIN(unit_key) <> MAX(unit_key)
),
joint_visits AS (
	SELECT e.position, e.unit_key, m.owner_key, m.joint_day
	FROM path_events AS e
	JOIN meetings AS m ON m.owner_key = e.owner_key AND m.joint_day = e.joint_day
),
last_alone AS (
	SELECT m.owner_key, m.joint_day, MAX(e.position) AS position
	FROM meetings AS m
	JOIN path_events AS e
		ON e.owner_key = m.owner_key AND e.position < m.first_position AND e.unit_key IS NOT NULL
	LEFT JOIN joint_visits AS j ON j.position = e.position
	WHERE j.position IS NULL
	GROUP BY m.owner_key, m.joint_day
),
hosts AS (
	SELECT l.owner_key, l.joint_day, MIN(e.unit_key) AS unit_key
	FROM last_alone AS l
	JOIN path_events AS e ON e.position = l.position
	JOIN joint_visits AS j
		ON j.owner_key = l.owner_key AND j.joint_day = l.joint_day AND j.unit_key = e.unit_key
	GROUP BY l.owner_key, l.joint_day
),
settled_events AS (
	SELECT
		e.position, e.owner_key, e.client_key, e.stratum_key, e.day, e.is_ordered, e.ends_path,
		e.unit_key AS own_unit, COALESCE(h.unit_key, m.first_unit, e.unit_key) AS unit_key
	FROM path_events AS e
	LEFT JOIN meetings AS m ON m.owner_key = e.owner_key AND m.joint_day = e.joint_day
	LEFT JOIN hosts AS h ON h.owner_key = e.owner_key AND h.joint_day = e.joint_day
),
unordered_days AS (
	SELECT owner_key, day, MIN(position) AS position
	FROM settled_events
	WHERE unit_key IS NOT NULL
	GROUP BY owner_key, day
	HAVING MIN(unit_key) <> MAX(unit_key) AND MAX(CASE WHEN is_ordered THEN 0 ELSE 1 END) = 1
),
first_events AS (
	SELECT d.owner_key, d.day, e.unit_key, e.is_ordered
	FROM unordered_days AS d
	JOIN settled_events AS e ON e.position = d.position
),
kept_events AS (
	SELECT
		e.position, e.owner_key, e.client_key, e.stratum_key, e.unit_key, e.day,
		e.own_unit, LAG(e.owner_key) OVER in_order AS previous_owner,
		LAG(e.day) OVER in_order AS previous_day,
		LAG(e.ends_path) OVER in_order AS previous_ends_path
	FROM settled_events AS e
	LEFT JOIN first_events AS f ON f.owner_key = e.owner_key AND f.day = e.day
	WHERE f.unit_key IS NULL OR e.unit_key IS NULL OR e.unit_key = f.unit_key OR (e.is_ordered AND f.is_ordered)
	WINDOW in_order AS (ORDER BY e.position)
),
cut_events AS (
	SELECT
		e.position, e.client_key, e.stratum_key, e.unit_key, e.own_unit, e.day,
		e.previous_owner IS NULL OR e.previous_owner <> e.owner_key OR e.previous_ends_path
			OR (d.gap_days >= 0 AND DATE_DIFF('day', e.previous_day, e.day) > d.gap_days) AS starts_path
	FROM kept_events AS e
	CROSS JOIN paths_definition AS d
),
placed_events AS (
	SELECT
		position, client_key, stratum_key, day, starts_path,
		CASE WHEN starts_path THEN own_unit ELSE unit_key END AS unit_key
	FROM cut_events
)
SELECT
	position, client_key, stratum_key, unit_key, day, starts_path,
	CAST(SUM(CASE WHEN starts_path THEN 1 ELSE 0 END) OVER in_order AS INTEGER) AS path_key,
	unit_key IS NOT NULL AND (starts_path OR unit_key <> LAG(unit_key) OVER in_order) AS starts_step
FROM placed_events
WINDOW in_order AS (ORDER BY position);

DROP TABLE path_events;
