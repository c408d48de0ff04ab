-- path_units: the unit of a path that each service unit counts as: itself, or its unit group with
-- group = 'unit_group' (a unit without a group stays itself). unit_key: dense from 1 in the order of unit.
-- is_hub: every unit in use behind the path unit is a hub.
-- Reads strata, units, paths_definition. Fills path_units of that variant. Source: domain.md part 0, Paths.
CREATE TABLE IF NOT EXISTS path_units (
	variant INTEGER, unit_id VARCHAR, unit_key INTEGER, unit VARCHAR, is_hub BOOLEAN
);

INSERT INTO path_units
WITH units_in_use AS (
	SELECT DISTINCT unit_id
	FROM strata
	WHERE unit_id <> ''
),
members AS (
	SELECT
		d.variant, i.unit_id, COALESCE(u.is_hub, FALSE) AS is_hub,
		CASE
			WHEN d."group" = 'unit_group' AND u.unit_group <> '' THEN u.unit_group
			ELSE i.unit_id
		END AS unit
	FROM units_in_use AS i
	CROSS JOIN paths_definition AS d
	LEFT JOIN units AS u ON u.unit_id = i.unit_id
)
SELECT
	variant, unit_id, DENSE_RANK() OVER (ORDER BY unit) AS unit_key, unit,
	MIN(CASE WHEN is_hub THEN 1 ELSE 0 END) OVER (PARTITION BY unit) = 1 AS is_hub
FROM members;
