-- Dense keys of clients and cases, by the first event they appear in (place of the row, then event of the row), so that keys do not
-- depend on what was rejected. What lies after as_of comes behind. first_client, last_client: the least and the greatest
-- client of the case, NULL where it has none. Reads kept.
CREATE OR REPLACE TEMP TABLE client_keys AS
WITH firsts AS (
	SELECT
		client_no, min(place * 1000::BIGINT + event_no) AS first_row,
		min(CASE WHEN event_at < getvariable('as_of') + INTERVAL 1 DAY THEN place * 1000::BIGINT + event_no END)
			AS first_known_row
	FROM kept WHERE client_no IS NOT NULL
	GROUP BY client_no
)
SELECT client_no, row_number() OVER (ORDER BY first_known_row NULLS LAST, first_row)::INTEGER AS client_key
FROM firsts;

CREATE OR REPLACE TEMP TABLE case_keys AS
WITH firsts AS (
	SELECT
		k.case_no, min(k.place * 1000::BIGINT + k.event_no) AS first_row,
		min(CASE WHEN k.event_at < getvariable('as_of') + INTERVAL 1 DAY THEN k.place * 1000::BIGINT + k.event_no END)
			AS first_known_row,
		min(c.client_key) AS first_client, max(c.client_key) AS last_client
	FROM kept k
	LEFT JOIN client_keys c USING (client_no)
	WHERE k.case_no IS NOT NULL
	GROUP BY k.case_no
)
SELECT
	case_no, row_number() OVER (ORDER BY first_known_row NULLS LAST, first_row)::INTEGER AS case_key,
	first_client, last_client
FROM firsts;

-- Numbers of event ids, referrals and series, in the order of their first event.
CREATE OR REPLACE TEMP TABLE event_ids AS
SELECT event_id_no, row_number() OVER (ORDER BY min(place * 1000::BIGINT + event_no))::INTEGER AS event_id
FROM placed_records WHERE fate = 0 AND event_id_no IS NOT NULL
GROUP BY event_id_no;

CREATE OR REPLACE TEMP TABLE referral_ids AS
SELECT referral_no, row_number() OVER (ORDER BY min(place * 1000::BIGINT + event_no))::INTEGER AS referral_id
FROM placed_records WHERE fate = 0 AND referral_no IS NOT NULL
GROUP BY referral_no;

CREATE OR REPLACE TEMP TABLE series_ids AS
SELECT series_no, row_number() OVER (ORDER BY min(place * 1000::BIGINT + event_no))::INTEGER AS series_id
FROM placed_records WHERE fate = 0 AND series_no IS NOT NULL
GROUP BY series_no;
