-- Files whose clients are not known in the others. Reads file_clients, file_members, loose_members, load_files.
-- two_ways: clients of a file that an earlier one has only when ids are read loosely, where they are 20 or more, and a
-- tenth or more of all that the two share so. Grain: pair of files x client of the later.
CREATE OR REPLACE TEMP TABLE two_ways AS
WITH apart AS (
	SELECT one.file_key, other.file_key AS later_key, other.client_no, other.first_row
	FROM loose_members one
	JOIN loose_members other ON other.loose_hash = one.loose_hash AND other.file_key > one.file_key
	GROUP BY one.file_key, other.file_key, other.client_no, other.first_row
	HAVING bool_and(one.client_no <> other.client_no)
),
many AS (
	SELECT file_key, later_key, count(*) AS clients FROM apart GROUP BY file_key, later_key HAVING count(*) >= 20
),
alike AS (
	SELECT p.file_key, p.later_key, count(*) AS clients
	FROM many p
	JOIN file_members one ON one.file_key = p.file_key
	JOIN file_members other ON other.file_key = p.later_key AND other.client_no = one.client_no
	GROUP BY p.file_key, p.later_key
),
told AS (
	SELECT m.file_key, m.later_key
	FROM many m LEFT JOIN alike a USING (file_key, later_key)
	WHERE m.clients >= 0.1 * (m.clients + coalesce(a.clients, 0))
)
SELECT a.file_key, a.later_key, a.client_no, a.first_row FROM apart a SEMI JOIN told USING (file_key, later_key);

INSERT INTO issues
SELECT DISTINCT w.later_key, w.first_row - f.row_base, 'client_id', 'ids_two_ways'
FROM two_ways w JOIN load_files f ON f.file_key = w.later_key;

-- Files that share nobody, where they and the others have 20 clients or more each, unless the reason is told above.
INSERT INTO issues
SELECT f.file_key, NULL, 'client_id', 'no_shared_clients'
FROM file_clients f CROSS JOIN (SELECT sum(clients) AS clients FROM file_clients) a
WHERE f.shared = 0 AND f.clients >= 20 AND a.clients - f.clients >= 20
	AND NOT EXISTS (SELECT 1 FROM two_ways w WHERE f.file_key IN (w.file_key, w.later_key));
