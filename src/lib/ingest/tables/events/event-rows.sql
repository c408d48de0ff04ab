-- Adds the events of one slice of days, in order: of event_at, client, rank, source row. Slices follow one another, so that
-- the sort holds no more than one. shared_kin: kin of the clients that share cases; every other client is a kin of its own.
-- Reads event_slice (one row).
-- Source: domain.md 0, 9.5.
SET VARIABLE slice_from = (SELECT from_day FROM event_slice);
SET VARIABLE slice_to = (SELECT to_day FROM event_slice);
SET VARIABLE slice_base = (SELECT count(*) FROM event_rows);

INSERT INTO event_rows
WITH keyed AS (
	SELECT
		settled_century(r.event_at, r.event_form, 0) AS event_at, o.client_key, a.event_rank, r.place, r.event_no,
		r.file_key, r.trait_no, r.person_no, home.home_county, c.case_key, c.first_client,
		r.sequence, r.event_id_no, r.referral_no, r.series_no, r.topic_no,
		r.event_clock AND NOT f.event_dates_only AS time_known, r.event_instant,
		settled_century(r.made_at, r.made_form, 10) AS booking_made_time,
		settled_century(r.booked_at, r.booked_form, 10) AS booked_time,
		settled_century(r.due_at, r.due_form, 10) AS due_at,
		r.due_clock AND NOT f.due_dates_only AS due_clock, r.due_instant, s.stratum_key, s.county
	FROM placed_records r
	JOIN traits a ON a.trait_key = r.trait_no
	JOIN staged_files f ON f.file_key = r.file_key
	LEFT JOIN client_keys o ON o.client_no = r.client_no
	LEFT JOIN case_keys c ON c.case_no = r.case_no
	LEFT JOIN client_homes home ON home.client_no = r.client_no
	LEFT JOIN pair_strata s ON s.trait_key = r.trait_no AND s.person_key = r.person_no
	WHERE r.fate = 0 AND settled_century(r.event_at, r.event_form, 0) >= getvariable('slice_from')
		AND settled_century(r.event_at, r.event_form, 0) < getvariable('slice_to')
),
-- One number for rank, source row and event, and numbers given as sorted rows pass by: a window would gather them all again.
numbered AS (
	SELECT *, (getvariable('slice_base') + row_number() OVER ())::INTEGER AS event_key
	FROM (
		SELECT * FROM keyed
		ORDER BY event_at, client_key NULLS LAST, event_rank * 10000000000000 + place * 1000::BIGINT + event_no
	)
)
SELECT
	k.event_key, k.client_key, k.case_key, k.trait_no AS trait_key, h.person_key,
	coalesce(k.stratum_key, 0) AS stratum_key, coalesce(k.county, '') AS county,
	coalesce(
		own_kin.kin_key, k.client_key, case_kin.kin_key, k.first_client,
		k.case_key + (SELECT count(*) FROM client_keys), 0
	)::INTEGER AS kin_key,
	coalesce(k.client_key, CASE WHEN a.trait_key IS NULL THEN -1 ELSE -1 - k.event_key END) AS gate_key,
	k.sequence, i.event_id,
	k.event_at::DATE AS event_day, k.event_at AS event_time, k.time_known, k.event_instant,
	f.referral_id, k.booking_made_time, k.booked_time, topic.topic_code, g.series_id,
	k.due_at::DATE AS due_day, CASE WHEN k.due_clock THEN k.due_at END AS due_at,
	CASE WHEN k.due_clock THEN k.due_instant END AS due_instant,
	k.place AS row_no
FROM numbered k
LEFT JOIN homed_persons h ON h.told_key = k.person_no AND h.home_county = coalesce(k.home_county, '')
LEFT JOIN shared_kin own_kin ON own_kin.client_key = k.client_key
LEFT JOIN shared_kin case_kin ON case_kin.client_key = k.first_client
LEFT JOIN anonymous_traits a ON a.trait_key = k.trait_no
LEFT JOIN event_ids i ON i.event_id_no = k.event_id_no
LEFT JOIN referral_ids f ON f.referral_no = k.referral_no
LEFT JOIN series_ids g ON g.series_no = k.series_no
LEFT JOIN topics topic ON topic.topic_no = k.topic_no;
