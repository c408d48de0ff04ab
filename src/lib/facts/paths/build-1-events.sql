-- Paths, first part: which events are on a path, in which order, and which of them end it.
-- Reads history, strata, units, paths_definition. Source: domain.md part 0, Paths.

-- path_units: the unit of a path that each service unit in use counts as: itself, or its unit group with
-- group = unit_group (a unit without a group stays itself). unit_key: dense from 1 in the order of unit.
-- is_hub: every unit in use behind the path unit is a hub.
-- @keep path_units
WITH units_in_use AS (
	SELECT DISTINCT unit_id
	FROM strata
	WHERE unit_id <> ''
),
members AS (
	SELECT
		i.unit_id, COALESCE(u.is_hub, FALSE) AS is_hub,
		CASE WHEN d.group = 'unit_group' AND u.unit_group <> '' THEN u.unit_group ELSE i.unit_id END AS unit
	FROM units_in_use AS i
	CROSS JOIN paths_definition AS d
	LEFT JOIN units AS u ON u.unit_id = i.unit_id
)
SELECT
	unit_id, CAST(DENSE_RANK() OVER (ORDER BY unit NULLS LAST) AS INTEGER) AS unit_key, unit,
	MIN(CASE WHEN is_hub THEN 1 ELSE 0 END) OVER (PARTITION BY unit) = 1 AS is_hub
FROM members
ORDER BY unit_id NULLS LAST;

-- first_fates: what each event is before its place on a path is known; same_stay: it may be a step.
-- @step first_fates
SELECT
	e.event_key,
	CASE
		WHEN NOT e.is_step THEN 'other_event'
		WHEN COALESCE(e.status, 'done') IN ('cancelled', 'no_show') THEN 'cancelled'
		WHEN e.unit_id = '' THEN 'no_unit'
		WHEN d.path_of = 'case' AND e.case_key IS NULL THEN 'no_case'
		WHEN d.path_of = 'client' AND e.client_key IS NULL THEN 'no_client'
		ELSE 'same_stay'
	END AS fate
FROM history AS e
CROSS JOIN paths_definition AS d;

-- path_events: events that may be a step, and case closures (unit_key NULL), each with its place.
-- owner_key: the client or the case whose path it is. position: dense within the owner: time, event rank and source
-- row give the places, and the sequenced events of a case stand on theirs in the order of their sequence.
-- is_ordered: has a time or a sequence, so that its place among events of one day is known.
-- joint_day: of a done visit, the day on which it (or its event_id) began; NULL for other events.
-- delivers: it gives the service: service started, or a done visit without a referral sent or returned by its unit
-- within 1 day of it. ends_path: the path ends after it: closure, transfer by reason, or with service_breaks a
-- delivered service.
-- @step path_events
WITH owned_events AS (
	SELECT
		e.event_key, e.row_no, e.gate_key, e.stratum_key, e.event_id, e.event_day AS day, e.event_time, e.event_rank,
		CASE WHEN d.path_of = 'case' THEN e.case_key ELSE e.client_key END AS owner_key,
		CASE WHEN e.sequence IS NOT NULL THEN e.case_key END AS sequenced_case,
		e.sequence,
		CASE WHEN e.event_type <> 'case_closed' THEN u.unit_key END AS unit_key,
		e.time_known OR (e.sequence IS NOT NULL AND e.case_key IS NOT NULL) AS is_ordered,
		e.is_visit AND COALESCE(e.status, 'done') = 'done' AS is_done_visit,
		e.event_type IN ('referral_sent', 'referral_returned') AS sends_on,
		e.event_type = 'service_started' AS is_service, d.service_breaks,
		e.event_type = 'case_closed'
			OR (
				e.event_type IN ('referral_sent', 'referral_received', 'referral_returned', 'referral_rejected')
				AND COALESCE(LOWER(e.reason_code), '') IN ('muutto', 'ikaraja')
			) AS leaves
	FROM history AS e
	JOIN first_fates AS f ON f.event_key = e.event_key
	CROSS JOIN paths_definition AS d
	LEFT JOIN path_units AS u ON u.unit_id = e.unit_id
	WHERE f.fate = 'same_stay'
		OR (e.event_type = 'case_closed' AND COALESCE(e.status, 'done') NOT IN ('cancelled', 'no_show'))
),
placed_events AS (
	SELECT
		e.*, ROW_NUMBER() OVER (
			PARTITION BY e.owner_key
			ORDER BY e.event_time NULLS LAST, e.event_rank NULLS LAST, e.row_no NULLS LAST, e.event_key NULLS LAST
		) AS place
	FROM owned_events AS e
	WHERE e.owner_key IS NOT NULL
),
sequenced_events AS (
	SELECT
		event_key, owner_key, sequenced_case, place,
		ROW_NUMBER() OVER (PARTITION BY owner_key, sequenced_case ORDER BY place NULLS LAST) AS place_no,
		ROW_NUMBER() OVER (
			PARTITION BY owner_key, sequenced_case ORDER BY sequence NULLS LAST, place NULLS LAST
		) AS sequence_no
	FROM placed_events
	WHERE sequenced_case IS NOT NULL
),
moved_events AS (
	SELECT e.event_key, p.place
	FROM sequenced_events AS e
	JOIN sequenced_events AS p
		ON p.owner_key = e.owner_key AND p.sequenced_case = e.sequenced_case AND p.place_no = e.sequence_no
),
onward_days AS (
	SELECT DISTINCT r.owner_key, r.unit_key, CAST(r.day + s.shift AS DATE) AS day
	FROM owned_events AS r
	CROSS JOIN (SELECT -1 AS shift UNION ALL SELECT 0 UNION ALL SELECT 1) AS s
	WHERE r.sends_on
),
joint_events AS (
	SELECT owner_key, event_id, MIN(day) AS day
	FROM owned_events
	WHERE is_done_visit AND event_id IS NOT NULL
	GROUP BY owner_key, event_id
)
SELECT
	e.event_key, e.gate_key, e.stratum_key, e.owner_key, e.unit_key, e.day, e.is_ordered,
	CAST(COALESCE(m.place, e.place) AS INTEGER) AS position,
	CASE WHEN e.is_done_visit THEN COALESCE(j.day, e.day) END AS joint_day,
	e.is_service OR (e.is_done_visit AND o.day IS NULL) AS delivers,
	e.leaves OR (e.service_breaks AND (e.is_service OR (e.is_done_visit AND o.day IS NULL))) AS ends_path
FROM placed_events AS e
LEFT JOIN moved_events AS m ON m.event_key = e.event_key
LEFT JOIN onward_days AS o ON o.owner_key = e.owner_key AND o.unit_key = e.unit_key AND o.day = e.day
LEFT JOIN joint_events AS j ON j.owner_key = e.owner_key AND j.event_id = e.event_id
