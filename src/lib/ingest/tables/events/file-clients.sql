-- file_clients: how many clients every file of several has, how many of them another file has too, and how many of them
-- where ids are also read loosely (identities of kind 5); empty with one file. Rows that repeat those of another file count
-- in all. A file in which over one id in a hundred falls together with another when read loosely is read as written only:
-- there, signs and zeros tell clients apart. Nobody is joined by a loose reading.
-- Grain: file. Reads staged_files, records, identities. Leaves file_members and loose_members for issues/unlinked-files.
CREATE OR REPLACE TEMP TABLE file_members AS
WITH several AS (SELECT file_key FROM staged_files WHERE (SELECT count(*) FROM staged_files) > 1),
members AS (
	SELECT r.file_key, r.client_no, min(r.row_no) AS first_row
	FROM records r SEMI JOIN several USING (file_key)
	WHERE r.client_no IS NOT NULL AND r.fate <> 1
	GROUP BY r.file_key, r.client_no
),
loose AS (SELECT number AS client_no, hash AS loose_hash FROM identities WHERE kind = 5),
keyed AS (SELECT m.*, l.loose_hash FROM members m LEFT JOIN loose l USING (client_no)),
readable AS (
	SELECT file_key FROM keyed GROUP BY file_key
	HAVING count(DISTINCT loose_hash) >= 0.99 * count(*)
)
SELECT k.file_key, k.client_no, k.first_row, CASE WHEN r.file_key IS NOT NULL THEN k.loose_hash END AS loose_hash
FROM keyed k LEFT JOIN readable r USING (file_key);

-- Members whose id has another spelling too.
CREATE OR REPLACE TEMP TABLE loose_members AS
SELECT m.file_key, m.client_no, m.first_row, m.loose_hash
FROM file_members m
SEMI JOIN (
	SELECT loose_hash FROM file_members WHERE loose_hash IS NOT NULL
	GROUP BY loose_hash HAVING count(DISTINCT client_no) > 1
) s ON s.loose_hash = m.loose_hash;

CREATE OR REPLACE TABLE file_clients AS
WITH several AS (SELECT file_key FROM staged_files WHERE (SELECT count(*) FROM staged_files) > 1),
spread AS (SELECT client_no FROM file_members GROUP BY client_no HAVING count(*) > 1),
elsewhere AS (
	SELECT DISTINCT one.file_key, one.client_no
	FROM loose_members one
	JOIN loose_members other ON other.loose_hash = one.loose_hash AND other.file_key <> one.file_key
)
SELECT
	f.file_key, count(m.client_no)::INTEGER AS clients, count(s.client_no)::INTEGER AS shared,
	count(coalesce(s.client_no, e.client_no))::INTEGER AS shared_loosely
FROM several f
LEFT JOIN file_members m USING (file_key)
LEFT JOIN spread s USING (client_no)
LEFT JOIN elsewhere e ON e.file_key = m.file_key AND e.client_no = m.client_no
GROUP BY f.file_key
ORDER BY f.file_key;
