-- care_guarantee_labels: the strata of a scope with the group columns asked for (NULL where not grouped by) and a dense
-- group_key in their order. Grain: stratum. Arguments: ingest/tables/README.md. Reads strata.
CREATE OR REPLACE TEMP MACRO care_guarantee_labels(by_groups, units, service_areas, counties, age_groups, channels) AS TABLE
WITH chosen AS (
	SELECT
		s.stratum_key,
		CASE WHEN list_contains(string_split(by_groups, chr(31)), 'unit') THEN s.unit_id END AS unit,
		CASE WHEN list_contains(string_split(by_groups, chr(31)), 'service_area') THEN s.service_area END AS service_area,
		CASE WHEN list_contains(string_split(by_groups, chr(31)), 'county') THEN s.county END AS county,
		CASE WHEN list_contains(string_split(by_groups, chr(31)), 'age_group') THEN s.age_group END AS age_group,
		CASE WHEN list_contains(string_split(by_groups, chr(31)), 'channel') THEN s.channel END AS channel
	FROM strata AS s
	WHERE (units IS NULL OR list_contains(string_split(units, chr(31)), s.unit_id))
		AND (service_areas IS NULL OR list_contains(string_split(service_areas, chr(31)), s.service_area))
		AND (counties IS NULL OR list_contains(string_split(counties, chr(31)), s.county))
		AND (age_groups IS NULL OR list_contains(string_split(age_groups, chr(31)), s.age_group))
		AND (channels IS NULL OR list_contains(string_split(channels, chr(31)), s.channel))
)
SELECT *, dense_rank() OVER (ORDER BY unit, service_area, county, age_group, channel)::INTEGER AS group_key
FROM chosen;
