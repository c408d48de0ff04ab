-- column_fill: events with a value, per contract column, over the whole file whatever as_of.
-- Reads file_rows, kept, records, trait_cells, person_cells.
CREATE OR REPLACE TABLE column_fill AS
WITH trait_counts AS (SELECT trait_key AS trait_no, count(*) AS events FROM kept GROUP BY trait_key),
person_counts AS (SELECT person_key AS person_no, count(*) AS events FROM kept GROUP BY person_key),
own AS (
	SELECT
		count(client_key) AS client_id, count(*) AS event_time, count(case_key) AS case_id,
		count(sequence) AS sequence, count(event_id) AS event_id, count(referral_id) AS referral_id,
		count(series_id) AS series_id, count(topic_code) AS topic_code,
		count(booking_made_time) AS booking_made_time, count(booked_time) AS booked_time,
		count(due_day) AS due_at
	FROM file_rows
),
counts AS (
	SELECT column_name, filled FROM (UNPIVOT own ON COLUMNS(*) INTO NAME column_name VALUE filled)
	UNION ALL
	SELECT column_name, sum(events)
	FROM trait_cells JOIN trait_counts USING (trait_no)
	WHERE value IS NOT NULL GROUP BY column_name
	UNION ALL
	SELECT column_name, sum(events)
	FROM person_cells JOIN person_counts USING (person_no)
	WHERE value IS NOT NULL AND NOT unknown GROUP BY column_name
	UNION ALL
	SELECT 'cost_eur', count(*) FROM records WHERE fate = 0 AND has_cost
)
SELECT k.column_name, coalesce(c.filled, 0)::BIGINT AS filled
FROM contract_columns k LEFT JOIN counts c USING (column_name);
