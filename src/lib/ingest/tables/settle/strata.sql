-- staged_strata: one row per combination of filter dimensions in use, and which traits and persons make it.
-- County: the unit's, else that of the event (hva_code). pair_strata: pairs that only occur after as_of have none (0).
-- Reads kept, traits, persons.
CREATE OR REPLACE TEMP TABLE pair_dimensions AS
WITH pairs AS (
	SELECT trait_key, person_key, bool_or(event_at < getvariable('as_of') + INTERVAL 1 DAY) AS is_known
	FROM kept GROUP BY trait_key, person_key
)
SELECT
	pairs.trait_key, pairs.person_key, t.unit_id, t.service_area,
	coalesce(nullif(t.unit_county, ''), p.stated_county, '') AS county, p.age_group, t.channel
FROM pairs JOIN traits t USING (trait_key) JOIN persons p USING (person_key)
WHERE pairs.is_known;

CREATE OR REPLACE TEMP TABLE staged_strata AS
WITH combinations AS (SELECT DISTINCT unit_id, service_area, county, age_group, channel FROM pair_dimensions)
SELECT
	row_number() OVER (ORDER BY unit_id, service_area, county, age_group, channel)::INTEGER AS stratum_key,
	unit_id, service_area, county, age_group, channel
FROM combinations;

CREATE OR REPLACE TEMP TABLE pair_strata AS
SELECT d.trait_key, d.person_key, s.stratum_key, d.county
FROM pair_dimensions d
JOIN staged_strata s USING (unit_id, service_area, county, age_group, channel);
