-- issues: one row per problem found; line NULL where it concerns a whole column, unit or file.
-- Codes: src/lib/events/issues. Source: domain.md 0, 9.5 (Validation report).
INSERT INTO issues
SELECT file_key, line, '', code FROM refused_lines;

INSERT INTO issues
WITH bits AS (
	SELECT * FROM (VALUES
		(1, 'event_time', 'unreadable_time'), (2, 'booking_made_time', 'unreadable_time'),
		(4, 'booked_time', 'unreadable_time'), (8, 'due_at', 'unreadable_time'),
		(16, 'sequence', 'unreadable_number'), (32, 'event_time', 'unreadable_clock')
	) AS b (bit, column_name, code)
)
SELECT r.file_key, r.row_no - f.row_base, b.column_name, b.code
FROM records r
JOIN load_files f USING (file_key)
JOIN bits b ON (r.unread & b.bit) <> 0
WHERE r.unread <> 0
UNION ALL
SELECT r.file_key, r.row_no - f.row_base, 'event_time', 'missing_time'
FROM records r JOIN load_files f USING (file_key)
WHERE r.event_at IS NULL AND (r.unread & 1) = 0
UNION ALL
SELECT r.file_key, r.row_no - f.row_base, 'event_time', 'year_out_of_range'
FROM records r JOIN load_files f USING (file_key)
WHERE NOT is_accepted(settled_century(r.event_at, r.event_form, 0));

-- Values nobody knows, and event types missing.
INSERT INTO issues
WITH trait_problems AS (
	SELECT
		trait_no, column_name,
		CASE column_name
			WHEN 'event_type' THEN 'unknown_event_type'
			WHEN 'service_area' THEN 'unknown_service_area'
			ELSE 'unknown_value' END AS code
	FROM trait_cells WHERE unknown
	UNION ALL
	SELECT t.trait_key, 'event_type', 'missing_event_type'
	FROM traits t
	ANTI JOIN trait_cells c
		ON c.trait_no = t.trait_key AND c.column_name = 'event_type' AND c.unknown
	WHERE t.event_type IS NULL
)
SELECT r.file_key, r.row_no - f.row_base, p.column_name, p.code
FROM records r
JOIN trait_problems p USING (trait_no)
JOIN load_files f USING (file_key)
WHERE r.fate <> 2;

INSERT INTO issues
WITH person_problems AS (
	SELECT
		person_no, column_name,
		CASE
			WHEN column_name IN ('age_years', 'birth_year', 'age_group') THEN 'unreadable_age'
			WHEN column_name = 'municipality_code' THEN 'unknown_municipality'
			WHEN column_name = 'hva_code' THEN 'unknown_county'
			ELSE 'unknown_value' END AS code
	FROM person_cells WHERE unknown
	UNION ALL
	SELECT person_key, 'age_group', 'age_not_enough'
	FROM persons WHERE age_low IS NOT NULL AND age_group = ''
)
SELECT r.file_key, r.row_no - f.row_base, p.column_name, p.code
FROM records r
JOIN person_problems p USING (person_no)
JOIN load_files f USING (file_key)
WHERE r.fate <> 2;

INSERT INTO issues
SELECT r.file_key, r.row_no - f.row_base, '', 'duplicate_row'
FROM records r
JOIN load_files f USING (file_key)
SEMI JOIN duplicate_rows d ON d.row_no = r.row_no
GROUP BY r.file_key, r.row_no, f.row_base;

-- Events outside the data's time, then those without a client, a unit, or planning.
INSERT INTO issues
WITH outside AS (
	SELECT record, 'isolated_date' AS code FROM isolated_records
	UNION ALL
	SELECT record, 'future' FROM kept WHERE event_at::DATE > getvariable('as_of')
)
SELECT r.file_key, r.row_no - f.row_base, 'event_time', o.code
FROM outside o
JOIN records r ON r.rowid = o.record
JOIN load_files f ON f.file_key = r.file_key;

INSERT INTO issues
WITH shared AS (
	SELECT trait_key, 'unit_id' AS column_name, 'missing_unit' AS code FROM event_traits WHERE unit_id = ''
	UNION ALL
	SELECT trait_key, 'unit_id', 'unknown_unit' FROM event_traits t
	ANTI JOIN units_file u ON u.unit_id = t.unit_id
	WHERE t.unit_id <> '' AND (SELECT count(*) FROM units_file) > 0
	UNION ALL
	SELECT trait_key, 'planned', 'planning_unknown' FROM event_traits
	WHERE is_visit AND planned IS NULL
		AND (SELECT filled FROM column_fill WHERE column_name = 'planned') > 0
),
problems AS (
	SELECT event_key, 'client_id' AS column_name, 'missing_client' AS code FROM event_rows WHERE client_key IS NULL
	UNION ALL
	SELECT r.event_key, s.column_name, s.code FROM event_rows r JOIN shared s USING (trait_key)
)
SELECT s.file_key, s.line, p.column_name, p.code
FROM problems p JOIN event_sources s USING (event_key)
UNION ALL
SELECT r.file_key, r.row_no - f.row_base, 'case_id', 'dummy_case'
FROM kept k
JOIN records r ON r.rowid = k.record
SEMI JOIN dummy_cases n ON n.case_no = r.case_no
JOIN load_files f ON f.file_key = r.file_key
WHERE k.event_at < getvariable('as_of') + INTERVAL 1 DAY;
