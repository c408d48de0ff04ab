-- What moves the clocks of the law. Reads history_rows, event_traits, service_signs, applied_rules, rule_areas, run_places,
-- rule_clocks, waits_definition. Source: domain.md part 0, Clock events; second round, Doctor clocks.

-- clock_traits: kinds of events that start or stop a clock of an applied rule. Grain: clock x side x trait.
-- is_fallback: counts only where the ordinary event is missing; is_inferred: and then marks the wait. A start must be in
-- a service area of a rule of the clock; a stop may be anywhere in the case.
-- @once clock_traits
WITH start_areas AS (
	SELECT DISTINCT r.clock_key, a.service_area
	FROM applied_rules AS r
	JOIN rule_areas AS a ON a.version_key = r.version_key
),
clocks AS (
	SELECT DISTINCT clock_key, assessment
	FROM applied_rules
),
matches AS (
	SELECT c.clock_key, k.assessment, c.side, t.trait_key, t.service_area, c.opens_case, c.is_fallback, c.is_inferred
	FROM clocks AS k
	JOIN rule_clocks AS c ON c.clock_key = k.clock_key
	JOIN event_traits AS t ON t.event_type = c.event_type
	CROSS JOIN waits_definition AS d
	WHERE (NOT c.delivered OR COALESCE(t.status, 'done') = 'done')
		AND (c.profession IS NULL OR c.profession = t.profession)
		AND (c.other_than IS NULL OR c.other_than <> t.profession)
		AND (c.referral_status IS NULL OR c.referral_status = t.referral_status)
		AND (c.urgency IS NULL OR c.urgency = t.urgency)
		AND (d.remote_counts OR t.event_type <> 'remote_visit')
)
SELECT
	m.clock_key, m.assessment, m.side, m.trait_key,
	MIN(CASE WHEN m.opens_case THEN 1 ELSE 0 END) = 1 AS opens_case,
	MIN(CASE WHEN m.is_fallback THEN 1 ELSE 0 END) = 1 AS is_fallback,
	MIN(CASE WHEN m.is_inferred THEN 1 ELSE 0 END) = 1 AS is_inferred, MIN(p.place_key) AS place_key
FROM matches AS m
LEFT JOIN start_areas AS a ON a.clock_key = m.clock_key AND a.service_area = m.service_area
LEFT JOIN run_places AS p ON p.clock_key = m.clock_key AND p.trait_key = m.trait_key
WHERE m.side = 'stop' OR a.clock_key IS NOT NULL
GROUP BY m.clock_key, m.assessment, m.side, m.trait_key;

-- opening_starts: starts that count only where they open a case, or come while no service runs. Grain: clock x event.
-- @step opening_starts
SELECT c.clock_key, e.event_key, e.event_day, e.client_key, e.case_key, t.service_area
FROM history_rows AS e
JOIN (SELECT clock_key, trait_key FROM clock_traits WHERE side = 'start' AND opens_case) AS c ON c.trait_key = e.trait_key
JOIN event_traits AS t ON t.trait_key = e.trait_key
WHERE e.client_key IS NOT NULL;

-- closed_starts: those of them that do not count. Grain: clock x event.
-- @step closed_starts
WITH opened_cases AS (
	SELECT e.case_key, MIN(e.event_key) AS event_key
	FROM history_rows AS e
	JOIN (SELECT DISTINCT case_key FROM opening_starts) AS o ON o.case_key = e.case_key
	GROUP BY e.case_key
)
SELECT s.clock_key, s.event_key
FROM opening_starts AS s
JOIN opened_cases AS o ON o.case_key = s.case_key
WHERE o.event_key <> s.event_key
UNION
SELECT s.clock_key, s.event_key
FROM opening_starts AS s
JOIN service_signs AS v
	ON v.client_key = s.client_key AND v.service_area = s.service_area AND v.event_key < s.event_key
	AND v.until_day >= s.event_day AND COALESCE(v.end_key, 2147483647) > s.event_key
WHERE s.case_key IS NULL;

-- clock_starts: events that may start a clock, by clock; of a case with a deadline of its own, every event, and without
-- a case every event of the client in the area. Without client id there is no clock. place_key: 0 where no limit may hold.
-- Grain: clock x event.
-- @step clock_starts
WITH own_clocks AS (
	SELECT DISTINCT clock_key
	FROM applied_rules
	WHERE limit_unit = 'own'
),
cases_with_deadline AS (
	SELECT DISTINCT case_key
	FROM history_rows
	WHERE case_key IS NOT NULL AND due_day IS NOT NULL
),
areas_with_deadline AS (
	SELECT DISTINCT e.client_key, t.service_area
	FROM history_rows AS e
	JOIN event_traits AS t ON t.trait_key = e.trait_key
	WHERE e.case_key IS NULL AND e.due_day IS NOT NULL
),
own_starts AS (
	SELECT e.event_key, e.event_day, e.client_key, e.case_key, e.trait_key
	FROM history_rows AS e
	JOIN cases_with_deadline AS c ON c.case_key = e.case_key
	WHERE e.client_key IS NOT NULL
	UNION ALL
	SELECT e.event_key, e.event_day, e.client_key, e.case_key, e.trait_key
	FROM history_rows AS e
	JOIN areas_with_deadline AS a ON a.client_key = e.client_key
	JOIN event_traits AS t ON t.trait_key = e.trait_key AND t.service_area = a.service_area
	WHERE e.case_key IS NULL
)
SELECT
	c.clock_key, c.assessment, c.is_fallback, c.is_inferred, COALESCE(c.place_key, 0) AS place_key,
	e.event_key, e.event_day, e.client_key, e.case_key, e.trait_key
FROM history_rows AS e
JOIN (SELECT * FROM clock_traits WHERE side = 'start') AS c ON c.trait_key = e.trait_key
LEFT JOIN closed_starts AS x ON x.event_key = e.event_key AND x.clock_key = c.clock_key
WHERE e.client_key IS NOT NULL AND x.event_key IS NULL
UNION ALL
SELECT
	k.clock_key, CAST(NULL AS STRING) AS assessment, FALSE AS is_fallback, FALSE AS is_inferred, COALESCE(p.place_key, 0) AS place_key,
	o.event_key, o.event_day, o.client_key, o.case_key, o.trait_key
FROM own_starts AS o
CROSS JOIN own_clocks AS k
LEFT JOIN run_places AS p ON p.trait_key = o.trait_key AND p.clock_key = k.clock_key;
