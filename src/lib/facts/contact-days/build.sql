-- contact_days: one row per contact day = subject x civil day x issue (domain.md part 0 and 2.3 steps 0-2).
-- Subject: the client, or the case where level = 'case'. Issue: nothing more (any), the service area, or topic within
-- service area; plus the channel with channel_match. Without merge_same_day every eligible event is a row of its own.
-- Notifications by third parties are left out with third_party = 'exclude'; where it is empty, in child protection.
-- Left out as planned: planned = true, members of a series, series topics, and days for which a booking was made no
-- later than on an earlier contact day of the same subject and issue. "Visit of a care plan" (2.3 d) has no contract
-- column.
-- Columns: family.ts; and event_key. Unit, stratum, person and initiator are those of the day's first event.
-- Reads events, units, service_areas, data_period, contact_days_definition.

-- @once series_topics
-- Topics of care in series; folded to lower case.
SELECT topic FROM (VALUES
	('rokotus'), ('dialyysi'), ('haavahoito'), ('fysioterapiasarja'), ('korvaushoito'), ('injektio'),
	('neuvolan määräaikaistarkastus'), ('ryhmä')
) AS listed(topic)

-- @step judged_events
-- Every event, whose and what it is about, and the first reason (a fate) that keeps it from a contact day.
SELECT
	e.event_key, e.event_day AS day,
	CASE d.level WHEN 'case' THEN e.case_key ELSE e.client_key END AS subject_key,
	CASE d.issue_match WHEN 'any' THEN '' ELSE e.service_area END AS issue_area,
	CASE d.issue_match WHEN 'topic' THEN COALESCE(e.topic_code, '') ELSE '' END AS issue_topic,
	CASE WHEN d.channel_match THEN e.channel ELSE '' END AS issue_channel,
	CASE WHEN d.merge_same_day THEN 0 ELSE e.event_key END AS merge_key,
	CASE
		WHEN e.client_key IS NULL THEN 'no_client'
		WHEN e.eligible NOT IN ('always', 'unplanned') THEN 'other_event'
		WHEN COALESCE(e.initiator, 'client') NOT IN ('client', 'relative', 'third_party') THEN 'other_initiator'
		WHEN e.event_type = 'notification' AND e.initiator = 'third_party' AND COALESCE(
			d.third_party, CASE WHEN e.service_area = 'lastensuojelu' THEN 'exclude' ELSE 'include' END
		) = 'exclude' THEN 'third_party'
		WHEN COALESCE(e.status, 'done') IN ('cancelled', 'no_show') THEN 'cancelled'
		WHEN e.eligible = 'unplanned' AND e.planned IS NULL THEN 'planning_unknown'
		WHEN e.eligible = 'unplanned' AND e.planned THEN 'planned'
		WHEN d.exclude_group AND (COALESCE(e.group_flag, FALSE) OR e.event_type = 'group_visit') THEN 'group'
		WHEN d.exclude_planned AND (
			COALESCE(e.planned, FALSE) OR e.series_id IS NOT NULL OR s.topic IS NOT NULL
		) THEN 'planned'
		WHEN d.level = 'case' AND e.case_key IS NULL THEN 'no_case'
	END AS reason
FROM history AS e
CROSS JOIN contact_days_definition AS d
LEFT JOIN series_topics AS s ON s.topic = LOWER(e.topic_code)

-- @step merged_days
-- What is left, one row per day of a subject and issue; event_key: its first event.
SELECT
	subject_key, issue_area, issue_topic, issue_channel, day,
	MIN(event_key) AS event_key, CAST(COUNT(*) AS INTEGER) AS n_events
FROM judged_events
WHERE reason IS NULL
GROUP BY subject_key, issue_area, issue_topic, issue_channel, day, merge_key

