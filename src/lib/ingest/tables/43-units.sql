-- units: every unit of the units file and of the data, with the end of its follow-up.
-- A unit's own last day is its end only when it has at least three active days, has been silent more
-- than 30 days, and more than 5 times its median gap. Source: domain.md 0 (data_end).
CREATE OR REPLACE TABLE units AS
WITH active_days AS (
	SELECT unit_id, event_day
	FROM events WHERE event_day <= (SELECT data_end FROM data_period)
	GROUP BY unit_id, event_day
),
gaps AS (
	SELECT
		unit_id, event_day,
		event_day - lag(event_day) OVER (PARTITION BY unit_id ORDER BY event_day) AS gap_days
	FROM active_days
),
activity AS (
	SELECT unit_id, count(*) AS days, max(event_day) AS last_day, median(gap_days) AS median_gap_days
	FROM gaps GROUP BY unit_id
),
seen AS (
	SELECT t.unit_id, min(t.unit_name) AS unit_name
	FROM traits t
	WHERE t.trait_key IN (SELECT trait_key FROM event_order)
	GROUP BY t.unit_id
),
ends AS (
	SELECT
		a.unit_id,
		CASE
			WHEN a.days >= 3 AND p.data_end - a.last_day > 30
				AND p.data_end - a.last_day > 5 * a.median_gap_days THEN a.last_day
		END AS own_end
	FROM activity a CROSS JOIN data_period p
)
SELECT
	coalesce(u.unit_id, s.unit_id) AS unit_id,
	coalesce(u.unit_name, s.unit_name, u.unit_id, s.unit_id) AS unit_name,
	coalesce(u.county, '') AS county, coalesce(u.municipality_code, '') AS municipality_code,
	coalesce(u.service_area, '') AS service_area, coalesce(u.sector, '') AS sector,
	coalesce(u.unit_group, '') AS unit_group, coalesce(u.is_hub, FALSE) AS is_hub,
	u.valid_from, u.valid_to,
	least(coalesce(e.own_end, p.data_end), p.as_of) AS follow_up_end
FROM units_file u
FULL JOIN seen s ON s.unit_id = u.unit_id
LEFT JOIN ends e ON e.unit_id = coalesce(u.unit_id, s.unit_id)
CROSS JOIN data_period p;
