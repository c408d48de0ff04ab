-- One row: what became of every row. Reads the staging tables.
SELECT
	(SELECT count(*) FROM refused_lines)::INTEGER AS refused,
	(SELECT count(DISTINCT row_no) FROM records)::INTEGER AS recorded,
	(SELECT count(*) FROM rejected_rows)::INTEGER AS unusable,
	(SELECT count(*) FROM duplicate_rows)::INTEGER AS duplicates,
	(SELECT count(*) FROM kept)::INTEGER AS events,
	(SELECT count(*) FROM merged_records)::INTEGER AS merged,
	(SELECT count(*) FROM kept WHERE client_hash IS NULL)::INTEGER AS unidentified,
	data_start, data_end, as_of
FROM data_period;
