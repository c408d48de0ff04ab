-- Issues counted per code and column, with up to five sample rows as file_key:line joined by blanks.
-- checked: how many events the check was made of, where a share of them says more than the count; else NULL.
WITH counts AS (
	SELECT code, column_name, count(*)::INTEGER AS problems FROM issues GROUP BY code, column_name
),
lines AS (
	SELECT
		code, column_name, file_key, line,
		row_number() OVER (PARTITION BY code, column_name ORDER BY file_key, line) AS place
	FROM issues WHERE line IS NOT NULL
	GROUP BY code, column_name, file_key, line
),
samples AS (
	SELECT code, column_name, string_agg(file_key::VARCHAR || ':' || line::VARCHAR, ' ' ORDER BY place) AS lines
	FROM lines WHERE place <= 5
	GROUP BY code, column_name
),
totals AS (
	SELECT count(*) AS events, count(*) FILTER (WHERE e.time_known) AS timed, count(*) FILTER (WHERE t.is_visit) AS visits
	FROM event_rows e JOIN event_traits t ON t.trait_key = e.trait_key
)
SELECT
	c.code, c.column_name, c.problems, coalesce(s.lines, '') AS lines,
	CASE
		WHEN c.code = 'planning_unknown' THEN t.visits
		WHEN c.code = 'midnight_times' THEN t.timed
		WHEN c.code IN ('missing_client', 'dominant_client', 'dummy_case', 'missing_unit', 'unknown_unit', 'age_missing', 'outside_unit_period',
			'two_units_at_once', 'booked_before_made') THEN t.events
	END::INTEGER AS checked
FROM counts c
CROSS JOIN totals t
LEFT JOIN samples s ON s.code = c.code AND s.column_name = c.column_name
ORDER BY c.code, c.column_name;
