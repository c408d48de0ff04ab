-- Files that give no event at all; has_time: their time column is filled, but no text of it is a date.
SELECT
	f.file_name,
	bool_or((r.unread & 1) <> 0) AND NOT bool_or(r.event_at IS NOT NULL) AS has_time
FROM load_files f
JOIN records r ON r.file_key = f.file_key
GROUP BY f.file_key, f.file_name
HAVING NOT bool_or(r.event_at IS NOT NULL)
ORDER BY f.file_key;
