-- path_events: events that may be a step of a path, and case closures (unit_key NULL), in path order.
-- owner_key: the client or the case whose path it is. position: global and dense; an owner's events follow each
-- other ordered by sequence within a case, else time, event rank, source row. A sequenced event counts as no
-- earlier than those before it in its case, so that the order is total where sequence and time disagree.
-- is_ordered: has a time or a sequence, so that its place among events of one day is known.
-- joint_day: of a done visit, the day on which it (or its event_id) began; NULL for other events.
-- ends_path: the path ends after it: closure, transfer by reason, or with service_breaks a delivered service
-- (service started, or a done visit without a referral sent or returned by its unit within 1 day of it).
-- Reads events, path_units, paths_definition. Makes path_events anew. Source: domain.md part 0, Paths.
CREATE OR REPLACE TEMP TABLE path_events AS
WITH owned_events AS (
	SELECT
		e.event_key, e.client_key, e.stratum_key, e.event_id, e.event_day AS day, e.event_time, e.event_rank,
		CASE d.path_of WHEN 'case' THEN e.case_key ELSE e.client_key END AS owner_key,
		CASE WHEN e.sequence IS NOT NULL THEN e.case_key END AS sequenced_case,
		CASE WHEN e.case_key IS NOT NULL THEN e.sequence END AS sequence,
		CASE WHEN e.event_type <> 'case_closed' THEN u.unit_key END AS unit_key,
		e.time_known OR (e.sequence IS NOT NULL AND e.case_key IS NOT NULL) AS is_ordered,
		e.is_visit AND COALESCE(e.status, 'done') = 'done' AS is_done_visit,
		d.service_breaks AND e.event_type IN ('referral_sent', 'referral_returned') AS sends_on,
		e.event_type = 'case_closed'
			OR (d.service_breaks AND e.event_type = 'service_started')
			OR (
				e.event_type IN ('referral_sent', 'referral_received', 'referral_returned', 'referral_rejected')
				AND COALESCE(LOWER(e.reason_code), '') IN ('muutto', 'ikaraja')
			) AS ends_path,
		d.service_breaks AND e.is_visit AND COALESCE(e.status, 'done') = 'done' AS may_deliver
	FROM events AS e
	CROSS JOIN paths_definition AS d
	LEFT JOIN path_units AS u ON u.unit_id = e.unit_id AND u.variant = d.variant
	WHERE ((e.is_step AND u.unit_key IS NOT NULL) OR e.event_type = 'case_closed')
		AND COALESCE(e.status, 'done') NOT IN ('cancelled', 'no_show')
),
sequenced_events AS (
	SELECT
		event_key,
		MAX(event_time) OVER (
			PARTITION BY owner_key, sequenced_case ORDER BY sequence, event_time, event_rank, event_key
			ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
		) AS order_time
	FROM owned_events
	WHERE sequenced_case IS NOT NULL
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
	CAST(ROW_NUMBER() OVER (
		ORDER BY
			e.owner_key, COALESCE(s.order_time, e.event_time), e.sequenced_case NULLS LAST,
			e.sequence NULLS LAST, e.event_time, e.event_rank, e.event_key
	) AS INTEGER) AS position,
	e.owner_key, e.client_key, e.stratum_key, e.unit_key, e.day, e.is_ordered,
	CASE WHEN e.is_done_visit THEN COALESCE(j.day, e.day) END AS joint_day,
	e.ends_path OR (e.may_deliver AND o.day IS NULL) AS ends_path
FROM owned_events AS e
LEFT JOIN sequenced_events AS s ON s.event_key = e.event_key
LEFT JOIN onward_days AS o ON o.owner_key = e.owner_key AND o.unit_key = e.unit_key AND o.day = e.day
LEFT JOIN joint_events AS j ON j.owner_key = e.owner_key AND j.event_id = e.event_id
WHERE e.owner_key IS NOT NULL;
