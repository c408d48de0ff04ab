-- Paths, second part: events with their places, joint work and days without order.
-- Reads history_rows, path_traits, moved_events. Source: domain.md part 0, Paths.

-- done_visits, sent_days: tables of their own, because an engine would else pair kinds of visits with referrals of their
-- unit before it looks at their owners. sent_days: referrals sent or returned. Grain: event.
-- @step done_visits
SELECT
	e.event_key, CASE WHEN t.by_case THEN e.case_key ELSE e.client_key END AS owner_key, t.unit_key,
	e.event_day AS day, e.event_id
FROM history_rows AS e
JOIN path_traits AS t ON t.trait_key = e.trait_key
WHERE t.is_placed AND t.is_done_visit;

-- @step sent_days
SELECT CASE WHEN t.by_case THEN e.case_key ELSE e.client_key END AS owner_key, t.unit_key, e.event_day AS day
FROM history_rows AS e
JOIN path_traits AS t ON t.trait_key = e.trait_key
WHERE t.is_placed AND t.sends_on;

-- sending_visits: done visits whose unit sent or returned a referral within 1 day of them. Grain: event.
-- @step sending_visits
SELECT DISTINCT v.event_key
FROM done_visits AS v
JOIN sent_days AS s
	ON s.owner_key = v.owner_key AND s.unit_key = v.unit_key AND s.day >= v.day - 1 AND s.day <= v.day + 1;

-- long_visits: first day of done visits that several events tell of. Grain: owner x event_id.
-- @step long_visits
SELECT owner_key, event_id, MIN(day) AS day
FROM done_visits
WHERE event_id IS NOT NULL
GROUP BY owner_key, event_id
HAVING COUNT(*) > 1;

-- path_events: events that may be a step, and case closures (unit_key NULL), each with its place.
-- owner_key: the client or the case whose path it is. position: in the order of the owner's events.
-- is_ordered: has a time or a sequence, so that its place among events of one day is known.
-- joint_day: of a done visit, the day on which it (or its event_id) began; NULL for other events.
-- delivers: it gives the service: service started, or a done visit that does not send on.
-- ends_path: the path ends after it: closure, transfer by reason, or with service_breaks a delivered service.
-- @step path_events
SELECT
	e.event_key, e.gate_key, e.stratum_key, e.person_key,
	CASE WHEN t.by_case THEN e.case_key ELSE e.client_key END AS owner_key, t.unit_key, e.event_day AS day,
	e.time_known OR (e.sequence IS NOT NULL AND e.case_key IS NOT NULL) AS is_ordered,
	COALESCE(m.position, e.event_key) AS position,
	CASE WHEN t.is_done_visit THEN COALESCE(j.day, e.event_day) END AS joint_day,
	t.is_service OR (t.is_done_visit AND o.event_key IS NULL) AS delivers,
	t.leaves OR (t.service_breaks AND (t.is_service OR (t.is_done_visit AND o.event_key IS NULL))) AS ends_path
FROM history_rows AS e
JOIN path_traits AS t ON t.trait_key = e.trait_key
LEFT JOIN moved_events AS m ON m.event_key = e.event_key
LEFT JOIN sending_visits AS o ON o.event_key = e.event_key
LEFT JOIN long_visits AS j
	ON j.event_id = e.event_id AND j.owner_key = CASE WHEN t.by_case THEN e.case_key ELSE e.client_key END
WHERE t.is_placed AND CASE WHEN t.by_case THEN e.case_key ELSE e.client_key END IS NOT NULL;

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

-- unordered_days: days with events in several units of which one has neither time nor sequence; unit_key, is_ordered: of
-- the day's first event. Grain: owner x day.
-- @step unordered_days
WITH loose_days AS (
	SELECT DISTINCT owner_key, day
	FROM path_events
	WHERE NOT is_ordered AND unit_key IS NOT NULL
),
settled_events AS (
	SELECT e.owner_key, e.day, e.position, e.is_ordered, COALESCE(h.unit_key, e.unit_key) AS unit_key
	FROM path_events AS e
	JOIN loose_days AS l ON l.owner_key = e.owner_key AND l.day = e.day
	LEFT JOIN hosts AS h ON h.event_key = e.event_key
	WHERE e.unit_key IS NOT NULL
)
SELECT
	owner_key, day, MIN_BY(unit_key, position) AS unit_key, MIN_BY(is_ordered, position) AS is_ordered
FROM settled_events
GROUP BY owner_key, day
HAVING MIN(unit_key) <> MAX(unit_key);
