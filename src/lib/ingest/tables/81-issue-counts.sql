-- Issues counted per code and column, with up to five sample lines joined by blanks.
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
	SELECT code, column_name, string_agg(line::VARCHAR, ' ' ORDER BY place) AS lines
	FROM lines WHERE place <= 5
	GROUP BY code, column_name
)
SELECT c.code, c.column_name, c.problems, coalesce(s.lines, '') AS lines
FROM counts c
LEFT JOIN samples s ON s.code = c.code AND s.column_name = c.column_name
ORDER BY c.code, c.column_name;
