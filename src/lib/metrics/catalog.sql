-- What the loaded data can be narrowed by, and names for it.
-- Grain: value of a filter dimension in use. Reads units, strata, counties, event_persons, age_groups.
-- Returns dimension, value, name_fi, name_sv, name_en (NULL where the app has words of its own), place.
-- Source: ingest/tables/README.md.
WITH unit_values AS (
	SELECT DISTINCT strata.unit_id, units.unit_name
	FROM strata
	LEFT JOIN units ON units.unit_id = strata.unit_id
),
area_values AS (
	SELECT DISTINCT service_area FROM strata
),
county_values AS (
	SELECT DISTINCT strata.county, counties.name_fi, counties.name_sv, counties.name_en
	FROM strata
	LEFT JOIN counties ON counties.county = strata.county
),
home_values AS (
	SELECT DISTINCT event_persons.home_county, counties.name_fi, counties.name_sv, counties.name_en
	FROM event_persons
	LEFT JOIN counties ON counties.county = event_persons.home_county
),
age_values AS (
	SELECT DISTINCT strata.age_group, age_groups.age_from
	FROM strata
	LEFT JOIN age_groups ON age_groups.age_group = strata.age_group
),
channel_values AS (
	SELECT DISTINCT channel FROM strata
),
all_values AS (
	SELECT 'unit' AS dimension, unit_id AS value, unit_name AS name_fi, unit_name AS name_sv,
		unit_name AS name_en, 0 AS place
	FROM unit_values
	UNION ALL
	SELECT 'service_area', service_area, NULL, NULL, NULL, 0 FROM area_values
	UNION ALL
	SELECT 'county', county, name_fi, name_sv, name_en, 0 FROM county_values
	UNION ALL
	SELECT 'home_county', home_county, name_fi, name_sv, name_en, 0 FROM home_values
	UNION ALL
	SELECT 'age_group', age_group, NULL, NULL, NULL, coalesce(age_from, 999) FROM age_values
	UNION ALL
	SELECT 'channel', channel, NULL, NULL, NULL, 0 FROM channel_values
)
SELECT
	dimension::VARCHAR AS dimension,
	value::VARCHAR AS value,
	name_fi::VARCHAR AS name_fi,
	name_sv::VARCHAR AS name_sv,
	name_en::VARCHAR AS name_en,
	place::INTEGER AS place
FROM all_values
ORDER BY dimension, place, value;
