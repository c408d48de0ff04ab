-- Issues that only the clocks of the law show: a stop before its start, an age missing where a limit needs it.
-- Reads waits (default variant), event_sources, rules. Source: domain.md 9.5 (Validation report).
INSERT INTO issues
WITH backward AS (SELECT DISTINCT start_key FROM waits WHERE variant = 1 AND status = 'invalid')
SELECT s.file_key, s.line, '', 'stop_before_start'
FROM backward b JOIN event_sources s ON s.event_key = b.start_key;

INSERT INTO issues
WITH aged_starts AS (
	SELECT DISTINCT t.trait_key, v.valid_from, v.valid_to
	FROM event_traits t
	JOIN rule_areas a ON a.service_area = t.service_area
	JOIN rules v ON v.version_key = a.version_key
	JOIN rule_clocks c ON c.clock_key = v.clock_key AND c.side = 'start' AND c.event_type = t.event_type
	WHERE v.age_min IS NOT NULL OR v.age_below IS NOT NULL
),
ageless AS (
	SELECT DISTINCT r.event_key
	FROM event_rows r
	JOIN event_persons p ON p.person_key = r.person_key AND p.age_low IS NULL
	JOIN aged_starts a
		ON a.trait_key = r.trait_key
		AND r.event_day BETWEEN a.valid_from AND coalesce(a.valid_to, DATE '9999-12-31')
	WHERE (
		SELECT sum(filled) FROM column_fill WHERE column_name IN ('age_years', 'birth_year', 'age_group')
	) > 0
)
SELECT s.file_key, s.line, 'age_years', 'age_missing'
FROM ageless g JOIN event_sources s ON s.event_key = g.event_key;
