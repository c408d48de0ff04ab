-- units: every unit of the units file and of the data, with the end of its follow-up. A renamed or merged unit is
-- part of what it became, which then began when the earliest of them did, if that is known of all.
-- A unit's own last day is its end only when it has at least three active days, has been silent more
-- than 30 days, and more than 5 times its median gap; judged on the whole file. Events without a unit (unit_id = '')
-- have no end of their own. Source: domain.md 0 (data_end, As-of, Follow-up ends).
CREATE OR REPLACE TABLE units AS
WITH active_days AS (
	SELECT t.unit_id, k.event_at::DATE AS event_day
	FROM kept k
	JOIN traits t ON t.trait_key = k.trait_key
	CROSS JOIN data_period p
	WHERE k.event_at::DATE BETWEEN p.data_start AND p.data_end
	GROUP BY t.unit_id, k.event_at::DATE
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
	WHERE t.trait_key IN (SELECT trait_key FROM event_rows)
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
	WHERE a.unit_id <> ''
),
listed AS (
	SELECT * FROM units_file
	WHERE unit_id <> '' AND unit_id NOT IN (SELECT unit_id FROM unit_successors)
),
beginnings AS (
	SELECT
		n.counted_as AS unit_id, min(f.valid_from) AS valid_from, count(f.valid_from) = count(*) AS is_known
	FROM unit_successors n
	LEFT JOIN units_file f ON f.unit_id = n.unit_id
	GROUP BY n.counted_as
)
SELECT
	coalesce(u.unit_id, s.unit_id) AS unit_id,
	coalesce(u.unit_name, s.unit_name, u.unit_id, s.unit_id) AS unit_name,
	coalesce(u.county, '') AS county, coalesce(u.municipality_code, '') AS municipality_code,
	coalesce(u.service_area, '') AS service_area, coalesce(u.sector, '') AS sector,
	coalesce(u.unit_group, '') AS unit_group, coalesce(u.is_hub, FALSE) AS is_hub,
	CASE WHEN b.unit_id IS NULL THEN u.valid_from
		WHEN b.is_known THEN least(u.valid_from, b.valid_from) END AS valid_from,
	u.valid_to,
	least(coalesce(e.own_end, p.data_end), p.as_of) AS follow_up_end,
	coalesce(u.prevention, '') AS prevention, coalesce(u.predecessor_unit, '') AS predecessor_unit,
	coalesce(u.production, '') AS production,
	u.unit_id IS NOT NULL AS is_listed
FROM listed u
FULL JOIN seen s ON s.unit_id = u.unit_id
LEFT JOIN beginnings b ON b.unit_id = u.unit_id
LEFT JOIN ends e ON e.unit_id = coalesce(u.unit_id, s.unit_id)
CROSS JOIN data_period p;

-- What is wrong with the units file itself; its rows have file_key 0.
INSERT INTO issues
WITH unread AS (
	SELECT line, unnest(string_split(unread, ' ')) AS column_name FROM units_file WHERE unread IS NOT NULL
),
unheard_of AS (
	SELECT l.predecessor, l.line FROM unit_links l
	WHERE l.predecessor NOT IN (SELECT unit_id FROM units_file)
		AND l.predecessor NOT IN (SELECT own_unit FROM traits WHERE own_unit IS NOT NULL)
)
SELECT 0, line, column_name,
	CASE column_name WHEN 'unit_id' THEN 'units_row_without_unit' ELSE 'units_value_unread' END
FROM unread
UNION ALL
SELECT 0, line, 'valid_to', 'units_period_reversed' FROM units_file WHERE valid_to < valid_from
UNION ALL
SELECT 0, line, 'predecessor_unit', 'units_unknown_predecessor' FROM unheard_of
UNION ALL
SELECT 0, l.line, 'predecessor_unit', 'units_in_a_circle'
FROM unit_links l
WHERE l.successor IN (SELECT unit_id FROM unit_walks WHERE unit_id = reached)
	AND l.predecessor IN (SELECT unit_id FROM unit_walks WHERE unit_id = reached)
UNION ALL
SELECT 0, l.line, 'predecessor_unit', 'units_split'
FROM unit_links l
WHERE l.predecessor IN (SELECT predecessor FROM unit_links GROUP BY predecessor HAVING count(*) > 1);

-- listed_units: the units file as it was given.
CREATE OR REPLACE TABLE listed_units AS
SELECT * EXCLUDE (line, unread) FROM units_file WHERE unit_id <> '' ORDER BY unit_id;
