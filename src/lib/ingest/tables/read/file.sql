-- Opens one file: its place in the row numbering, its value mapping, its hints for reading times.
-- Reads load_file (one row), file_values, readings (one row per time column). Source: domain.md 0 (Dates).
INSERT INTO staged_files
SELECT file_key, file_name, date_order, coalesce((SELECT max(row_no) FROM records), 0), FALSE
FROM load_file;

INSERT INTO value_map
SELECT file_key, column_name, lower(trim(raw)), mapped
FROM file_values CROSS JOIN load_file;

SET VARIABLE file_key = (SELECT file_key FROM load_file);
SET VARIABLE row_base = (SELECT max(row_base) FROM staged_files);
SET VARIABLE layout_hash = (SELECT hash(layout) FROM load_file);
SET VARIABLE event_reading = (SELECT readings FROM readings WHERE column_name = 'event_time');
SET VARIABLE made_reading = (SELECT readings FROM readings WHERE column_name = 'booking_made_time');
SET VARIABLE booked_reading = (SELECT readings FROM readings WHERE column_name = 'booked_time');
SET VARIABLE due_reading = (SELECT readings FROM readings WHERE column_name = 'due_at');
