-- Which limits the data can be judged by, over the whole file, whatever as-of.
-- Reads rules, rule_areas, rule_clocks, file_rows, event_traits, column_fill, data_period.
-- Source: domain.md part 0, Clock events; second round, As-of.

-- rule_gaps: what the data lack for a version in force at some time of them: 'area_absent' (no events in its service
-- areas), a contract column, an event type (the usual one of several), or what no column of the contract tells
-- (rules/missing-messages.ts). Grain: version x missing.
-- @once rule_gaps
WITH rules_in_force AS (
	SELECT r.*
	FROM rules AS r
	CROSS JOIN data_period AS p
	WHERE r.valid_from <= p.data_end AND COALESCE(r.valid_to, p.data_end) >= p.data_start
),
traits_in_use AS (
	SELECT DISTINCT trait_key
	FROM file_rows
),
area_types AS (
	SELECT DISTINCT t.service_area, t.event_type
	FROM event_traits AS t
	JOIN traits_in_use AS u ON u.trait_key = t.trait_key
),
version_types AS (
	SELECT DISTINCT a.version_key, t.event_type
	FROM rule_areas AS a
	JOIN area_types AS t ON t.service_area = a.service_area
),
sides AS (
	SELECT
		r.version_key, c.side,
		MAX(CASE WHEN c.place = 1 THEN c.event_type END) AS usual_type,
		COUNT(t.event_type) AS types_present,
		MAX(CASE WHEN COALESCE(c.profession, c.other_than) IS NOT NULL THEN 1 ELSE 0 END) AS needs_profession,
		MAX(CASE WHEN c.urgency IS NOT NULL THEN 1 ELSE 0 END) AS needs_urgency
	FROM rules_in_force AS r
	JOIN rule_clocks AS c ON c.clock_key = r.clock_key
	LEFT JOIN version_types AS t ON t.version_key = r.version_key AND t.event_type = c.event_type
	WHERE r.limit_unit <> 'own'
	GROUP BY r.version_key, c.side
),
columns_needed AS (
	SELECT version_key, 'age_years' AS needed FROM rules_in_force WHERE age_min IS NOT NULL OR age_below IS NOT NULL
	UNION ALL
	SELECT version_key, 'care_kind' AS needed FROM rules_in_force WHERE care_kind <> 'unknown'
	UNION ALL
	SELECT version_key, 'special_support' AS needed FROM rules_in_force WHERE special_support
	UNION ALL
	SELECT version_key, 'student' AS needed FROM rules_in_force WHERE student
	UNION ALL
	SELECT version_key, 'urgency' AS needed FROM rules_in_force WHERE urgent
	UNION ALL
	SELECT version_key, 'due_at' AS needed FROM rules_in_force WHERE limit_unit = 'own'
	UNION ALL
	SELECT version_key, 'profession' AS needed FROM sides WHERE needs_profession = 1
	UNION ALL
	SELECT version_key, 'urgency' AS needed FROM sides WHERE needs_urgency = 1
),
columns_filled AS (
	SELECT CASE WHEN column_name IN ('birth_year', 'age_group') THEN 'age_years' ELSE column_name END AS filled
	FROM column_fill
	WHERE filled > 0
),
areas_present AS (
	SELECT DISTINCT version_key FROM version_types
)
SELECT r.version_key, r.rule, 'area_absent' AS missing
FROM rules_in_force AS r
LEFT JOIN areas_present AS a ON a.version_key = r.version_key
WHERE a.version_key IS NULL
UNION
SELECT r.version_key, r.rule, r.lacks AS missing
FROM rules_in_force AS r
JOIN areas_present AS a ON a.version_key = r.version_key
WHERE r.lacks IS NOT NULL
UNION
SELECT r.version_key, r.rule, s.usual_type AS missing
FROM rules_in_force AS r
JOIN areas_present AS a ON a.version_key = r.version_key
JOIN sides AS s ON s.version_key = r.version_key
WHERE s.types_present = 0
UNION
SELECT r.version_key, r.rule, n.needed AS missing
FROM rules_in_force AS r
JOIN areas_present AS a ON a.version_key = r.version_key
JOIN columns_needed AS n ON n.version_key = r.version_key
LEFT JOIN columns_filled AS f ON f.filled = n.needed
WHERE f.filled IS NULL;

-- applied_rules: versions that lack nothing. Grain: version.
-- @once applied_rules
SELECT r.*
FROM rules AS r
CROSS JOIN data_period AS p
LEFT JOIN (SELECT DISTINCT version_key FROM rule_gaps) AS g ON g.version_key = r.version_key
WHERE g.version_key IS NULL
	AND r.valid_from <= p.data_end AND COALESCE(r.valid_to, p.data_end) >= p.data_start;

-- rules_not_applied: rules of which no version is, and each thing the data lack for it; an absent area only where no
-- version has one. Grain: rule x missing.
-- @keep rules_not_applied
SELECT DISTINCT g.rule, g.missing
FROM rule_gaps AS g
LEFT JOIN applied_rules AS a ON a.rule = g.rule
LEFT JOIN (SELECT DISTINCT rule FROM rule_gaps WHERE missing <> 'area_absent') AS p ON p.rule = g.rule
WHERE a.rule IS NULL AND (g.missing <> 'area_absent' OR p.rule IS NULL);
