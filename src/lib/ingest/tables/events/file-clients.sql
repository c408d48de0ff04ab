-- file_clients: how many clients every file of several has, and how many of them another file has too; empty with one
-- file. Rows that repeat those of another file count in both. Grain: file. Reads staged_files, records.
CREATE OR REPLACE TABLE file_clients AS
WITH several AS (SELECT file_key FROM staged_files WHERE (SELECT count(*) FROM staged_files) > 1),
members AS (
	SELECT DISTINCT r.file_key, r.client_no
	FROM records r SEMI JOIN several USING (file_key)
	WHERE r.client_no IS NOT NULL AND r.fate <> 1
),
spread AS (SELECT client_no FROM members GROUP BY client_no HAVING count(*) > 1)
SELECT f.file_key, count(m.client_no)::INTEGER AS clients, count(s.client_no)::INTEGER AS shared
FROM several f
LEFT JOIN members m USING (file_key)
LEFT JOIN spread s USING (client_no)
GROUP BY f.file_key
ORDER BY f.file_key;

-- Files that share nobody, where they and the others have 20 clients or more each.
INSERT INTO issues
SELECT f.file_key, NULL, 'client_id', 'no_shared_clients'
FROM file_clients f CROSS JOIN (SELECT sum(clients) AS clients FROM file_clients) a
WHERE f.shared = 0 AND f.clients >= 20 AND a.clients - f.clients >= 20;
