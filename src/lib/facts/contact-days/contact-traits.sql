-- What the kinds of events tell of contact days: settled once per combination of traits, not per event.
-- Reads event_rows, event_traits, units, service_areas, data_period, contact_days_definition.
-- Source: domain.md part 0 and 2.3.

-- @once series_topics
-- Topics of care in series; folded to lower case.
SELECT topic FROM (VALUES
	('rokotus'), ('dialyysi'), ('haavahoito'), ('fysioterapiasarja'), ('korvaushoito'), ('injektio'),
	('neuvolan määräaikaistarkastus'), ('ryhmä')
) AS listed(topic)

-- @once issue_topics
-- Numbers of the topics, from 1; none where they do not tell issues apart.
WITH told AS (
	SELECT DISTINCT e.topic_code
	FROM event_rows AS e
	CROSS JOIN contact_days_definition AS d
	WHERE d.issue_match = 'topic' AND e.topic_code <> ''
)
SELECT topic_code, CAST(ROW_NUMBER() OVER (ORDER BY topic_code NULLS LAST) AS INTEGER) AS topic_key
FROM told

-- @once contact_traits
-- What events of a kind are about, and the first reason (a fate) that keeps all of them from a contact day.
-- area_key: of the issue, 0 where it does not tell issues apart; issue_key: with the channel where that does.
SELECT
	t.trait_key, d.level = 'case' AS by_case, d.merge_same_day, d.exclude_planned,
	t.status IS NULL OR t.status NOT IN ('cancelled', 'no_show') AS is_kept,
	CASE d.issue_match WHEN 'any' THEN 0 ELSE DENSE_RANK() OVER (ORDER BY t.service_area NULLS LAST) END AS area_key,
	DENSE_RANK() OVER (
		ORDER BY CASE d.issue_match WHEN 'any' THEN '' ELSE t.service_area END NULLS LAST,
			CASE WHEN d.channel_match THEN t.channel ELSE '' END NULLS LAST
	) AS issue_key,
	DENSE_RANK() OVER (ORDER BY t.unit_id NULLS LAST) AS unit_key,
	COALESCE(t.initiator = 'third_party', FALSE) AS third_party,
	t.event_type = 'notification' AND t.service_area = 'lastensuojelu'
		AND t.initiator IN ('third_party', 'professional', 'organisation') AS is_told_by_others,
	LOWER(t.close_reason) IN ('kuollut', 'muuttanut') AS departs,
	LEAST(u.follow_up_end, p.as_of) AS follow_up_end, COALESCE(s.default_window_days, 14) AS default_window_days,
	CASE
		WHEN t.eligible NOT IN ('always', 'unplanned') THEN 'other_event'
		WHEN COALESCE(t.initiator, 'client') NOT IN ('client', 'relative', 'third_party') THEN 'other_initiator'
		WHEN t.event_type = 'notification' AND t.initiator = 'third_party' AND COALESCE(
			d.third_party, CASE WHEN t.service_area = 'lastensuojelu' THEN 'exclude' ELSE 'include' END
		) = 'exclude' THEN 'third_party'
		WHEN COALESCE(t.status, 'done') IN ('cancelled', 'no_show') THEN 'cancelled'
		WHEN t.eligible = 'unplanned' AND t.planned IS NULL THEN 'planning_unknown'
		WHEN t.eligible = 'unplanned' AND t.planned THEN 'planned'
		WHEN d.exclude_group AND (COALESCE(t.group_flag, FALSE) OR t.event_type = 'group_visit') THEN 'group'
		WHEN d.exclude_planned AND COALESCE(t.planned, FALSE) THEN 'planned'
	END AS reason
FROM event_traits AS t
CROSS JOIN contact_days_definition AS d
CROSS JOIN data_period AS p
LEFT JOIN units AS u ON u.unit_id = t.unit_id
LEFT JOIN service_areas AS s ON s.service_area = t.service_area
