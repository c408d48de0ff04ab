-- anonymous_traits: traits of anonymous services: of units where at least 95 % of the events have no client, so that
-- each such event stands for somebody else behind the gate. Events of no unit are no service.
-- Reads kept, traits. Source: design (the gate).
CREATE OR REPLACE TEMP TABLE anonymous_traits AS
WITH counted_traits AS (
	SELECT trait_key, count(*) AS events, count(*) - count(client_no) AS without_client
	FROM kept WHERE event_at < getvariable('as_of') + INTERVAL 1 DAY
	GROUP BY trait_key
),
anonymous_units AS (
	SELECT t.unit_id
	FROM counted_traits c JOIN traits t USING (trait_key)
	WHERE t.unit_id <> ''
	GROUP BY t.unit_id HAVING sum(c.without_client) * 100 >= sum(c.events) * 95
)
SELECT c.trait_key
FROM counted_traits c JOIN traits t USING (trait_key) SEMI JOIN anonymous_units u ON u.unit_id = t.unit_id;
