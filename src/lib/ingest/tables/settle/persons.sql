-- Combinations of client traits with contract values, ages as bounds in full years, the county
-- of the event (hva_code) and that of the municipality.
-- Reads person_texts, value_readings, age_groups, municipalities, municipality_words, county_words.
-- Source: domain.md 8.2 (age classes), 9.1, 9.5.
CREATE OR REPLACE TEMP TABLE person_cells AS
WITH cells AS (
	UNPIVOT (SELECT * EXCLUDE (birth_age) FROM person_texts)
	ON COLUMNS(* EXCLUDE (file_key, person_no)) INTO NAME column_name VALUE raw
),
mapped AS (
	SELECT
		c.file_key, c.person_no, c.column_name, v.value, v.unknown,
		-- Names and codes as they are compared; a spreadsheet's 7.0 is 7.
		regexp_replace(
			strip_accents(lower(regexp_replace(v.value, '^(\d+)[.,]0$', '\1'))), '[^a-z0-9]', '', 'g'
		) AS word
	FROM cells c
	JOIN value_readings v ON v.file_key = c.file_key AND v.column_name = c.column_name AND v.raw = c.raw
),
years AS (
	SELECT *, TRY_CAST(floor(TRY_CAST(replace(value, ',', '.') AS DOUBLE)) AS INTEGER) AS number
	FROM mapped
),
-- A class of ages by its numbers: 18-22, 85+, 75 tai yli, alle 7.
classes AS (
	SELECT
		file_key, person_no, column_name,
		TRY_CAST(regexp_extract(value, '(\d+)', 1) AS INTEGER) AS first_age,
		TRY_CAST(regexp_extract(value, '\d+\D+?(\d+)', 1) AS INTEGER) AS second_age,
		regexp_matches(lower(value), '\+|yli|över|over|vähintään|minst|≥|>') AS from_first,
		regexp_matches(lower(value), 'alle|under|<') AS below_first
	FROM mapped WHERE column_name = 'age_group'
)
SELECT
	y.file_key, y.person_no, y.column_name, coalesce(w.municipality_code, y.value) AS value,
	CASE
		WHEN y.column_name = 'age_years' AND y.number BETWEEN 0 AND 130 THEN y.number
		WHEN y.column_name = 'age_group' AND k.below_first THEN 0
		WHEN y.column_name = 'age_group' THEN k.first_age
	END AS age_low,
	CASE
		WHEN y.column_name = 'age_years' AND y.number BETWEEN 0 AND 130 THEN y.number
		WHEN y.column_name = 'age_group' AND k.below_first THEN k.first_age - 1
		WHEN y.column_name = 'age_group' AND k.from_first THEN 200
		WHEN y.column_name = 'age_group' THEN coalesce(k.second_age, k.first_age)
	END AS age_high,
	coalesce(m.county, o.county) AS county,
	CASE
		WHEN y.unknown THEN TRUE
		WHEN y.column_name = 'age_years' THEN y.number IS NULL OR y.number NOT BETWEEN 0 AND 130
		WHEN y.column_name = 'birth_year' THEN TRY_CAST(y.value AS INTEGER) IS NULL
		WHEN y.column_name = 'age_group' THEN k.first_age IS NULL
		WHEN y.column_name = 'municipality_code' THEN w.word IS NULL
		WHEN y.column_name = 'hva_code' THEN o.word IS NULL
		ELSE FALSE
	END AND y.value IS NOT NULL OR y.unknown AS unknown
FROM years y
LEFT JOIN classes k
	ON k.person_no = y.person_no AND k.column_name = y.column_name
LEFT JOIN municipality_words w
	ON y.column_name = 'municipality_code'
	AND w.word = CASE WHEN length(y.word) < 3 THEN lpad(y.word, 3, '0') ELSE y.word END
LEFT JOIN municipalities m ON m.municipality_code = w.municipality_code
LEFT JOIN county_words o
	ON y.column_name = 'hva_code'
	AND o.word = CASE WHEN length(y.word) < 2 THEN lpad(y.word, 2, '0') ELSE y.word END;

CREATE OR REPLACE TEMP TABLE persons AS
WITH columns AS (
	SELECT
		file_key, person_no,
		max(age_low) FILTER (WHERE column_name = 'age_years') AS age_years,
		max(age_low) FILTER (WHERE column_name = 'age_group') AS class_low,
		max(age_high) FILTER (WHERE column_name = 'age_group') AS class_high,
		max(value) FILTER (WHERE column_name = 'sex') AS sex,
		max(value) FILTER (WHERE column_name = 'municipality_code') AS municipality_code,
		max(value) FILTER (WHERE column_name = 'segment') AS segment,
		max(value) FILTER (WHERE column_name = 'language') AS language,
		max(county) FILTER (WHERE column_name = 'municipality_code') AS home_county,
		max(county) FILTER (WHERE column_name = 'hva_code') AS stated_county,
		max(value) FILTER (WHERE column_name = 'special_support')::BOOLEAN AS special_support,
		max(value) FILTER (WHERE column_name = 'student')::BOOLEAN AS student
	FROM person_cells GROUP BY file_key, person_no
),
ages AS (
	SELECT
		t.file_key, t.person_no, c.sex, c.municipality_code, c.segment, c.language, c.special_support, c.student,
		TRY_CAST(t.birth_year AS INTEGER) AS birth_year,
		c.stated_county, c.home_county,
		coalesce(c.age_years, CASE WHEN t.birth_age BETWEEN 0 AND 130 THEN t.birth_age END) AS age_years,
		c.class_low, c.class_high
	FROM person_texts t
	LEFT JOIN columns c ON c.person_no = t.person_no
),
bounds AS (
	SELECT
		*, coalesce(age_years, class_low) AS age_low,
		CASE WHEN age_years IS NOT NULL THEN age_years ELSE class_high END AS age_high
	FROM ages
)
SELECT
	b.person_no AS person_key, b.special_support, b.student, b.stated_county, b.home_county,
	b.age_years, b.age_low, b.age_high, coalesce(g.age_group, '') AS age_group,
	b.birth_year, b.sex, b.municipality_code, b.segment, b.language
FROM bounds b
LEFT JOIN age_groups g ON b.age_low >= g.age_from AND b.age_high <= g.age_to;
