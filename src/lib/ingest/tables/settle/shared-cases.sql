-- Clients that share a case: the case's first client and another of its clients, one row per such pair.
-- Reads kept, client_keys, case_keys.
SELECT DISTINCT c.first_client AS one, o.client_key AS other
FROM kept k
JOIN case_keys c ON c.case_no = k.case_no AND c.first_client < c.last_client
JOIN client_keys o ON o.client_no = k.client_no
WHERE o.client_key > c.first_client
ORDER BY one, other;
