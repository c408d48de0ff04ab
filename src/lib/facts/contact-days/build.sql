-- contact_days: one row per contact day = subject x civil day x issue (domain.md part 0 and 2.3 steps 0-2).
-- Subject: the client, or the case where level = 'case'. Issue: nothing more (any), the service area, or topic within
-- service area; plus the channel with channel_match. Without merge_same_day every eligible event is a row of its own.
-- Notifications by third parties are left out with third_party = 'exclude'; where it is empty, in child protection.
-- Left out as planned: planned = true, members of a series, series topics, and days for which a booking was made no
-- later than on an earlier contact day of the same subject and issue. "Visit of a care plan" (2.3 d) has no contract
-- column.
-- Columns: family.ts; and event_key. Unit, stratum, person and initiator are those of the day's first event.
-- Reads history_rows, contact_traits, issue_topics, series_topics.

-- @step judged_events
-- Events that no reason of their kind keeps from a contact day, and the first reason of their own.
SELECT
	e.event_key, e.event_day AS day, CASE WHEN t.by_case THEN e.case_key ELSE e.client_key END AS subject_key,
	t.area_key, t.issue_key, COALESCE(k.topic_key, 0) AS topic_key,
	CASE WHEN t.merge_same_day THEN 0 ELSE e.event_key END AS merge_key,
	e.client_key, e.stratum_key, e.person_key, e.trait_key,
	CASE
		WHEN t.exclude_planned AND (e.series_id IS NOT NULL OR s.topic IS NOT NULL) THEN 'planned'
		WHEN t.by_case AND e.case_key IS NULL THEN 'no_case'
	END AS reason
FROM history_rows AS e
JOIN contact_traits AS t ON t.trait_key = e.trait_key
LEFT JOIN series_topics AS s ON s.topic = LOWER(e.topic_code)
LEFT JOIN issue_topics AS k ON k.topic_code = e.topic_code
WHERE e.client_key IS NOT NULL AND t.reason IS NULL

-- @step merged_days
-- What is left, one row per day of a subject and issue; event_key and what follows: its first event.
SELECT
	subject_key, area_key, issue_key, topic_key, day, CAST(COUNT(*) AS INTEGER) AS n_events,
	MIN(event_key) AS event_key, MIN_BY(trait_key, event_key) AS trait_key, MIN_BY(client_key, event_key) AS client_key,
	MIN_BY(stratum_key, event_key) AS stratum_key, MIN_BY(person_key, event_key) AS person_key
FROM judged_events
WHERE reason IS NULL
GROUP BY subject_key, area_key, issue_key, topic_key, day, merge_key

-- @step agreed_days
-- Days agreed on beforehand: a booking for that day was made no later than on an earlier day of the subject and issue.
WITH bookings AS (
	SELECT
		CASE WHEN t.by_case THEN e.case_key ELSE e.client_key END AS subject_key,
		t.area_key, COALESCE(k.topic_key, 0) AS topic_key,
		CAST(e.booked_time AS DATE) AS booked_day,
		COALESCE(CAST(e.booking_made_time AS DATE), e.event_day) AS made_day
	FROM history_rows AS e
	JOIN contact_traits AS t ON t.trait_key = e.trait_key
	LEFT JOIN issue_topics AS k ON k.topic_code = e.topic_code
	WHERE t.exclude_planned AND e.booked_time IS NOT NULL AND t.is_kept
),
booked_days AS (
	SELECT m.subject_key, m.area_key, m.topic_key, m.day, MIN(b.made_day) AS made_day
	FROM merged_days AS m
	JOIN bookings AS b
		ON b.subject_key = m.subject_key AND b.area_key = m.area_key AND b.topic_key = m.topic_key
		AND b.booked_day = m.day
	GROUP BY m.subject_key, m.area_key, m.topic_key, m.day
)
SELECT DISTINCT b.subject_key, b.area_key, b.topic_key, b.day
FROM booked_days AS b
JOIN merged_days AS earlier
	ON earlier.subject_key = b.subject_key AND earlier.area_key = b.area_key AND earlier.topic_key = b.topic_key
	AND earlier.day >= b.made_day AND earlier.day < b.day

-- @step departures
-- The day a client died or moved away: of the first event that says so.
SELECT e.client_key, MIN(e.event_day) AS day
FROM history_rows AS e
JOIN contact_traits AS t ON t.trait_key = e.trait_key
WHERE e.client_key IS NOT NULL AND t.departs
GROUP BY e.client_key

-- @table contact_days
WITH unplanned_days AS (
	SELECT m.*, t.unit_key, t.third_party
	FROM merged_days AS m
	JOIN contact_traits AS t ON t.trait_key = m.trait_key
	LEFT JOIN agreed_days AS a
		ON a.subject_key = m.subject_key AND a.area_key = m.area_key AND a.topic_key = m.topic_key AND a.day = m.day
	WHERE a.day IS NULL
),
linked_days AS (
	SELECT
		client_key, stratum_key, person_key, trait_key, day, event_key, n_events, third_party,
		CAST(days_between(LAG(day) OVER chain, day) AS INTEGER) AS gap_prev_days,
		LAG(unit_key) OVER chain <> unit_key AS prev_other_unit,
		CAST(days_between(day, LEAD(day) OVER chain) AS INTEGER) AS gap_next_days,
		LEAD(unit_key) OVER chain <> unit_key AS next_other_unit,
		LEAD(third_party) OVER chain AS next_third_party
	FROM unplanned_days
	WINDOW chain AS (
		PARTITION BY subject_key, issue_key, topic_key ORDER BY event_key NULLS LAST
	)
)
SELECT
	l.client_key, l.stratum_key, l.day, l.person_key, l.n_events, l.third_party,
	l.gap_prev_days, l.prev_other_unit, l.gap_next_days, l.next_other_unit, l.next_third_party,
	CAST(days_between(l.day, LEAST(t.follow_up_end, COALESCE(x.day, t.follow_up_end))) AS INTEGER) AS follow_up_days,
	t.default_window_days, l.event_key
FROM linked_days AS l
JOIN contact_traits AS t ON t.trait_key = l.trait_key
LEFT JOIN departures AS x ON x.client_key = l.client_key

-- @fates
SELECT e.event_key, CASE WHEN e.client_key IS NULL THEN 'no_client' ELSE t.reason END AS fate
FROM history_rows AS e
JOIN contact_traits AS t ON t.trait_key = e.trait_key
WHERE e.client_key IS NULL OR t.reason IS NOT NULL
UNION ALL
SELECT
	j.event_key,
	CASE
		WHEN j.reason IS NOT NULL THEN j.reason
		WHEN a.day IS NOT NULL THEN 'agreed'
		WHEN m.event_key IS NOT NULL THEN 'fact'
		ELSE 'same_day'
	END AS fate
FROM judged_events AS j
LEFT JOIN agreed_days AS a
	ON a.subject_key = j.subject_key AND a.area_key = j.area_key AND a.topic_key = j.topic_key AND a.day = j.day
LEFT JOIN merged_days AS m ON m.event_key = j.event_key