-- @step agreed_days
-- Days agreed on beforehand: a booking for that day was made no later than on an earlier day of the subject and issue.
WITH bookings AS (
	SELECT
		j.subject_key, j.issue_area, j.issue_topic,
		CAST(e.booked_time AS DATE) AS booked_day,
		COALESCE(CAST(e.booking_made_time AS DATE), e.event_day) AS made_day
	FROM history AS e
	JOIN judged_events AS j ON j.event_key = e.event_key
	CROSS JOIN contact_days_definition AS d
	WHERE d.exclude_planned
		AND e.booked_time IS NOT NULL
		AND COALESCE(e.status, 'done') NOT IN ('cancelled', 'no_show')
)
SELECT DISTINCT b.subject_key, b.issue_area, b.issue_topic, b.booked_day AS day
FROM bookings AS b
JOIN merged_days AS earlier
	ON earlier.subject_key = b.subject_key
	AND earlier.issue_area = b.issue_area
	AND earlier.issue_topic = b.issue_topic
	AND earlier.day >= b.made_day
	AND earlier.day < b.booked_day

-- @step departures
-- The day a client died or moved away: of the first event that says so.
SELECT client_key, MIN(event_day) AS day
FROM history
WHERE client_key IS NOT NULL AND LOWER(close_reason) IN ('kuollut', 'muuttanut')
GROUP BY client_key

-- @table contact_days
WITH unplanned_days AS (
	SELECT
		m.subject_key, m.issue_area, m.issue_topic, m.issue_channel, m.day, m.event_key, m.n_events,
		e.client_key, e.stratum_key, e.person_key, e.unit_id, e.service_area,
		COALESCE(e.initiator = 'third_party', FALSE) AS third_party
	FROM merged_days AS m
	JOIN history AS e ON e.event_key = m.event_key
	LEFT JOIN agreed_days AS a
		ON a.subject_key = m.subject_key
		AND a.issue_area = m.issue_area
		AND a.issue_topic = m.issue_topic
		AND a.day = m.day
	WHERE a.day IS NULL
),
linked_days AS (
	SELECT
		client_key, stratum_key, person_key, unit_id, service_area, day, event_key, n_events, third_party,
		CAST(days_between(LAG(day) OVER chain, day) AS INTEGER) AS gap_prev_days,
		LAG(unit_id) OVER chain <> unit_id AS prev_other_unit,
		CAST(days_between(day, LEAD(day) OVER chain) AS INTEGER) AS gap_next_days,
		LEAD(unit_id) OVER chain <> unit_id AS next_other_unit,
		LEAD(third_party) OVER chain AS next_third_party
	FROM unplanned_days
	WINDOW chain AS (
		PARTITION BY subject_key, issue_area, issue_topic, issue_channel ORDER BY event_key NULLS LAST
	)
)
SELECT
	l.client_key, l.stratum_key, l.day, l.person_key, l.n_events, l.third_party,
	l.gap_prev_days, l.prev_other_unit, l.gap_next_days, l.next_other_unit, l.next_third_party,
	CAST(days_between(l.day, LEAST(
		COALESCE(u.follow_up_end, p.as_of), COALESCE(x.day, p.as_of)
	)) AS INTEGER) AS follow_up_days,
	COALESCE(s.default_window_days, 14) AS default_window_days,
	l.event_key
FROM linked_days AS l
CROSS JOIN data_period AS p
LEFT JOIN units AS u ON u.unit_id = l.unit_id
LEFT JOIN departures AS x ON x.client_key = l.client_key
LEFT JOIN service_areas AS s ON s.service_area = l.service_area

-- @fates
SELECT
	j.event_key,
	CASE
		WHEN j.reason IS NOT NULL THEN j.reason
		WHEN a.day IS NOT NULL THEN 'agreed'
		WHEN c.event_key IS NOT NULL THEN 'fact'
		ELSE 'same_day'
	END AS fate
FROM judged_events AS j
LEFT JOIN agreed_days AS a
	ON a.subject_key = j.subject_key
	AND a.issue_area = j.issue_area
	AND a.issue_topic = j.issue_topic
	AND a.day = j.day
LEFT JOIN contact_days AS c ON c.event_key = j.event_key
