-- Files that give no event at all, and the first file when no file gives one.
-- has_time: the time column is filled, but no text of it is a date.
WITH silent AS (
	SELECT
		f.file_key, f.file_name,
		bool_or((r.unread & 1) <> 0) AND NOT bool_or(r.event_at IS NOT NULL) AS has_time
	FROM staged_files f
	JOIN records r ON r.file_key = f.file_key
	GROUP BY f.file_key, f.file_name
	HAVING NOT bool_or(r.event_at IS NOT NULL)
)
SELECT file_name, has_time, file_key FROM silent
UNION ALL
SELECT file_name, FALSE, file_key + 1000000 FROM staged_files
WHERE file_key = 1 AND (SELECT count(*) FROM kept) = 0
ORDER BY file_key;
