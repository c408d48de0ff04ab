-- What becomes of every row: rejected, duplicate or used, which events repeat another, and which case ids say nothing.
-- Source: domain.md 0 (Rows; Contract, additions).

-- Traits whose records cannot be used: no event type, or one nobody knows.
CREATE OR REPLACE TEMP TABLE unusable_traits AS
SELECT file_key, trait_hash FROM traits WHERE event_type IS NULL;

CREATE OR REPLACE TEMP TABLE unusable_records AS
SELECT r.rowid AS record, r.row_no FROM records r WHERE r.event_at IS NULL
UNION
SELECT r.rowid, r.row_no FROM records r WHERE NOT is_accepted(settled_century(r.event_at, r.event_form, 0))
UNION
SELECT r.rowid, r.row_no FROM records r JOIN unusable_traits USING (file_key, trait_hash);

-- A row is rejected when none of its records can be used.
CREATE OR REPLACE TEMP TABLE rejected_rows AS
WITH doubtful AS (SELECT row_no, count(*) AS bad FROM unusable_records GROUP BY row_no),
sizes AS (
	SELECT r.row_no, count(*) AS records FROM records r SEMI JOIN doubtful USING (row_no) GROUP BY r.row_no
)
SELECT row_no FROM doubtful JOIN sizes USING (row_no) WHERE bad = records;

-- Rows that repeat an earlier usable row of the same layout to the letter.
CREATE OR REPLACE TEMP TABLE duplicate_rows AS
WITH repeats AS (
	SELECT r.row_hash, min(r.row_no) AS first_row
	FROM records r ANTI JOIN rejected_rows USING (row_no)
	GROUP BY r.row_hash HAVING min(r.row_no) <> max(r.row_no)
)
SELECT DISTINCT r.row_no
FROM records r JOIN repeats USING (row_hash) ANTI JOIN rejected_rows USING (row_no)
WHERE r.row_no <> repeats.first_row;

-- Case ids that stand for no case: held by more than 50 clients and over 0.1 % of all. Their events have no case.
CREATE OR REPLACE TEMP TABLE dummy_cases AS
WITH usable AS (
	SELECT r.case_hash, r.client_hash FROM records r ANTI JOIN unusable_records u ON u.record = r.rowid
),
large AS (SELECT case_hash FROM usable WHERE case_hash IS NOT NULL GROUP BY case_hash HAVING count(*) > 50),
held AS (
	SELECT case_hash, count(DISTINCT client_hash) AS clients
	FROM usable SEMI JOIN large USING (case_hash) GROUP BY case_hash
)
SELECT case_hash FROM held
WHERE clients > 50 AND clients > 0.001 * (SELECT count(DISTINCT client_hash) FROM usable);

-- Records that repeat an earlier one of their case word for word.
CREATE OR REPLACE TEMP TABLE merged_records AS
WITH usable AS (
	SELECT r.rowid AS record, r.merge_hash
	FROM records r
	ANTI JOIN duplicate_rows d ON d.row_no = r.row_no
	ANTI JOIN unusable_records u ON u.record = r.rowid
	ANTI JOIN dummy_cases n ON n.case_hash = r.case_hash
	WHERE r.merge_hash IS NOT NULL
),
repeats AS (
	SELECT merge_hash, min(record) AS first_record
	FROM usable GROUP BY merge_hash HAVING count(*) > 1
)
SELECT record FROM usable JOIN repeats USING (merge_hash) WHERE record <> first_record;
