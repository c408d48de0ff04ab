-- Events by client id in the whole file: of the heaviest eleven, with the totals beside. Reads kept.
WITH loads AS (SELECT client_no, count(*)::INTEGER AS own FROM kept WHERE client_no IS NOT NULL GROUP BY client_no)
SELECT
	client_no, own, sum(own) OVER ()::INTEGER AS events, count(*) OVER ()::INTEGER AS clients
FROM loads
ORDER BY own DESC, client_no
LIMIT 11;
