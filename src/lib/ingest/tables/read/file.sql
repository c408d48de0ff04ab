-- Opens one file: its place in the row numbering and its value mapping. Reads load_file (one row), file_values.
INSERT INTO staged_files BY NAME
SELECT
	file_key, file_name, coalesce((SELECT max(row_no) FROM records), 0) AS row_base, FALSE AS sealed,
	FALSE AS event_clocks, observed_from
FROM load_file;

INSERT INTO value_map
SELECT file_key, column_name, lower(trim(raw)), mapped
FROM file_values CROSS JOIN load_file;

SET VARIABLE file_key = (SELECT file_key FROM load_file);
SET VARIABLE row_base = (SELECT max(row_base) FROM staged_files);
