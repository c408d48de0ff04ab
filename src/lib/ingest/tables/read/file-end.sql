-- Notes what only the whole file tells. Reads file_end (one row), file_orders.
UPDATE staged_files SET
	event_dates_only = e.event_dates_only, event_clocks = e.event_clocks, due_dates_only = e.due_dates_only,
	newest_first = e.newest_first,
	last_row = (SELECT max(row_no) FROM records WHERE file_key = getvariable('file_key'))
FROM file_end e
WHERE staged_files.file_key = getvariable('file_key');

INSERT INTO date_orders
SELECT getvariable('file_key'), column_name, finding FROM file_orders;
