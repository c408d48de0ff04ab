-- staged_period: one row, data_period to be, found on the whole file whatever the as-of day; a later as-of day than
-- data_end counts as data_end. data_start mirrors the rule of data_end: one head is left out, and no further one.
-- observed_from: the latest that the mappings of the files say, from which on all of them are observed; else NULL.
-- isolated_records: events far from the others, before data_start or after data_end. Those set aside leave kept: all
-- late ones, and early ones but where an event of the same case lies in the data and they are at most five years before
-- data_start. Reads kept, asked_as_of (one row, NULL = the data's own end).
-- Source: domain.md 0 (As-of, Isolated dates).
CREATE OR REPLACE TEMP TABLE staged_period AS
WITH days AS (
	SELECT event_at::DATE AS day, count(*) AS events
	FROM kept WHERE event_at::DATE <= getvariable('data_end') GROUP BY event_at::DATE
),
heads AS (
	SELECT
		day,
		lead(day) OVER (ORDER BY day) AS next_day,
		sum(events) OVER (ORDER BY day) AS head_events,
		sum(events) OVER () AS all_events
	FROM days
)
SELECT
	coalesce(
		max(next_day) FILTER (
			WHERE next_day - day > 60 AND (head_events = 1 OR head_events < 0.001 * all_events)
		),
		min(day)
	) AS data_start,
	getvariable('data_end') AS data_end,
	least((SELECT as_of FROM asked_as_of), getvariable('data_end')) AS as_of,
	(SELECT max(observed_from) FROM staged_files) AS observed_from
FROM heads;

SET VARIABLE as_of = (SELECT as_of FROM staged_period);

CREATE OR REPLACE TEMP TABLE isolated_records AS
WITH far AS (
	SELECT k.record, k.case_no, k.event_at
	FROM kept k CROSS JOIN staged_period p
	WHERE k.event_at::DATE NOT BETWEEN p.data_start AND p.data_end
),
settled_cases AS (
	SELECT DISTINCT k.case_no
	FROM kept k SEMI JOIN far USING (case_no) CROSS JOIN staged_period p
	WHERE k.event_at::DATE BETWEEN p.data_start AND p.data_end
)
SELECT
	k.record,
	k.event_at::DATE > p.data_end OR c.case_no IS NULL OR k.event_at::DATE < p.data_start - INTERVAL 5 YEAR
		AS is_set_aside
FROM far k
CROSS JOIN staged_period p
LEFT JOIN settled_cases c ON c.case_no = k.case_no;

UPDATE records SET fate = 4 WHERE rowid IN (SELECT record FROM isolated_records WHERE is_set_aside);
