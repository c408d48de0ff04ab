-- What the facts of a stratum can be grouped by. Grain: stratum. Reads strata.
SELECT stratum_key, unit_id AS unit, service_area, county, age_group, channel
FROM strata
ORDER BY stratum_key NULLS LAST;
