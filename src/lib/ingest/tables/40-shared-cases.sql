-- Clients that share a case: the case's first client and another of its clients, one row per such pair.
-- Reads event_order, case_keys.
SELECT DISTINCT c.first_client AS one, o.client_key AS other
FROM event_order o
JOIN case_keys c ON c.case_hash = o.case_hash AND c.first_client < c.last_client
WHERE o.client_key > c.first_client
ORDER BY one, other;
