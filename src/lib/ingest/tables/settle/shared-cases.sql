-- Clients that share a case: the case's first client and another of its clients, one row per such pair.
-- Reads event_order, later_order, case_keys.
SELECT DISTINCT c.first_client AS one, o.client_key AS other
FROM (
	SELECT client_key, case_hash FROM event_order UNION ALL SELECT client_key, case_hash FROM later_order
) o
JOIN case_keys c ON c.case_hash = o.case_hash AND c.first_client < c.last_client
WHERE o.client_key > c.first_client
ORDER BY one, other;
