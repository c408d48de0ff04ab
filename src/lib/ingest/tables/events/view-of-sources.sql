-- event_sources: the source row of every event. Reads event_rows, load_files.
CREATE OR REPLACE VIEW event_sources AS
SELECT e.event_key, f.file_key, e.row_no - f.row_base AS line
FROM event_rows e
JOIN (
	SELECT file_key, row_base, coalesce(lead(row_base) OVER (ORDER BY file_key), 2147483647) AS row_end FROM load_files
) f ON e.row_no > f.row_base AND e.row_no <= f.row_end;
