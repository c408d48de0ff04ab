-- Paths, first part: which events are on a path, in which order, and which of them end it.
-- Reads history_rows, event_traits, strata, units, paths_definition. Source: domain.md part 0, Paths.

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

-- path_unit_words: grain: path unit.
-- @once path_unit_words
SELECT DISTINCT unit_key, unit, is_hub
FROM path_units;

-- path_traits: what events of a kind are on a path. fate: what keeps all of them from being a step. is_placed: steps and
-- case closures (unit_key NULL). Grain: trait.
-- @once path_traits
SELECT
	t.trait_key, t.event_rank, d.path_of = 'case' AS by_case, d.service_breaks,
	CASE
		WHEN NOT t.is_step THEN 'other_event'
		WHEN COALESCE(t.status, 'done') IN ('cancelled', 'no_show') THEN 'cancelled'
		WHEN t.unit_id = '' THEN 'no_unit'
	END AS fate,
	COALESCE(t.status, 'done') NOT IN ('cancelled', 'no_show')
		AND (t.event_type = 'case_closed' OR t.is_step AND t.unit_id <> '') AS is_placed,
	CASE WHEN t.event_type <> 'case_closed' THEN u.unit_key END AS unit_key,
	t.is_visit AND COALESCE(t.status, 'done') = 'done' AS is_done_visit,
	t.event_type IN ('referral_sent', 'referral_returned') AS sends_on,
	t.event_type = 'service_started' AS is_service,
	t.event_type = 'case_closed'
		OR (
			t.event_type IN ('referral_sent', 'referral_received', 'referral_returned', 'referral_rejected')
			AND COALESCE(LOWER(t.reason_code), '') IN ('muutto', 'ikaraja')
		) AS leaves
FROM event_traits AS t
CROSS JOIN paths_definition AS d
LEFT JOIN path_units AS u ON u.unit_id = t.unit_id;

-- moved_events: events whose place among those of their owner is not that of their event_key, and the event_key whose
-- place is theirs. Places go by time, event rank and source row, as event_key does within one client but not within a
-- case of several; and the sequenced events of a case stand on theirs in the order of their sequence.
-- @step moved_events
WITH told_events AS (
	SELECT
		e.event_key, e.client_key, CASE WHEN t.by_case THEN e.case_key ELSE e.client_key END AS owner_key,
		e.event_time, t.event_rank, e.row_no, CASE WHEN e.sequence IS NOT NULL THEN e.case_key END AS sequenced_case,
		e.sequence
	FROM history_rows AS e
	JOIN path_traits AS t ON t.trait_key = e.trait_key
	WHERE t.is_placed AND (t.by_case OR e.sequence IS NOT NULL)
),
cases_of_several AS (
	SELECT owner_key
	FROM told_events
	GROUP BY owner_key
	HAVING COUNT(DISTINCT COALESCE(client_key, -1)) > 1
),
numbered_events AS (
	SELECT
		e.owner_key, e.event_key,
		ROW_NUMBER() OVER (PARTITION BY e.owner_key ORDER BY e.event_key NULLS LAST) AS key_no,
		ROW_NUMBER() OVER (
			PARTITION BY e.owner_key
			ORDER BY e.event_time NULLS LAST, e.event_rank NULLS LAST, e.row_no NULLS LAST, e.event_key NULLS LAST
		) AS place_no
	FROM told_events AS e
	JOIN cases_of_several AS c ON c.owner_key = e.owner_key
),
placed_events AS (
	SELECT e.event_key, p.event_key AS position
	FROM numbered_events AS e
	JOIN numbered_events AS p ON p.owner_key = e.owner_key AND p.key_no = e.place_no
),
sequenced_events AS (
	SELECT e.event_key, e.owner_key, e.sequenced_case, e.sequence, COALESCE(p.position, e.event_key) AS position
	FROM told_events AS e
	LEFT JOIN placed_events AS p ON p.event_key = e.event_key
	WHERE e.sequenced_case IS NOT NULL AND e.owner_key IS NOT NULL
),
numbered_sequences AS (
	SELECT
		event_key, owner_key, sequenced_case, position,
		ROW_NUMBER() OVER (PARTITION BY owner_key, sequenced_case ORDER BY position NULLS LAST) AS place_no,
		ROW_NUMBER() OVER (
			PARTITION BY owner_key, sequenced_case ORDER BY sequence NULLS LAST, position NULLS LAST
		) AS sequence_no
	FROM sequenced_events
)
SELECT e.event_key, p.position
FROM numbered_sequences AS e
JOIN numbered_sequences AS p
	ON p.owner_key = e.owner_key AND p.sequenced_case = e.sequenced_case AND p.place_no = e.sequence_no
UNION ALL
SELECT p.event_key, p.position
FROM placed_events AS p
LEFT JOIN sequenced_events AS s ON s.event_key = p.event_key
WHERE s.event_key IS NULL;
