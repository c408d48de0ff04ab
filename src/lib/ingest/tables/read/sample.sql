-- Sample of the time columns of a file's first batch: what date-formats.ts looks at.
-- Reads batch, batch_shape. Returns column_name, text; at most 200 texts per column.
WITH whole AS (SELECT * FROM batch_shape UNION ALL BY NAME SELECT * FROM batch LIMIT 2000),
texts AS (
	SELECT 'event_time' AS column_name, concat_ws(' ', event_time, event_time_clock) AS text, line
	FROM whole WHERE event_time IS NOT NULL
	UNION ALL
	SELECT 'booking_made_time', concat_ws(' ', booking_made_time, booking_made_time_clock), line
	FROM whole WHERE booking_made_time IS NOT NULL
	UNION ALL
	SELECT 'booked_time', concat_ws(' ', booked_time, booked_time_clock), line
	FROM whole WHERE booked_time IS NOT NULL
	UNION ALL
	SELECT 'due_at', concat_ws(' ', due_at, due_at_clock), line
	FROM whole WHERE due_at IS NOT NULL
),
ranked AS (
	SELECT column_name, text, row_number() OVER (PARTITION BY column_name ORDER BY line) AS place
	FROM texts
)
SELECT column_name, text FROM ranked WHERE place <= 200 ORDER BY column_name, place;
