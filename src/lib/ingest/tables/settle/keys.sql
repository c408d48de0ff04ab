-- Dense keys. Clients, cases, event ids, referrals and series are numbered by the first event they
-- appear in (row, then event of the row), so that keys do not depend on the salt; event_key follows
-- event_day, event_time, client, rank, source row (date-only events stand at midnight). first_client, last_client:
-- the least and the greatest client of the case, NULL where it has none. What lies after as_of is not in the data:
-- later_order keeps it apart, its keys behind all others.
-- Reads kept, records.
CREATE OR REPLACE TEMP TABLE client_keys AS
WITH firsts AS (
	SELECT
		client_hash, min(row_no * 1000::BIGINT + event_no) AS first_row,
		min(row_no * 1000::BIGINT + event_no) FILTER (WHERE event_at::DATE <= getvariable('as_of')) AS first_known_row
	FROM kept WHERE client_hash IS NOT NULL
	GROUP BY client_hash
)
SELECT client_hash, row_number() OVER (ORDER BY first_known_row NULLS LAST, first_row)::INTEGER AS client_key
FROM firsts;

CREATE OR REPLACE TEMP TABLE case_keys AS
WITH firsts AS (
	SELECT
		k.case_hash, min(k.row_no * 1000::BIGINT + k.event_no) AS first_row,
		min(k.row_no * 1000::BIGINT + k.event_no) FILTER (WHERE k.event_at::DATE <= getvariable('as_of')) AS first_known_row,
		min(c.client_key) AS first_client, max(c.client_key) AS last_client
	FROM kept k
	LEFT JOIN client_keys c USING (client_hash)
	WHERE k.case_hash IS NOT NULL
	GROUP BY k.case_hash
)
SELECT
	case_hash, row_number() OVER (ORDER BY first_known_row NULLS LAST, first_row)::INTEGER AS case_key,
	first_client, last_client
FROM firsts;

CREATE OR REPLACE TEMP TABLE event_order AS
SELECT
	k.record, k.event_at, k.trait_key, k.person_key, c.client_key, k.case_hash, k.row_no,
	row_number() OVER (
		ORDER BY k.event_at, c.client_key NULLS LAST, k.event_rank, k.row_no, k.event_no
	)::INTEGER AS event_key
FROM kept k
LEFT JOIN client_keys c USING (client_hash)
WHERE k.event_at::DATE <= getvariable('as_of');

CREATE OR REPLACE TEMP TABLE later_order AS
SELECT
	k.record, k.event_at, k.trait_key, k.person_key, c.client_key, k.case_hash, k.row_no,
	(SELECT count(*) FROM event_order)::INTEGER + row_number() OVER (
		ORDER BY k.event_at, c.client_key NULLS LAST, k.event_rank, k.row_no, k.event_no
	)::INTEGER AS event_key
FROM kept k
LEFT JOIN client_keys c USING (client_hash)
WHERE k.event_at::DATE > getvariable('as_of');

CREATE OR REPLACE TEMP TABLE event_ids AS
SELECT r.event_hash, row_number() OVER (ORDER BY min(r.row_no * 1000::BIGINT + r.event_no))::INTEGER AS event_id
FROM records r
JOIN (SELECT record FROM event_order UNION ALL SELECT record FROM later_order) o ON o.record = r.rowid
WHERE r.event_hash IS NOT NULL
GROUP BY r.event_hash;

CREATE OR REPLACE TEMP TABLE referral_ids AS
SELECT r.referral_hash, row_number() OVER (ORDER BY min(r.row_no * 1000::BIGINT + r.event_no))::INTEGER AS referral_id
FROM records r
JOIN (SELECT record FROM event_order UNION ALL SELECT record FROM later_order) o ON o.record = r.rowid
WHERE r.referral_hash IS NOT NULL
GROUP BY r.referral_hash;

CREATE OR REPLACE TEMP TABLE series_ids AS
SELECT r.series_hash, row_number() OVER (ORDER BY min(r.row_no * 1000::BIGINT + r.event_no))::INTEGER AS series_id
FROM records r
JOIN (SELECT record FROM event_order UNION ALL SELECT record FROM later_order) o ON o.record = r.rowid
WHERE r.series_hash IS NOT NULL
GROUP BY r.series_hash;
