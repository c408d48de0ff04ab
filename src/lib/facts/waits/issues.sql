-- Issues that only the clocks of the law show: a stop before its start, an age missing where a limit needs it.
-- Grain: issue (file_key, line, column_name, code). One SELECT, for the table of issues, over the default definition.
-- Reads waits, event_rows, event_traits, event_persons, event_sources, rules, rule_areas, rule_clocks, column_fill.
-- Source: domain.md 9.5 (Validation report).
WITH backward AS (
	SELECT DISTINCT start_key FROM waits WHERE has_only_earlier_stop
),
aged_starts AS (
	SELECT DISTINCT t.trait_key, v.valid_from, v.valid_to
	FROM event_traits AS t
	JOIN rule_areas AS a ON a.service_area = t.service_area
	JOIN rules AS v ON v.version_key = a.version_key
	JOIN rule_clocks AS c ON c.clock_key = v.clock_key AND c.side = 'start' AND c.event_type = t.event_type
	WHERE v.age_min IS NOT NULL OR v.age_below IS NOT NULL
),
ages_told AS (
	SELECT CAST(SUM(filled) AS BIGINT) AS filled
	FROM column_fill
	WHERE column_name IN ('age_years', 'birth_year', 'age_group')
),
ageless AS (
	SELECT DISTINCT r.event_key
	FROM event_rows AS r
	JOIN event_persons AS p ON p.person_key = r.person_key
	JOIN aged_starts AS a ON a.trait_key = r.trait_key
	CROSS JOIN ages_told AS n
	WHERE p.age_low IS NULL AND n.filled > 0
		AND r.event_day BETWEEN a.valid_from AND COALESCE(a.valid_to, r.event_day)
)
SELECT s.file_key, s.line, '' AS column_name, 'stop_before_start' AS code
FROM backward AS b
JOIN event_sources AS s ON s.event_key = b.start_key
UNION ALL
SELECT s.file_key, s.line, 'age_years' AS column_name, 'age_missing' AS code
FROM ageless AS g
JOIN event_sources AS s ON s.event_key = g.event_key;
