-- Rows of an event log that tell of one activity's instance (lifecycle:transition of XES, IEEE 1849-2016): its start,
-- without one its completion, is the event; the others are merged. Within a case and activity a completion belongs to
-- the earliest instance still running, any other row to the running or else to the next one; of rows that no start or
-- completion follows, the last is the event. Rows without a case stay apart. Source: domain.md 0 (Smaller choices).
UPDATE records SET fate = 3
FROM (
WITH stages AS (
	SELECT * FROM (VALUES
		('start', 1), ('complete', -1), ('schedule', 0), ('assign', 0), ('reassign', 0), ('suspend', 0), ('resume', 0),
		('withdraw', 0), ('ate_abort', 0), ('pi_abort', 0), ('manualskip', 0), ('autoskip', 0)
	) AS s (word, step)
),
activities AS (
	SELECT trait_no, lower(trim(status)) AS status, dense_rank() OVER (ORDER BY lower(trim(event_type))) AS activity_no
	FROM trait_texts
),
logged AS (
	SELECT
		r.record, r.place, r.event_at, s.step,
		r.case_no, r.client_no, a.activity_no
	FROM placed_records r
	JOIN activities a USING (trait_no)
	JOIN stages s ON s.word = a.status
	ANTI JOIN dummy_cases n ON n.case_no = r.case_no
	WHERE r.case_no IS NOT NULL AND r.fate = 0
),
balanced AS (
	SELECT
		*, sum(step) OVER in_order AS balance,
		coalesce(sum(abs(step)) OVER later, 0) AS later_steps, count(*) OVER later AS later_rows
	FROM logged
	WINDOW in_order AS (PARTITION BY case_no, client_no, activity_no ORDER BY event_at, place, record),
		later AS (
			PARTITION BY case_no, client_no, activity_no ORDER BY event_at, place, record
			ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
		)
),
-- low: the least balance before the row, at most 0; every completion below it had no start.
lows AS (
	SELECT
		*, least(0, coalesce(min(balance) OVER (
			PARTITION BY case_no, client_no, activity_no ORDER BY event_at, place, record
			ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
		), 0)) AS low
	FROM balanced
)
SELECT record
FROM lows
WHERE CASE step
	WHEN 1 THEN FALSE
	WHEN -1 THEN balance >= low
	ELSE balance > low OR later_steps > 0 OR later_rows > 0
END
) told
WHERE told.record = records.rowid;
