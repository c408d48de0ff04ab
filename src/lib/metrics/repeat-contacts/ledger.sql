-- repeat_contacts_ledger: what became of every event on the way to the index contact days. One row per step: counted
-- (events; from the contact day on, its first event stands for the day), clients with it, and clients whose furthest
-- step it is. steps: names in order joined by U+001F. Definition parameters as in the variant's own definition; other
-- arguments: ingest/tables/README.md. Every event has exactly one step, by the first reason that holds.
-- Reads events, strata, contact_days, series_topics. Source: domain.md part 0 (Repeat contacts) and 2.3.
CREATE OR REPLACE TEMP MACRO repeat_contacts_ledger(
	variant := 1::INTEGER, steps := ''::VARCHAR, from_day := NULL::DATE, to_day := NULL::DATE,
	units := NULL::VARCHAR, service_areas := NULL::VARCHAR, counties := NULL::VARCHAR,
	age_groups := NULL::VARCHAR, channels := NULL::VARCHAR, rule_id := NULL::VARCHAR,
	window_days := NULL::INTEGER, issue_match := 'service_area'::VARCHAR, channel_match := false::BOOLEAN,
	merge_same_day := true::BOOLEAN, exclude_planned := true::BOOLEAN, exclude_group := true::BOOLEAN,
	level := 'client'::VARCHAR
) AS TABLE
WITH keyed_events AS (
	SELECT e.*,
		CASE level WHEN 'case' THEN e.case_key ELSE e.client_key END AS subject_key,
		CASE issue_match WHEN 'any' THEN '' ELSE e.service_area END AS issue_area,
		CASE issue_match WHEN 'topic' THEN coalesce(e.topic_code, '') ELSE '' END AS issue_topic,
		CASE WHEN channel_match THEN e.channel ELSE '' END AS issue_channel
	FROM events AS e
), contact_starts AS (
	SELECT k.event_key, k.subject_key, k.issue_area, k.issue_topic, k.issue_channel, c.day,
		c.follow_up_days >= coalesce(window_days, c.default_window_days) AS followed
	FROM contact_days AS c
	JOIN keyed_events AS k ON k.event_key = c.event_key
	WHERE c.variant = variant
), contact_issues AS (
	SELECT DISTINCT subject_key, issue_area, issue_topic, issue_channel, day FROM contact_starts
), fates AS (
	SELECT k.client_key,
		CASE
			WHEN k.event_day < from_day OR k.event_day >= to_day THEN 'out_of_period'
			WHEN NOT (coalesce(listed(s.unit_id, units), true) AND coalesce(listed(s.service_area, service_areas), true)
				AND coalesce(listed(s.county, counties), true) AND coalesce(listed(s.age_group, age_groups), true)
				AND coalesce(listed(s.channel, channels), true)) THEN 'out_of_filters'
			WHEN c.followed THEN 'counted'
			WHEN c.event_key IS NOT NULL THEN 'censored'
			WHEN k.client_key IS NULL THEN 'no_client'
			WHEN k.eligible NOT IN ('always', 'unplanned') THEN 'other_event'
			WHEN coalesce(k.initiator, 'client') NOT IN ('client', 'relative', 'third_party') THEN 'other_initiator'
			WHEN coalesce(k.status, 'done') IN ('cancelled', 'no_show') THEN 'cancelled'
			WHEN k.eligible = 'unplanned' AND k.planned IS NULL THEN 'planning_unknown'
			WHEN k.eligible = 'unplanned' AND k.planned THEN 'planned'
			WHEN exclude_group AND (coalesce(k.group_flag, false) OR k.event_type = 'group_visit') THEN 'group'
			WHEN exclude_planned AND (coalesce(k.planned, false) OR k.series_id IS NOT NULL
				OR lower(k.topic_code) IN (SELECT topic FROM series_topics)) THEN 'planned'
			WHEN k.subject_key IS NULL THEN 'no_case'
			WHEN merge_same_day AND i.subject_key IS NOT NULL THEN 'same_day'
			ELSE 'agreed'
		END AS step
	FROM keyed_events AS k
	JOIN strata AS s ON s.stratum_key = k.stratum_key
	LEFT JOIN contact_starts AS c ON c.event_key = k.event_key
	LEFT JOIN contact_issues AS i
		ON i.subject_key = k.subject_key AND i.issue_area = k.issue_area AND i.issue_topic = k.issue_topic
		AND i.issue_channel = k.issue_channel AND i.day = k.event_day
), client_steps AS (
	SELECT client_key, step, count(*) AS counted
	FROM fates GROUP BY client_key, step
), placed AS (
	SELECT *, list_position(string_split(steps, chr(31)), step) AS place FROM client_steps
), ranked AS (
	SELECT *, client_key IS NOT NULL AND place = max(place) OVER (PARTITION BY client_key) AS is_furthest
	FROM placed
)
SELECT step::VARCHAR AS step, sum(counted)::INTEGER AS counted, count(client_key)::INTEGER AS clients,
	count_if(is_furthest)::INTEGER AS furthest
FROM ranked GROUP BY step, place ORDER BY place;
