-- Settles day and month per file and time column, over the whole column.
-- Any first part > 12 makes it day first (and rows that cannot be are unread); else any second part > 12
-- makes it month first; else the mapping's declared order, else day first. Files settled by an earlier load are
-- left alone. Source: domain.md 0 (Dates).
INSERT INTO date_orders
WITH forms AS (
	SELECT file_key, 'event_time' AS column_name, event_form % 8 AS form FROM records GROUP BY ALL
	UNION ALL SELECT file_key, 'booking_made_time', made_form % 8 FROM records GROUP BY ALL
	UNION ALL SELECT file_key, 'booked_time', booked_form % 8 FROM records GROUP BY ALL
	UNION ALL SELECT file_key, 'due_at', due_form % 8 FROM records GROUP BY ALL
),
evidence AS (
	SELECT
		file_key, column_name, bool_or(form = 2) AS day_first, bool_or(form = 3) AS month_first,
		bool_or(form = 1) AS either
	FROM forms WHERE form IS NOT NULL AND file_key > getvariable('settled_files')
	GROUP BY file_key, column_name
)
SELECT
	file_key, column_name,
	CASE WHEN day_first THEN FALSE WHEN month_first THEN TRUE
		ELSE coalesce(date_order = 'mdy', FALSE) END AS month_first,
	either AND NOT day_first AND NOT month_first AND date_order IS NULL AS unclear
FROM evidence JOIN staged_files USING (file_key);

UPDATE records SET event_at = swapped(event_at), event_instant = NULL
FROM date_orders d
WHERE d.file_key = records.file_key AND d.file_key > getvariable('settled_files')
	AND d.column_name = 'event_time' AND d.month_first
	AND event_form IN (1, 4, 9, 12);
UPDATE records SET made_at = swapped(made_at)
FROM date_orders d
WHERE d.file_key = records.file_key AND d.file_key > getvariable('settled_files')
	AND d.column_name = 'booking_made_time' AND d.month_first
	AND made_form IN (1, 4, 9, 12);
UPDATE records SET booked_at = swapped(booked_at)
FROM date_orders d
WHERE d.file_key = records.file_key AND d.file_key > getvariable('settled_files')
	AND d.column_name = 'booked_time' AND d.month_first
	AND booked_form IN (1, 4, 9, 12);
UPDATE records SET due_at = swapped(due_at), due_instant = NULL
FROM date_orders d
WHERE d.file_key = records.file_key AND d.file_key > getvariable('settled_files')
	AND d.column_name = 'due_at' AND d.month_first
	AND due_form IN (1, 4, 9, 12);

UPDATE records SET event_at = NULL, unread = unread | 1
FROM date_orders d
WHERE d.file_key = records.file_key AND d.file_key > getvariable('settled_files')
	AND d.column_name = 'event_time' AND NOT d.month_first
	AND event_form IN (3, 11);
UPDATE records SET made_at = NULL, unread = unread | 2
FROM date_orders d
WHERE d.file_key = records.file_key AND d.file_key > getvariable('settled_files')
	AND d.column_name = 'booking_made_time' AND NOT d.month_first
	AND made_form IN (3, 11);
UPDATE records SET booked_at = NULL, unread = unread | 4
FROM date_orders d
WHERE d.file_key = records.file_key AND d.file_key > getvariable('settled_files')
	AND d.column_name = 'booked_time' AND NOT d.month_first
	AND booked_form IN (3, 11);
UPDATE records SET due_at = NULL, unread = unread | 8
FROM date_orders d
WHERE d.file_key = records.file_key AND d.file_key > getvariable('settled_files')
	AND d.column_name = 'due_at' AND NOT d.month_first
	AND due_form IN (3, 11);

-- A file whose times are all midnight has dates only.
INSERT INTO date_only_files
SELECT
	file_key,
	bool_and(epoch_us(event_at) % 86400000000 = 0) AS event_dates_only,
	coalesce(bool_or(event_clock), FALSE) AS event_clocks,
	bool_and(epoch_us(due_at) % 86400000000 = 0) AS due_dates_only
FROM records WHERE file_key > getvariable('settled_files')
GROUP BY file_key;

UPDATE records SET event_clock = FALSE
FROM date_only_files d
WHERE d.file_key = records.file_key AND d.file_key > getvariable('settled_files')
	AND d.event_dates_only AND d.event_clocks;
UPDATE records SET due_clock = FALSE
FROM date_only_files d
WHERE d.file_key = records.file_key AND d.file_key > getvariable('settled_files')
	AND d.due_dates_only AND due_clock;
