-- Issues counted per code and column, with up to five sample lines joined by blanks.
WITH ranked AS (
	SELECT code, column_name, line,
		row_number() OVER (PARTITION BY code, column_name ORDER BY file_key, line) AS place
	FROM issues
)
SELECT
	code, column_name, count(*)::INTEGER AS problems,
	coalesce(string_agg(line::VARCHAR, ' ' ORDER BY place) FILTER (WHERE place <= 5 AND line IS NOT NULL), '')
		AS lines
FROM ranked GROUP BY code, column_name ORDER BY code, column_name;
