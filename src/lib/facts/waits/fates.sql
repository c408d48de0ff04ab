-- What became of every event that may start a clock of a rule in use. Grain: event x rule.
-- Reads history_rows, event_traits, event_persons, rules, rule_areas, rule_clocks, applied_rules, waits,
-- waits_definition. Source: domain.md part 0 (Clock, Statuses), 1.4.

-- rule_versions: versions of the rules in use, in force or not, by service area. Grain: version x area.
-- @once rule_versions
WITH used_rules AS (SELECT DISTINCT rule FROM applied_rules)
SELECT r.rule, r.version_key, r.clock_key, r.limit_unit, a.service_area, r.valid_from, r.valid_to, r.age_min, r.age_below
FROM rules AS r
JOIN used_rules AS u ON u.rule = r.rule
JOIN rule_areas AS a ON a.version_key = r.version_key;

-- @fates
-- not_in_force, age_unknown, not_covered: by the event's own day and age, a class of ages that crosses the limit's border
-- is unknown; running: the case's clock had started before, or the limit looks at another event of the case.
WITH starting_traits AS (
	SELECT DISTINCT v.rule, t.trait_key
	FROM rule_versions AS v
	JOIN rule_clocks AS c ON c.clock_key = v.clock_key AND c.side = 'start'
	JOIN event_traits AS t ON t.service_area = v.service_area AND t.event_type = c.event_type
	CROSS JOIN waits_definition AS d
	WHERE v.limit_unit <> 'own'
		AND (d.remote_counts OR t.event_type <> 'remote_visit')
		AND (NOT c.delivered OR COALESCE(t.status, 'done') = 'done')
		AND (c.profession IS NULL OR c.profession = t.profession)
		AND (c.other_than IS NULL OR c.other_than <> t.profession)
		AND (c.referral_status IS NULL OR c.referral_status = t.referral_status)
		AND (c.urgency IS NULL OR c.urgency = t.urgency)
),
own_areas AS (
	SELECT DISTINCT e.client_key, t.service_area, v.rule
	FROM history_rows AS e
	JOIN event_traits AS t ON t.trait_key = e.trait_key
	CROSS JOIN (SELECT DISTINCT rule FROM rule_versions WHERE limit_unit = 'own') AS v
	WHERE e.due_day IS NOT NULL AND e.case_key IS NULL AND e.client_key IS NOT NULL
),
own_cases AS (
	SELECT DISTINCT e.case_key, v.rule
	FROM history_rows AS e
	CROSS JOIN (SELECT DISTINCT rule FROM rule_versions WHERE limit_unit = 'own') AS v
	WHERE e.due_day IS NOT NULL AND e.case_key IS NOT NULL
),
starting_events AS (
	SELECT e.event_key, s.rule
	FROM history_rows AS e
	JOIN starting_traits AS s ON s.trait_key = e.trait_key
	UNION
	SELECT e.event_key, o.rule
	FROM history_rows AS e
	JOIN own_cases AS o ON o.case_key = e.case_key
	UNION
	SELECT e.event_key, o.rule
	FROM history_rows AS e
	JOIN event_traits AS t ON t.trait_key = e.trait_key
	JOIN own_areas AS o ON o.client_key = e.client_key AND o.service_area = t.service_area
	WHERE e.case_key IS NULL
),
coverage AS (
	SELECT
		x.event_key, x.rule, e.client_key,
		MAX(CASE WHEN v.version_key IS NOT NULL THEN 1 ELSE 0 END) AS in_force,
		MAX(CASE WHEN p.age_high < v.age_min OR p.age_low >= v.age_below THEN 0 ELSE 1 END) AS age_may_fit,
		MAX(CASE
			WHEN COALESCE(p.age_low >= v.age_min, v.age_min IS NULL)
				AND COALESCE(p.age_high < v.age_below, v.age_below IS NULL) THEN 1
			ELSE 0
		END) AS age_fits
	FROM starting_events AS x
	JOIN history_rows AS e ON e.event_key = x.event_key
	JOIN event_traits AS t ON t.trait_key = e.trait_key
	JOIN event_persons AS p ON p.person_key = e.person_key
	LEFT JOIN rule_versions AS v
		ON v.rule = x.rule AND v.service_area = t.service_area AND e.event_day >= v.valid_from
		AND e.event_day <= COALESCE(v.valid_to, e.event_day)
	GROUP BY x.event_key, x.rule, e.client_key
),
facts AS (
	SELECT w.start_key, r.rule, MAX(w.no_clock) AS no_clock
	FROM waits AS w
	JOIN rules AS r ON r.version_key = w.version
	GROUP BY w.start_key, r.rule
)
SELECT
	c.event_key, c.rule,
	CASE
		WHEN f.start_key IS NOT NULL THEN COALESCE(f.no_clock, 'fact')
		WHEN c.client_key IS NULL THEN 'no_client'
		WHEN c.in_force = 0 THEN 'not_in_force'
		WHEN c.age_may_fit = 0 THEN 'not_covered'
		WHEN c.age_fits = 0 THEN 'age_unknown'
		ELSE 'running'
	END AS fate
FROM coverage AS c
LEFT JOIN facts AS f ON f.start_key = c.event_key AND f.rule = c.rule;
