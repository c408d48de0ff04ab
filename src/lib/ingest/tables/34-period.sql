-- staged_period: one row, data_period to be. Reads kept, asked_as_of (one row, NULL = the data's own end).
-- data_end leaves out a tail after a gap of more than 60 days that holds one event or < 0.1 % of all.
-- Source: domain.md 0 (as-of, data_end).
CREATE OR REPLACE TEMP TABLE staged_period AS
WITH asked AS (SELECT as_of FROM asked_as_of),
days AS (
	SELECT event_at::DATE AS day, count(*) AS events
	FROM kept GROUP BY event_at::DATE
),
known AS (
	SELECT day, events FROM days
	WHERE day <= coalesce((SELECT as_of FROM asked), DATE '9999-12-31')
),
tails AS (
	SELECT
		day,
		lag(day) OVER (ORDER BY day) AS previous_day,
		sum(events) OVER (ORDER BY day DESC) AS tail_events,
		sum(events) OVER () AS all_events
	FROM known
),
last_day AS (
	SELECT coalesce(
		min(previous_day) FILTER (
			WHERE day - previous_day > 60 AND (tail_events = 1 OR tail_events < 0.001 * all_events)
		),
		max(day)
	) AS day
	FROM tails
)
SELECT
	coalesce((SELECT min(day) FROM known), (SELECT as_of FROM asked)) AS data_start,
	coalesce((SELECT day FROM last_day), (SELECT as_of FROM asked)) AS data_end,
	coalesce((SELECT as_of FROM asked), (SELECT day FROM last_day)) AS as_of;

SET VARIABLE as_of = (SELECT as_of FROM staged_period);
