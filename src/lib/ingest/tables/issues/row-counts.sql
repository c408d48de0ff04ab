-- One row: what became of every row. Reads the staging tables.
SELECT
	(SELECT count(*) FROM refused_lines)::INTEGER AS refused,
	count(DISTINCT row_no)::INTEGER AS recorded,
	(SELECT count(*) FROM rejected_rows)::INTEGER AS unusable,
	(SELECT count(*) FROM duplicate_rows)::INTEGER AS duplicates,
	(count(*) FILTER (WHERE fate = 0))::INTEGER AS events,
	(count(*) FILTER (WHERE fate = 3))::INTEGER AS merged,
	(count(*) FILTER (WHERE fate = 0 AND client_no IS NULL))::INTEGER AS unidentified,
	any_value(data_start) AS data_start, any_value(data_end) AS data_end, any_value(as_of) AS as_of
FROM records CROSS JOIN data_period;
