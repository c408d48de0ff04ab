-- What became of rows and of the events in them. Grain: step x reason. Reads the staging tables.
-- rejected: rows, each by one reason, its first in this order: unread time, year, unknown type, no type,
-- no time.
-- records: decoded events of the used rows; lost: those without a time or type; merged, isolated: those that
-- are no events for that reason, records - lost - merged - isolated = events; later: events after as-of. Source: domain.md 0 (Rows).
WITH unusable AS (
	SELECT
		r.row_no,
		CASE
			WHEN r.event_at IS NULL AND (r.unread & 1) <> 0 THEN 1
			WHEN r.event_at IS NOT NULL AND NOT is_accepted(settled_century(r.event_at, r.event_form, 0)) THEN 2
			WHEN t.event_type IS NULL AND c.trait_no IS NOT NULL THEN 3
			WHEN t.event_type IS NULL THEN 4
			ELSE 5
		END AS reason
	FROM records r
	JOIN traits t ON t.trait_key = r.trait_no
	LEFT JOIN trait_cells c ON c.trait_no = r.trait_no AND c.column_name = 'event_type' AND c.unknown
	WHERE r.fate = 1
),
rejected AS (
	SELECT row_no, min(reason) AS reason FROM unusable SEMI JOIN rejected_rows USING (row_no) GROUP BY row_no
),
fates AS (
	SELECT 'rejected' AS step, code AS reason, count(*) AS fate_count FROM refused_lines GROUP BY code
	UNION ALL
	SELECT
		'rejected',
		['unreadable_time', 'year_out_of_range', 'unknown_event_type', 'missing_event_type', 'missing_time'][reason], count(*)
	FROM rejected GROUP BY reason
	UNION ALL
	SELECT 'records', '', count(*)
	FROM records ANTI JOIN rejected_rows USING (row_no) ANTI JOIN duplicate_rows USING (row_no)
	UNION ALL
	SELECT 'lost', '', count(*)
	FROM records ANTI JOIN rejected_rows USING (row_no) ANTI JOIN duplicate_rows USING (row_no) WHERE fate = 1
	UNION ALL
	SELECT 'merged', '', count(*) FROM records WHERE fate = 3
	UNION ALL
	SELECT 'isolated', '', count(*) FROM isolated_records WHERE is_set_aside
	UNION ALL
	SELECT 'later', '', count(*) FROM kept WHERE event_at::DATE > getvariable('as_of')
)
SELECT step::VARCHAR AS step, reason::VARCHAR AS reason, fate_count::INTEGER AS fate_count
FROM fates ORDER BY step, reason;
