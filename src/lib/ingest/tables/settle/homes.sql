-- homed_persons: what is known of a person, with the home county of the client: one row per combination in use.
-- The home county is that of the first municipality known of the client; events without client have none ('').
-- Reads kept, client_keys, traits, persons. Source: domain.md 0 (County).
CREATE OR REPLACE TEMP TABLE client_homes AS
WITH told AS (
	SELECT k.client_no, k.event_at, k.trait_key, k.place, k.event_no, p.home_county
	FROM kept k
	JOIN persons p USING (person_key)
	WHERE k.client_no IS NOT NULL AND p.home_county IS NOT NULL
		AND k.event_at < getvariable('as_of') + INTERVAL 1 DAY
),
counties AS (
	SELECT client_no, min(home_county) AS home_county, max(home_county) AS other_county FROM told GROUP BY client_no
),
movers AS (
	SELECT
		t.client_no, t.home_county,
		row_number() OVER (PARTITION BY t.client_no ORDER BY t.event_at, a.event_rank, t.place, t.event_no) AS place
	FROM told t
	SEMI JOIN (SELECT client_no FROM counties WHERE home_county <> other_county) m ON m.client_no = t.client_no
	JOIN traits a ON a.trait_key = t.trait_key
)
SELECT client_no, home_county FROM counties WHERE home_county = other_county
UNION ALL
SELECT client_no, home_county FROM movers WHERE place = 1;

CREATE OR REPLACE TEMP TABLE homed_persons AS
WITH pairs AS (
	SELECT k.person_key AS told_key, h.home_county
	FROM kept k LEFT JOIN client_homes h USING (client_no)
	GROUP BY k.person_key, h.home_county
)
SELECT
	row_number() OVER (ORDER BY told_key, coalesce(home_county, ''))::INTEGER AS person_key, told_key,
	coalesce(home_county, '') AS home_county
FROM pairs;
