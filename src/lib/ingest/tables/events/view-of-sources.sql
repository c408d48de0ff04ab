-- event_sources: the source row of every event; the row of event_rows is its place. Reads event_rows, load_files.
CREATE OR REPLACE VIEW event_sources AS
SELECT
	e.event_key, f.file_key,
	CASE WHEN f.newest_first THEN f.last_row + 1 - e.row_no ELSE e.row_no - f.row_base END AS line
FROM event_rows e
JOIN (
	SELECT
		file_key, row_base, last_row, newest_first,
		coalesce(lead(row_base) OVER (ORDER BY file_key), 2147483647) AS row_end
	FROM load_files
) f ON e.row_no > f.row_base AND e.row_no <= f.row_end;
