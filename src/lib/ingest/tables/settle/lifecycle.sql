-- Rows of an event log that tell of one activity's instance (lifecycle:transition of XES, IEEE 1849-2016): its start,
-- without one its completion, is the event; the others are merged. Within a case and activity a completion belongs to
-- the earliest instance still running, any other row to the running or else to the next one; of rows that no start or
-- completion follows, the last is the event. Rows without a case stay apart. Source: domain.md 0 (Smaller choices).
INSERT INTO merged_records
WITH stages AS (
	SELECT * FROM (VALUES
		('start', 1), ('complete', -1), ('schedule', 0), ('assign', 0), ('reassign', 0), ('suspend', 0), ('resume', 0),
		('withdraw', 0), ('ate_abort', 0), ('pi_abort', 0), ('manualskip', 0), ('autoskip', 0)
	) AS s (word, step)
),
logged AS (
	SELECT
		r.rowid AS record, r.row_no, r.event_at, s.step,
		hash(r.case_hash, r.client_hash, lower(trim(t.event_type))) AS activity_hash
	FROM records r
	JOIN trait_texts t ON t.file_key = r.file_key AND t.trait_hash = r.trait_hash
	JOIN stages s ON s.word = lower(trim(t.status))
	ANTI JOIN duplicate_rows d ON d.row_no = r.row_no
	ANTI JOIN unusable_records u ON u.record = r.rowid
	ANTI JOIN dummy_cases n ON n.case_hash = r.case_hash
	ANTI JOIN merged_records m ON m.record = r.rowid
	WHERE r.case_hash IS NOT NULL
),
balanced AS (
	SELECT
		*, sum(step) OVER in_order AS balance,
		coalesce(sum(abs(step)) OVER later, 0) AS later_steps, count(*) OVER later AS later_rows
	FROM logged
	WINDOW in_order AS (PARTITION BY activity_hash ORDER BY event_at, row_no, record),
		later AS (
			PARTITION BY activity_hash ORDER BY event_at, row_no, record
			ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
		)
),
-- low: the least balance before the row, at most 0; every completion below it had no start.
lows AS (
	SELECT
		*, least(0, coalesce(min(balance) OVER (
			PARTITION BY activity_hash ORDER BY event_at, row_no, record
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
END;
