-- How easily clients stand out by what is known of them. Grain: step, which says how much of each column is kept.
-- A class is all clients who share one combination; a client counts as standing out when any of their combinations has
-- fewer than k clients ($1). Topics count only where fewer than 20 clients have them (rare topics).
-- age: 2 birth year or age in years, 1 class; municipality: 2, or 1 the home county; day: 2, or 1 the week; 0 left out.
-- Reads event_rows, event_traits, event_persons. Source: domain.md 8.2 (k-anonymity report).
WITH steps AS (
	SELECT * FROM (VALUES
		('raw', 2, 1, 2, 1, 1, 1, 0), ('age', 1, 1, 2, 1, 1, 1, 0), ('county', 1, 1, 1, 1, 1, 1, 0),
		('raw_day', 2, 1, 2, 1, 1, 1, 2), ('county_day', 1, 1, 1, 1, 1, 1, 2), ('week', 1, 1, 1, 1, 1, 1, 1),
		('without_age', 0, 1, 2, 1, 1, 1, 0), ('without_sex', 2, 0, 2, 1, 1, 1, 0),
		('without_municipality', 2, 1, 0, 1, 1, 1, 0), ('without_language', 2, 1, 2, 0, 1, 1, 0),
		('without_unit', 2, 1, 2, 1, 0, 1, 0), ('without_topic', 2, 1, 2, 1, 1, 0, 0)
	) AS s (step, age, sex, municipality, language, unit, topic, day)
),
rare_topics AS (
	SELECT topic_code FROM event_rows WHERE topic_code IS NOT NULL
	GROUP BY topic_code HAVING count(DISTINCT client_key) < 20
),
known AS (
	SELECT
		r.client_key, r.event_day, t.unit_id, q.topic_code, p.sex, p.municipality_code, p.language, p.home_county, p.age_group,
		coalesce(p.birth_year::VARCHAR, p.age_years::VARCHAR, p.age_low::VARCHAR || '-' || p.age_high::VARCHAR) AS age
	FROM event_rows r
	JOIN event_traits t ON t.trait_key = r.trait_key
	JOIN event_persons p ON p.person_key = r.person_key
	LEFT JOIN rare_topics q ON q.topic_code = r.topic_code
	WHERE r.client_key IS NOT NULL
),
combinations AS (
	SELECT DISTINCT k.* EXCLUDE (event_day), NULL::DATE AS event_day, 0 AS dated FROM known k
	UNION ALL
	SELECT DISTINCT k.* EXCLUDE (event_day), k.event_day, 1 FROM known k
),
members AS (
	SELECT DISTINCT
		s.step, c.client_key,
		hash(
			CASE s.age WHEN 2 THEN c.age WHEN 1 THEN c.age_group END,
			CASE s.sex WHEN 1 THEN c.sex END,
			CASE s.municipality WHEN 2 THEN c.municipality_code WHEN 1 THEN c.home_county END,
			CASE s.language WHEN 1 THEN c.language END,
			CASE s.unit WHEN 1 THEN c.unit_id END,
			CASE s.topic WHEN 1 THEN c.topic_code END,
			CASE s.day WHEN 2 THEN c.event_day WHEN 1 THEN date_trunc('week', c.event_day)::DATE END
		) AS class_key
	FROM combinations c
	JOIN steps s ON (s.day > 0) = (c.dated = 1)
),
classes AS (SELECT step, class_key, count(*) AS size FROM members GROUP BY step, class_key),
clients AS (
	SELECT m.step, m.client_key, min(c.size) AS smallest
	FROM members m JOIN classes c ON c.step = m.step AND c.class_key = m.class_key
	GROUP BY m.step, m.client_key
)
SELECT
	s.step::VARCHAR AS step, count(c.client_key)::INTEGER AS clients,
	count_if(c.smallest < $1::INTEGER)::INTEGER AS outstanding,
	count_if(c.smallest >= $1::INTEGER)::INTEGER AS hidden_in_crowd,
	min(c.smallest)::INTEGER AS smallest_class,
	count_if(c.smallest < $1::INTEGER)::DOUBLE / nullif(count(c.client_key), 0) AS outstanding_share,
	count(c.client_key)::INTEGER AS n_clients, count_if(c.smallest < $1::INTEGER)::INTEGER AS n_outstanding,
	count_if(c.smallest >= $1::INTEGER)::INTEGER AS n_hidden
FROM steps s LEFT JOIN clients c ON c.step = s.step
GROUP BY s.step
ORDER BY s.step;
