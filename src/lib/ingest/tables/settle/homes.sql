-- homed_persons: what is known of a person, with the home county of the client: one row per combination in use.
-- The home county is that of the first municipality known of the client; events without client have none ('').
-- Reads event_order, later_order, persons. Source: domain.md 0 (County).
CREATE OR REPLACE TEMP TABLE client_homes AS
SELECT o.client_key, arg_min(p.home_county, o.event_key) AS home_county
FROM event_order o
JOIN persons p ON p.person_key = o.person_key
WHERE o.client_key IS NOT NULL AND p.home_county IS NOT NULL
GROUP BY o.client_key;

CREATE OR REPLACE TEMP TABLE homed_persons AS
WITH pairs AS (
	SELECT DISTINCT o.person_key AS told_key, coalesce(h.home_county, '') AS home_county
	FROM (
		SELECT client_key, person_key FROM event_order UNION ALL SELECT client_key, person_key FROM later_order
	) o
	LEFT JOIN client_homes h ON h.client_key = o.client_key
)
SELECT row_number() OVER (ORDER BY told_key, home_county)::INTEGER AS person_key, told_key, home_county
FROM pairs;
