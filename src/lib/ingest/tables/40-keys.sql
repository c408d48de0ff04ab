-- Dense keys. Clients and cases are numbered by the first row they appear in; event_key follows
-- event_day, event_time, client, rank, source row (date-only events stand at midnight).
-- Reads kept, data_period. Later events than as_of are not in the data.
CREATE OR REPLACE TABLE client_keys AS
SELECT client_hash, row_number() OVER (ORDER BY min(row_no), min(event_no))::INTEGER AS client_key
FROM kept WHERE client_hash IS NOT NULL AND event_at::DATE <= getvariable('as_of')
GROUP BY client_hash;

CREATE OR REPLACE TABLE case_keys AS
SELECT case_hash, row_number() OVER (ORDER BY min(row_no), min(event_no))::INTEGER AS case_key
FROM kept WHERE case_hash IS NOT NULL AND event_at::DATE <= getvariable('as_of')
GROUP BY case_hash;

CREATE OR REPLACE TABLE event_order AS
SELECT
	k.record, k.event_at, k.trait_key, k.person_key, c.client_key, k.case_hash, k.row_no,
	row_number() OVER (
		ORDER BY k.event_at, c.client_key NULLS LAST, k.event_rank, k.row_no, k.event_no
	)::INTEGER AS event_key
FROM kept k
LEFT JOIN client_keys c USING (client_hash)
WHERE k.event_at::DATE <= getvariable('as_of');
