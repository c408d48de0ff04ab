-- Units to be filled in: those of the units file, and those of the data that it lacks. Grain: unit. Asked when the
-- editor of units is opened. events: counted under the unit itself, so 0 for one that is part of what it became.
-- clients: distinct clients behind them.
-- Reads listed_units, units, event_rows, event_traits. Source: README.md, How units become one history.
WITH seen AS (
	SELECT t.unit_id, count(*) AS events, count(DISTINCT r.client_key) AS clients
	FROM event_rows r
	JOIN event_traits t ON t.trait_key = r.trait_key
	WHERE t.unit_id <> ''
	GROUP BY t.unit_id
)
SELECT
	coalesce(l.unit_id, s.unit_id)::VARCHAR AS unit,
	CASE WHEN l.unit_id IS NOT NULL THEN l.unit_name ELSE nullif(u.unit_name, s.unit_id) END::VARCHAR AS unit_name,
	l.county::VARCHAR AS county, l.municipality_code::VARCHAR AS municipality_code,
	l.service_area::VARCHAR AS service_area, l.sector::VARCHAR AS sector, l.unit_group::VARCHAR AS unit_group,
	CASE WHEN l.is_hub THEN 'true' ELSE 'false' END::VARCHAR AS is_hub,
	l.valid_from::DATE AS valid_from, l.valid_to::DATE AS valid_to,
	l.prevention::VARCHAR AS prevention, l.predecessor_unit::VARCHAR AS predecessor_unit,
	l.production::VARCHAR AS production,
	CASE WHEN l.unit_id IS NULL THEN 'false' ELSE 'true' END::VARCHAR AS is_listed,
	coalesce(s.events, 0)::INTEGER AS events, coalesce(s.clients, 0)::INTEGER AS clients
FROM listed_units l
FULL JOIN seen s ON s.unit_id = l.unit_id
LEFT JOIN units u ON u.unit_id = s.unit_id
ORDER BY l.unit_id IS NOT NULL, coalesce(s.events, 0) DESC, coalesce(l.unit_id, s.unit_id);
