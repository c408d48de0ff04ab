-- The days of all events, cut into slices of about so many events: from a day to before another. Reads kept, slice_size.
WITH days AS (
	SELECT event_at::DATE AS day, count(*) AS events FROM kept GROUP BY event_at::DATE
),
cut AS (
	SELECT day, (sum(events) OVER (ORDER BY day) - events) // (SELECT events FROM slice_size) AS slice FROM days
)
SELECT min(day) AS from_day, (max(day) + 1)::DATE AS to_day FROM cut GROUP BY slice ORDER BY slice;
