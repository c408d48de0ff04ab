-- What becomes of every record: its `fate` in records: 0 an event of its own, 1 unusable (no time, a year that is not
-- accepted, no event type or one nobody knows), 2 in a row that repeats an earlier one, 3 merged: it repeats an earlier
-- event of its case word for word, or tells of an activity that another record stands for (settle/lifecycle), 4 set
-- aside: far from all other days (settle/period). And which case ids say nothing.
-- Source: domain.md 0 (Rows; Contract, additions).

-- placed_records: records, each with its place among all rows.
CREATE OR REPLACE TEMP VIEW placed_records AS
SELECT r.*, r.rowid AS record, place_of(r.row_no, f.newest_first, f.row_base, f.last_row) AS place
FROM records r JOIN staged_files f USING (file_key);

UPDATE records SET fate = 1
FROM (
	SELECT r.rowid AS record
	FROM records r
	JOIN traits t ON t.trait_key = r.trait_no
	WHERE r.event_at IS NULL OR t.event_type IS NULL OR NOT is_accepted(settled_century(r.event_at, r.event_form, 0))
) bad
WHERE bad.record = records.rowid;

-- A row is rejected when none of its records can be used.
CREATE OR REPLACE TEMP TABLE rejected_rows AS
WITH doubtful AS (SELECT row_no, count(*) AS bad FROM records WHERE fate = 1 GROUP BY row_no),
sizes AS (
	SELECT r.row_no, count(*) AS records FROM records r SEMI JOIN doubtful USING (row_no) GROUP BY r.row_no
)
SELECT row_no FROM doubtful JOIN sizes USING (row_no) WHERE bad = records;

-- Rows that repeat an earlier usable row of the same layout to the letter.
CREATE OR REPLACE TEMP TABLE duplicate_rows AS
WITH repeats AS (
	SELECT r.row_key, min(r.place) AS first_place
	FROM placed_records r ANTI JOIN rejected_rows USING (row_no)
	GROUP BY r.row_key HAVING min(r.place) <> max(r.place)
)
SELECT DISTINCT r.row_no
FROM placed_records r JOIN repeats USING (row_key) ANTI JOIN rejected_rows USING (row_no)
WHERE r.place <> repeats.first_place;

UPDATE records SET fate = 2 WHERE row_no IN (SELECT row_no FROM duplicate_rows);

-- Case ids that stand for no case: held by more than 50 clients and over 0.1 % of all. Their events have no case.
CREATE OR REPLACE TEMP TABLE dummy_cases AS
WITH large AS (
	SELECT case_no FROM records WHERE case_no IS NOT NULL AND fate <> 1 GROUP BY case_no HAVING count(*) > 50
),
held AS (
	SELECT case_no, count(DISTINCT client_no) AS clients
	FROM records SEMI JOIN large USING (case_no) WHERE fate <> 1 GROUP BY case_no
)
SELECT case_no FROM held
WHERE clients > 50 AND clients > 0.001 * (SELECT count(DISTINCT client_no) FROM records WHERE fate <> 1);

-- Records that repeat an earlier one of their case word for word.
UPDATE records SET fate = 3
FROM (
	WITH usable AS (
		SELECT r.record, r.merge_key, r.place * 1000::BIGINT + r.event_no AS place
		FROM placed_records r ANTI JOIN dummy_cases USING (case_no)
		WHERE r.merge_key IS NOT NULL AND r.fate = 0
	),
	repeats AS (
		SELECT merge_key, min(place) AS first_place FROM usable GROUP BY merge_key HAVING count(*) > 1
	)
	SELECT record FROM usable JOIN repeats USING (merge_key) WHERE place <> first_place
) repeated
WHERE repeated.record = records.rowid;
