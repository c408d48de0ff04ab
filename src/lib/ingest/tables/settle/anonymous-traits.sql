-- anonymous_traits: traits of anonymous services: of units where at least 95 % of the events have no client, so that
-- each such event stands for somebody else behind the gate. Events of no unit are no service.
-- Reads event_order, traits. Source: design (the gate).
CREATE OR REPLACE TEMP TABLE anonymous_traits AS
WITH counted_traits AS (
	SELECT o.trait_key, t.unit_id, count(*) AS events, count(*) FILTER (o.client_key IS NULL) AS without_client
	FROM event_order o
	JOIN traits t ON t.trait_key = o.trait_key
	WHERE t.unit_id <> ''
	GROUP BY o.trait_key, t.unit_id
),
anonymous_units AS (
	SELECT unit_id FROM counted_traits GROUP BY unit_id HAVING sum(without_client) * 100 >= sum(events) * 95
)
SELECT trait_key FROM counted_traits SEMI JOIN anonymous_units USING (unit_id);
