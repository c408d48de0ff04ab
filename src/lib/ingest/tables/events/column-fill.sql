-- column_fill: events with a value, per contract column, over the whole file whatever as_of.
-- Reads file_rows, event_order, later_order, records, traits, persons, trait_cells, person_cells.
CREATE OR REPLACE TABLE column_fill AS
WITH file_order AS (
	SELECT record, trait_key, person_key FROM event_order
	UNION ALL
	SELECT record, trait_key, person_key FROM later_order
),
trait_counts AS (
	SELECT t.file_key, t.trait_hash, count(*) AS events
	FROM file_order o JOIN traits t USING (trait_key) GROUP BY t.file_key, t.trait_hash
),
person_counts AS (
	SELECT p.file_key, p.person_hash, count(*) AS events
	FROM file_order o JOIN persons p USING (person_key) GROUP BY p.file_key, p.person_hash
),
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
	FROM trait_cells JOIN trait_counts USING (file_key, trait_hash)
	WHERE value IS NOT NULL GROUP BY column_name
	UNION ALL
	SELECT column_name, sum(events)
	FROM person_cells JOIN person_counts USING (file_key, person_hash)
	WHERE value IS NOT NULL AND NOT unknown GROUP BY column_name
	UNION ALL
	SELECT 'cost_eur', count(*)
	FROM file_order o JOIN records r ON r.rowid = o.record WHERE r.has_cost
)
SELECT k.column_name, coalesce(c.filled, 0)::BIGINT AS filled
FROM contract_columns k LEFT JOIN counts c USING (column_name);
