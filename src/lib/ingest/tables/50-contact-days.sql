-- contact_days: one row per contact day = subject x civil day x issue (domain.md part 0 and 2.3 steps 0-2).
-- Subject: the client, or the case where level = 'case' (events without a case are then left out).
-- Issue: nothing more (any), the service area, or topic within service area; plus the channel with channel_match.
-- Without merge_same_day every eligible event is a row of its own.
-- Left out as planned: planned = true, members of a series, series topics, and days for which a booking was
-- made no later than on an earlier contact day of the same subject and issue. "Visit of a care plan" (2.3 d)
-- has no contract column.
-- gap_prev_days, gap_next_days: days to the neighbouring contact day of the same subject and issue, NULL = none;
-- measured over the whole history, so that any window is a comparison. follow_up_days: days from the contact day
-- to the end of its unit's data, negative after it. Unit, stratum and initiator are those of the day's first event.
-- shortest_of_month, longest_of_month: one row each per client and month, so that their counts within a month
-- never exceed distinct clients.
-- Reads events, units, service_areas, data_period, contact_days_definition. Fills contact_days of that variant.
CREATE TABLE IF NOT EXISTS contact_days (
	variant INTEGER, client_key INTEGER, stratum_key INTEGER, day DATE, month DATE,
	event_key INTEGER, n_events INTEGER, third_party BOOLEAN,
	gap_prev_days INTEGER, prev_other_unit BOOLEAN,
	gap_next_days INTEGER, next_other_unit BOOLEAN, next_third_party BOOLEAN,
	follow_up_days INTEGER, default_window_days INTEGER,
	shortest_of_month BOOLEAN, longest_of_month BOOLEAN
);

CREATE TABLE IF NOT EXISTS series_topics AS
SELECT topic FROM (VALUES
	('rokotus'), ('dialyysi'), ('haavahoito'), ('fysioterapiasarja'), ('korvaushoito'), ('injektio'),
	('neuvolan määräaikaistarkastus'), ('ryhmä')
) AS listed(topic);

INSERT INTO contact_days
WITH candidates AS (
	SELECT
		e.event_key,
		CASE d.level WHEN 'case' THEN e.case_key ELSE e.client_key END AS subject_key,
		CASE d.issue_match WHEN 'any' THEN '' ELSE e.service_area END AS issue_area,
		CASE d.issue_match WHEN 'topic' THEN COALESCE(e.topic_code, '') ELSE '' END AS issue_topic,
		CASE WHEN d.channel_match THEN e.channel ELSE '' END AS issue_channel,
		e.event_day AS day,
		CASE WHEN d.merge_same_day THEN 0 ELSE e.event_key END AS merge_key
	FROM events AS e
	CROSS JOIN contact_days_definition AS d
	WHERE e.client_key IS NOT NULL
		AND (e.eligible = 'always' OR (e.eligible = 'unplanned' AND NOT e.planned))
		AND COALESCE(e.initiator, 'client') IN ('client', 'relative', 'third_party')
		AND COALESCE(e.status, 'done') NOT IN ('cancelled', 'no_show')
		AND NOT (d.exclude_group AND (COALESCE(e.group_flag, FALSE) OR e.event_type = 'group_visit'))
		AND NOT (d.exclude_planned AND (
			COALESCE(e.planned, FALSE) OR e.series_id IS NOT NULL
			OR COALESCE(LOWER(e.topic_code) IN (SELECT topic FROM series_topics), FALSE)
		))
),
merged_days AS (
	SELECT
		subject_key, issue_area, issue_topic, issue_channel, day,
		MIN(event_key) AS event_key, COUNT(*) AS n_events
	FROM candidates
	WHERE subject_key IS NOT NULL
	GROUP BY subject_key, issue_area, issue_topic, issue_channel, day, merge_key
),
bookings AS (
	SELECT
		CASE d.level WHEN 'case' THEN e.case_key ELSE e.client_key END AS subject_key,
		CASE d.issue_match WHEN 'any' THEN '' ELSE e.service_area END AS issue_area,
		CASE d.issue_match WHEN 'topic' THEN COALESCE(e.topic_code, '') ELSE '' END AS issue_topic,
		CAST(e.booked_time AS DATE) AS booked_day,
		COALESCE(CAST(e.booking_made_time AS DATE), e.event_day) AS made_day
	FROM events AS e
	CROSS JOIN contact_days_definition AS d
	WHERE d.exclude_planned
		AND e.booked_time IS NOT NULL
		AND COALESCE(e.status, 'done') NOT IN ('cancelled', 'no_show')
),
agreed_days AS (
	SELECT DISTINCT b.subject_key, b.issue_area, b.issue_topic, b.booked_day AS day
	FROM bookings AS b
	JOIN merged_days AS earlier
		ON earlier.subject_key = b.subject_key
		AND earlier.issue_area = b.issue_area
		AND earlier.issue_topic = b.issue_topic
		AND earlier.day >= b.made_day
		AND earlier.day < b.booked_day
),
unplanned_days AS (
	SELECT m.*, e.client_key, e.stratum_key, e.unit_id, e.service_area,
		COALESCE(e.initiator = 'third_party', FALSE) AS third_party
	FROM merged_days AS m
	JOIN events AS e ON e.event_key = m.event_key
	LEFT JOIN agreed_days AS a
		ON a.subject_key = m.subject_key
		AND a.issue_area = m.issue_area
		AND a.issue_topic = m.issue_topic
		AND a.day = m.day
	WHERE a.day IS NULL
),
linked_days AS (
	SELECT
		client_key, stratum_key, unit_id, service_area, day, event_key, n_events, third_party,
		day - LAG(day) OVER chain AS gap_prev_days,
		LAG(unit_id) OVER chain <> unit_id AS prev_other_unit,
		LEAD(day) OVER chain - day AS gap_next_days,
		LEAD(unit_id) OVER chain <> unit_id AS next_other_unit,
		LEAD(third_party) OVER chain AS next_third_party
	FROM unplanned_days
	WINDOW chain AS (
		PARTITION BY subject_key, issue_area, issue_topic, issue_channel ORDER BY event_key
	)
)
SELECT
	d.variant, l.client_key, l.stratum_key, l.day, DATE_TRUNC('month', l.day) AS month,
	l.event_key, l.n_events, l.third_party,
	l.gap_prev_days, l.prev_other_unit, l.gap_next_days, l.next_other_unit, l.next_third_party,
	COALESCE(u.follow_up_end, p.data_end) - l.day AS follow_up_days,
	COALESCE(s.default_window_days, 14) AS default_window_days,
	LAG(l.event_key) OVER by_gap IS NULL AS shortest_of_month,
	LEAD(l.event_key) OVER by_gap IS NULL AS longest_of_month
FROM linked_days AS l
CROSS JOIN contact_days_definition AS d
CROSS JOIN data_period AS p
LEFT JOIN units AS u ON u.unit_id = l.unit_id
LEFT JOIN service_areas AS s ON s.service_area = l.service_area
WINDOW by_gap AS (
	PARTITION BY l.client_key, DATE_TRUNC('month', l.day)
	ORDER BY COALESCE(l.gap_next_days, 1000000), l.event_key
);
