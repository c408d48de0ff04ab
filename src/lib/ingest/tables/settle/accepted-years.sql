-- The last day of the data, and which years are accepted: from 1990 to ten years after it. Variables data_end, last_year.
-- data_end leaves out a tail after a gap of more than 60 days that holds one event or < 0.1 % of all: the longest such
-- tail, and no further one behind it, or a sparse file would lose all its days but the first. It is found on the whole
-- file, whatever the as-of day, on days from 1990 on, with two-digit years read as 20yy. Every event counts once,
-- repeated or not. NULL without any. Source: domain.md 0 (As-of, Dates).
SET VARIABLE data_end = (
	WITH usable AS (
		SELECT
			r.event_at::DATE AS day, coalesce(r.merge_key, r.row_key) AS event_key,
			CASE WHEN r.merge_key IS NULL THEN r.event_no ELSE -1 END AS event_no
		FROM records r
		JOIN traits t ON t.trait_key = r.trait_no
		WHERE t.event_type IS NOT NULL AND r.event_at >= TIMESTAMP '1990-01-01'
	),
	once AS (SELECT day, event_key, event_no FROM usable GROUP BY day, event_key, event_no),
	days AS (SELECT day, count(*) AS events FROM once GROUP BY day),
	tails AS (
		SELECT
			day,
			lag(day) OVER (ORDER BY day) AS previous_day,
			sum(events) OVER (ORDER BY day DESC) AS tail_events,
			sum(events) OVER () AS all_events
		FROM days
	)
	SELECT coalesce(
		min(previous_day) FILTER (
			WHERE day - previous_day > 60 AND (tail_events = 1 OR tail_events < 0.001 * all_events)
		),
		max(day)
	)
	FROM tails
);
SET VARIABLE last_year = coalesce(year(getvariable('data_end')) + 10, 0);

-- Two-digit years up to that of data_end are 20yy, later ones 19yy.
CREATE OR REPLACE TEMP MACRO settled_century(t, form, years_ahead) AS
	CASE
		WHEN form & 8 <> 0 AND year(t) > year(getvariable('data_end')) + years_ahead THEN t - INTERVAL 100 YEAR
		ELSE t
	END;

CREATE OR REPLACE TEMP MACRO is_accepted(t) AS year(t) BETWEEN 1990 AND getvariable('last_year');
