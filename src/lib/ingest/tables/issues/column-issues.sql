-- Issues of whole columns, files and units; no line. Source: domain.md 0 (Dates), 9.5 (Validation report).
INSERT INTO issues
SELECT file_key, NULL, column_name, finding FROM date_orders
UNION ALL
SELECT file_key, NULL, 'event_time', 'dates_without_time' FROM staged_files
WHERE event_dates_only AND event_clocks
UNION ALL
SELECT file_key, NULL, 'event_time', 'newest_first' FROM staged_files WHERE newest_first;

-- A column with the same value in every event of more than one.
INSERT INTO issues
WITH everyone AS (SELECT count(*) AS events FROM events),
cells AS (
	SELECT column_name, value FROM trait_cells
	UNION ALL SELECT column_name, value FROM person_cells
)
SELECT 1, NULL, c.column_name, 'single_value_column'
FROM cells c
JOIN column_fill f USING (column_name)
CROSS JOIN everyone e
WHERE f.filled = e.events AND e.events > 1
GROUP BY c.column_name HAVING count(DISTINCT c.value) = 1;

-- unit_months: events of every unit in every whole month of its own life, beside its median month; is_gap: less than
-- half of it, where that is ten events or more. Grain: unit x month.
CREATE OR REPLACE TABLE unit_months AS
WITH months AS (
	SELECT DISTINCT date_trunc('month', day)::DATE AS month
	FROM calendar CROSS JOIN data_period p
	WHERE date_trunc('month', day) >= p.data_start
		AND date_trunc('month', day) + INTERVAL 1 MONTH <= p.as_of + 1
),
counts AS (
	SELECT unit_id, date_trunc('month', event_day)::DATE AS month, count(*) AS events
	FROM events WHERE unit_id <> '' GROUP BY unit_id, date_trunc('month', event_day)
),
lifetimes AS (SELECT unit_id, min(month) AS first_month, max(month) AS last_month FROM counts GROUP BY unit_id),
volumes AS (
	SELECT l.unit_id, m.month, coalesce(c.events, 0) AS events
	FROM lifetimes l
	JOIN months m ON m.month BETWEEN l.first_month AND l.last_month
	LEFT JOIN counts c ON c.unit_id = l.unit_id AND c.month = m.month
),
medians AS (SELECT unit_id, median(events) AS median_events FROM volumes GROUP BY unit_id)
SELECT
	v.unit_id, v.month, v.events::INTEGER AS events, m.median_events::DOUBLE AS median_events,
	m.median_events >= 10 AND v.events < 0.5 * m.median_events AS is_gap
FROM volumes v JOIN medians m USING (unit_id)
ORDER BY v.unit_id, v.month;

INSERT INTO issues
SELECT 1, NULL, 'event_time', 'export_gap' FROM unit_months WHERE is_gap;
